package dev.plinth.shop.api.compatibility;

import dev.plinth.shop.api.v1.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract as it was released last, in two files of the folder {@code released}, and as it is today.
 *
 * @param document the OpenAPI document
 * @param java what code can name
 */
record Release(JsonNode document, JsonNode java) {
    private static final String DOCUMENT = "openapi.json";
    private static final String JAVA = "java.json";

    /** Makes today's contract the released one; the argument is the folder of this module. */
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0], "released"));
        var today = ofToday();
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve(DOCUMENT), mapper.writeValueAsString(today.document) + "\n");
        Files.writeString(folder.resolve(JAVA), mapper.writeValueAsString(today.java) + "\n");
    }

    static Release ofToday() throws IOException {
        try (var document = Problem.class.getResourceAsStream("/dev/plinth/shop/api/v1/openapi.json")) {
            return new Release(JsonMapper.shared().readTree(Objects.requireNonNull(document)), JavaSignature.ofToday());
        }
    }

    /** The one in a folder. */
    static Release in(Path folder) throws IOException {
        return new Release(
                JsonMapper.shared().readTree(Files.readString(folder.resolve(DOCUMENT))),
                JsonMapper.shared().readTree(Files.readString(folder.resolve(JAVA))));
    }
}
