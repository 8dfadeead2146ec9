package dev.plinth.shop.wiring.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The pages that tell people what to type, so that a proof types the same. */
final class Docs {
    private Docs() {}

    /** The text of a page, such as {@code docs/api.md}. */
    static String page(String path) {
        try {
            return Files.readString(root(path).resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that holds a page: the project, which is above the module that runs the tests. */
    static Path root(String page) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(page)))
                .findFirst()
                .orElseThrow();
    }
}
