package dev.plinth.shop.quickstart;

import java.nio.file.Path;
import java.util.Optional;

/** The real file, where the property {@code plinth.data} or the variable {@code PLINTH_DATA} names it. */
final class SharedFile {
    private SharedFile() {}

    /** For {@code EnabledIf}: a name that leads nowhere is a failure of the test and not a reason to leave it out. */
    static boolean isGiven() {
        return find().isPresent();
    }

    static Path path() {
        return find().orElseThrow();
    }

    /** The real file, or the sample, made in the folder. */
    static Path orSample(Path folder) {
        return find().orElseGet(() -> SampleFile.write(folder));
    }

    private static Optional<Path> find() {
        return Optional.ofNullable(System.getProperty("plinth.data"))
                .or(() -> Optional.ofNullable(System.getenv("PLINTH_DATA")))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }
}
