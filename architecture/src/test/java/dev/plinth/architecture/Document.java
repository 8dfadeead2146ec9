package dev.plinth.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page in Markdown, and what it says is there: links, paths and file names in code, modules, commands.
 *
 * @param file relative to the root of the house
 * @param text its content
 */
record Document(Path file, String text) {
    private static final Pattern BLOCK =
            Pattern.compile("^```(\\w*)\\s*\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern PATH = Pattern.compile("\\.?[\\w-][\\w.-]*(/[\\w.-]+)+/?");
    private static final Pattern FILE_NAME = Pattern.compile("[\\w.-]+\\.(java|sql|xml|md|properties|yml|cmd)");
    private static final Pattern ARTIFACT = Pattern.compile("plinth-[a-z-]+");
    private static final Pattern COMMAND = Pattern.compile("(\\./mvnw|mvnw\\.cmd|\\.ci/\\S+)(\\s.*)?");

    /** Where a file of a context to come goes; a context that is there shows whether the place is right. */
    private static final Pattern TO_COME = Pattern.compile("goes to (`[^`\\n]*)supplier([^`\\n]*`)");

    /** What looks like a path and is none: kinds of content, patterns of dates, dates, time zones, and "and/or". */
    private static final Pattern NO_PATH = Pattern.compile("(application|text|Europe)/.*|[dMyHms/]+|[\\d/]+|and/or");

    static Document read(Path file) {
        return new Document(House.ROOT.relativize(file), House.text(file));
    }

    /** What it names and what is not there. */
    List<String> wrong() {
        var wrong = new ArrayList<String>();
        var prose = TO_COME.matcher(BLOCK.matcher(text).replaceAll("")).replaceAll("$1customer$2");
        found(LINK, prose)
                .filter(link -> !link.contains("://") && !link.startsWith("#") && !link.startsWith("mailto:"))
                .filter(link -> !Files.exists(besides(link.replaceFirst("#.*", ""))))
                .forEach(link -> wrong.add("link to " + link));
        Stream.concat(found(CODE, prose), shellLines()).forEach(code -> wrong.addAll(wrongIn(code.strip())));
        return wrong;
    }

    private List<String> wrongIn(String code) {
        var command = COMMAND.matcher(code);
        if (command.matches()) {
            return wrongIn(command);
        }
        if (PATH.matcher(code).matches() && !NO_PATH.matcher(code).matches() && !isThere(code)) {
            return List.of("path " + code);
        }
        if (FILE_NAME.matcher(code).matches() && !isThere(code)) {
            return List.of("file " + code);
        }
        if (ARTIFACT.matcher(code).matches()
                && !any(House.poms(), pom -> pom.artifact().equals(code))) {
            return List.of("module " + code);
        }
        return List.of();
    }

    private static List<String> wrongIn(Matcher command) {
        var wrong = new ArrayList<String>();
        if (!Files.exists(House.ROOT.resolve(command.group(1)))) {
            wrong.add("command " + command.group(1));
        }
        var words = Objects.requireNonNullElse(command.group(2), "").strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith("-P")) {
                wrong.addAll(missing("profile", words[i].substring(2), profiles()));
            } else if (words[i].equals("-pl") && i + 1 < words.length) {
                wrong.addAll(missing("module", words[i + 1], folders()));
            }
        }
        return wrong;
    }

    private static List<String> missing(String what, String names, Set<String> there) {
        return Stream.of(names.split(","))
                .filter(name -> !there.contains(name))
                .map(name -> what + " " + name)
                .toList();
    }

    private static Set<String> profiles() {
        return House.poms().stream()
                .flatMap(pom -> pom.texts("//profile/id").stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> folders() {
        return House.poms().stream().map(Pom::folder).collect(Collectors.toSet());
    }

    /** Whether the code is a path from the root or from here, or the end of some path of the house. */
    private boolean isThere(String code) {
        // What the build makes is there after a build: only the module is looked for.
        var path = code.replaceFirst("(^|/)target/.*", "").replaceFirst("/$", "");
        return path.isEmpty()
                || Files.exists(House.ROOT.resolve(path))
                || Files.exists(besides(path))
                || any(House.files(), file -> ("/" + House.path(file) + "/").contains("/" + path + "/"));
    }

    private Path besides(String path) {
        return House.ROOT.resolve(file).resolveSibling(path);
    }

    private Stream<String> shellLines() {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals("sh"))
                .flatMap(block -> block.group(2).lines());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static <T> boolean any(List<T> all, Predicate<T> wanted) {
        return all.stream().anyMatch(wanted);
    }
}
