package dev.plinth.shop.server;

import dev.plinth.shop.api.v1.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The OpenAPI document of the contract, as its jar has it. */
public final class OpenApiDocument {
    private static final String RESOURCE = "/dev/plinth/shop/api/v1/openapi.json";

    private OpenApiDocument() {}

    /** The document in JSON, in UTF-8. */
    public static byte[] bytes() {
        try (var document = Problem.class.getResourceAsStream(RESOURCE)) {
            if (document == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar of the contract");
            }
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
