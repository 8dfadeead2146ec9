package dev.plinth.shop.spring;

import dev.plinth.shop.server.message.Json;
import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Reads and writes the messages of the contract. */
final class JsonBodies extends AbstractHttpMessageConverter<Record> {
    JsonBodies() {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord();
    }

    @Override
    protected Record readInternal(Class<? extends Record> type, HttpInputMessage message) throws IOException {
        return Json.read(message.getBody(), type);
    }

    @Override
    protected void writeInternal(Record body, HttpOutputMessage message) throws IOException {
        Json.write(body, message.getBody());
    }
}
