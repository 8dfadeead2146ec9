package dev.plinth.architecturerules.frozen;

import dev.plinth.architecturerules.declaration.Misdeclared;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.architecturerules.rule.Rule;
import dev.plinth.reports.Finding;
import dev.plinth.reports.Location;
import dev.plinth.reports.Result;
import dev.plinth.reports.Result.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The file of known violations, which {@code file.frozen} of the declaration names, held against what the rules found. What
 * stands in it breaks no rule. It is written once, on a person's machine, and from then on only becomes shorter: a line whose
 * violation is gone fails, and what is new is never added. While the file is not there, nothing is known.
 *
 * <p>A line stays the same when lines of code move and unrelated code changes. The lines are sorted and know nothing of each
 * other, so that two branches that mend different things seldom meet; where they do, the lines of both sides are kept, and
 * the next run takes out what is gone. Where a rule says the same of one element more than once, each time has a line, and
 * when one time too many is there, it is the last in the source that counts as new. What is wrong in the declaration itself,
 * as a rule that sees nothing, is never frozen: a word there mends it.
 */
public final class KnownViolations {
    /** What a person runs to take out what is gone, or to begin the file. */
    static final String COMMAND = "mvn plinth:freeze";

    /** That the file becomes shorter; as its own rule, since nothing is wrong with the others. */
    public static final Rule SHRINKS = Rule.of(
                    "FROZEN-SHRINKS", "What stands in the file of known violations is still wrong.")
            .because("what was mended could come back unseen while it counts as known")
            .mend("run " + COMMAND + ", which takes such lines out and adds none")
            .ofTheWhole();

    private static final String EXCUSE = "It is in the file of known violations, which only shrinks.";

    private static final String HEAD =
            "# What the architecture rules found before they were kept: rule, element, what, owner,"
                    + " date. It only becomes shorter; " + COMMAND + " takes out what is gone.";

    private final Project project;
    private final List<Result> found;
    private final Optional<Path> file;

    /** By the number of their lines. */
    private final Map<Integer, KnownViolation> lines = new LinkedHashMap<>();

    /**
     * Reads the file, if there is one.
     *
     * @param found what all rules found, whether known or not
     * @throws Misdeclared if it has a line that is none, or the same line twice
     */
    public KnownViolations(Project project, List<Result> found) {
        this.project = project;
        this.found = found;
        this.file = Optional.ofNullable(project.declaration().files().get("frozen"))
                .map(name -> project.root().resolve(name));
        file.filter(Files::exists).ifPresent(this::read);
    }

    private void read(Path from) {
        var rules = found.stream().map(result -> result.check().id()).collect(Collectors.toSet());
        var numbers = new LinkedHashMap<Object, Integer>();
        var texts = texts(from);
        for (int number = 1; number <= texts.size(); number++) {
            var text = texts.get(number - 1);
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            var where = project.relative(from) + ":" + number;
            var known = KnownViolation.read(text, where);
            if (!rules.contains(known.fingerprint().check())) {
                throw new Misdeclared(where + ": " + known.fingerprint().check()
                        + " is no rule; mend its spelling, or take the line out if the rule is gone");
            }
            var before = numbers.putIfAbsent(known.fingerprint(), number);
            if (before != null) {
                throw new Misdeclared(where + ": says the same as line " + before + "; take one of them out");
            }
            lines.put(number, known);
        }
    }

    /** What the rules found, with what is known set apart; where a file is declared, also how {@link #SHRINKS} fares. */
    public List<Result> apart() {
        var known = lines.values().stream().map(KnownViolation::fingerprint).collect(Collectors.toSet());
        var results = new ArrayList<Result>();
        for (var result : found) {
            results.add(result.excusing(
                    result.fingerprints().entrySet().stream()
                            .filter(entry -> canBeKnown(entry.getKey()) && known.contains(entry.getValue()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()),
                    EXCUSE));
        }
        if (file.isPresent()) {
            results.add(shrinks().on(project));
        }
        return results;
    }

    private Rule shrinks() {
        return SHRINKS.unless(whole ->
                        judged().findAny().isPresent() ? Optional.empty() : Optional.of("no violation is known"))
                .check((whole, findings) -> findGone(findings));
    }

    /**
     * Takes out the lines whose violations are gone, or writes the file if it is not there.
     *
     * @param environment the variables of the process; where {@code CI} is set, the file is not begun
     * @return what was done, in a line for people
     * @throws Misdeclared if the declaration names no file, if only one module was looked at, or if it would begin in CI
     */
    public String freeze(Map<String, String> environment, LocalDate today) {
        if (!project.isWhole()) {
            throw new Misdeclared("known violations are those of all modules; freeze them from the whole project");
        }
        var target =
                file.orElseThrow(() -> new Misdeclared(project.declaration().file()
                        + ": file.frozen is missing; add where known violations are to stand, for example file.frozen ="
                        + " architecture/frozen.txt"));
        if (Files.exists(target)) {
            return shrink(target);
        }
        var ci = environment.getOrDefault("CI", "");
        if (!ci.isEmpty() && !ci.equalsIgnoreCase("false")) {
            throw new Misdeclared(project.relative(target) + " is not there, and CI does not begin it; run " + COMMAND
                    + " on your machine and have the file reviewed");
        }
        return begin(target, today);
    }

    private String shrink(Path target) {
        var gone = gone();
        if (gone.isEmpty()) {
            return "Nothing is gone from " + project.relative(target) + "; " + lines.size() + " are left.";
        }
        var texts = texts(target);
        write(
                target,
                IntStream.rangeClosed(1, texts.size())
                        .filter(number -> !gone.contains(number))
                        .mapToObj(number -> texts.get(number - 1)));
        return "Took " + gone.size() + " out of " + project.relative(target) + "; " + (lines.size() - gone.size())
                + " are left.";
    }

    private String begin(Path target, LocalDate today) {
        var all = found.stream()
                .flatMap(result -> result.fingerprints().entrySet().stream())
                .filter(entry -> canBeKnown(entry.getKey()))
                .map(entry -> new KnownViolation(entry.getValue(), owner(entry.getKey()), today))
                .map(KnownViolation::toString)
                .sorted()
                .toList();
        if (all.isEmpty()) {
            return "Nothing is wrong, so no file is needed.";
        }
        write(target, Stream.concat(Stream.of(HEAD), all.stream()));
        return "Froze " + all.size() + " in " + project.relative(target) + "; commit it.";
    }

    private void findGone(Findings findings) {
        var gone = gone();
        judged().forEach(line -> {
            findings.see();
            findings.target();
            if (gone.contains(line.getKey())) {
                var fingerprint = line.getValue().fingerprint();
                var where = new Location(fingerprint.element(), project.relative(file.orElseThrow()), line.getKey());
                findings.wrong(where, "no longer breaks " + fingerprint.check() + " (" + fingerprint.what() + ")");
            }
        });
    }

    /** The numbers of the lines whose violations are not there anymore. */
    private Set<Integer> gone() {
        var there = found.stream()
                .flatMap(result -> result.fingerprints().values().stream())
                .collect(Collectors.toSet());
        return judged().filter(line -> !there.contains(line.getValue().fingerprint()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Lines of rules that are off or skipped are left alone: whether their violations are gone, nobody looked. */
    private Stream<Map.Entry<Integer, KnownViolation>> judged() {
        Predicate<Result> looked = result -> result.status() == Status.HELD || result.status() == Status.BROKEN;
        var rules =
                found.stream().filter(looked).map(result -> result.check().id()).collect(Collectors.toSet());
        return lines.entrySet().stream()
                .filter(line -> rules.contains(line.getValue().fingerprint().check()));
    }

    private static String owner(Finding violation) {
        return violation.owner().isEmpty() ? KnownViolation.UNOWNED : violation.owner();
    }

    private boolean canBeKnown(Finding violation) {
        return !violation
                .location()
                .file()
                .equals(project.relative(project.declaration().file()));
    }

    private static List<String> texts(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new Misdeclared(file + " cannot be read (" + e.getMessage() + "); it is a text file in UTF-8");
        }
    }

    /** All of it or nothing: whoever reads meanwhile sees the old file or the new one. */
    private static void write(Path file, Stream<String> texts) {
        var written = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(written, texts.collect(Collectors.joining("\n", "", "\n")));
            try {
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
