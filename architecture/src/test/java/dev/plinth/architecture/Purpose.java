package dev.plinth.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a package says of itself. Class files keep no sentences, so this is read from the sources. */
final class Purpose {
    private static final Pattern SENTENCE =
            Pattern.compile("^/\\*\\*\\s.*?[.:].*?\\*/\\s*@NullMarked\\s+package ", Pattern.DOTALL);

    private Purpose() {}

    /** The folders of those sources that have no null-marked {@code package-info} with a sentence, from the root. */
    static List<Path> missingIn(List<Path> sources) {
        return sources.stream()
                .map(source -> House.ROOT.relativize(Objects.requireNonNull(source.getParent())))
                .distinct()
                .filter(folder -> sources.stream()
                        .filter(source ->
                                source.equals(House.ROOT.resolve(folder).resolve("package-info.java")))
                        .noneMatch(info -> SENTENCE.matcher(House.text(info)).find()))
                .toList();
    }
}
