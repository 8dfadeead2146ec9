package dev.plinth.shop.server.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Derives the table of who may do what, in the page about the API. */
final class ApiPage {
    private static final Path FILE = Path.of("../../docs/api.md");
    private static final String BEGIN = "<!-- operations -->\n";
    private static final String END = "<!-- end of operations -->";

    private ApiPage() {}

    /** Writes it anew; the argument is the folder of this module. */
    public static void main(String[] arguments) throws IOException {
        var module = Path.of(arguments[0]);
        Files.writeString(module.resolve(FILE), text(module));
    }

    /** The page as it is. */
    static String committed(Path module) {
        try {
            return Files.readString(module.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as it should be. */
    static String text(Path module) {
        var page = committed(module);
        return page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table() + page.substring(page.indexOf(END));
    }

    private static String table() {
        return ApiDocument.operations().stream()
                .map(operation -> operation.endpoint())
                .map(endpoint -> "| `" + endpoint.method() + " " + endpoint.path() + "` | " + endpoint.summary()
                        + " | `" + endpoint.scope() + "` | " + (endpoint.isForCustomers() ? "yes" : "") + " |\n")
                .collect(Collectors.joining("", "\n| request | does | scope | customers |\n|---|---|---|---|\n", "\n"));
    }
}
