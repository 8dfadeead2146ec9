package dev.plinth.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What this package does to whole folders. */
final class Folders {
    private Folders() {}

    /** Deletes the folder with everything in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> contentFirst;
        try (Stream<Path> content = Files.walk(folder)) {
            contentFirst = content.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : contentFirst) {
            Files.deleteIfExists(path);
        }
    }
}
