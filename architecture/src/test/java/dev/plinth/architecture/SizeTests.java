package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small on purpose: whoever copies the house reads all of it. */
class SizeTests {
    /** Lines that do something: no comments, imports, package names or empty lines. */
    private static final String NO_CODE = "\\s*(//.*|/?\\*.*|import .*|package .*|)";

    /** A method that takes a search, to its end. */
    private static final Pattern SEARCH =
            Pattern.compile("(?: {4}@Override\n)? {4}[^\n/*]*\\bSearch<[^\n]*(?:;|\\{\n(?:(?: {8}.*)?\n)* {4}\\})");

    private static final Pattern NAMED_AFTER_IT =
            Pattern.compile("/(?:InMemory|Jpa|Sample)?CreditNote(?:|s|Id|Number|Line|Tests|sTests|sContract)\\.java$");
    private static final Pattern DECLARES_IT = Pattern.compile(String.join(
            "|",
            "create table credit_note\\b",
            "\\bon credit_note\\b",
            "<entity class=\"[\\w.]+\\.CreditNote\"",
            "\"credit_note\", new Changes\\(",
            "public static CreditNote aCreditNote\\(",
            "new (?:InMemory|Jpa)CreditNotes\\("));

    /** A number of its own, and what makes one for tests of several aggregates together: not each aggregate has them. */
    private static final Pattern FURTHER =
            Pattern.compile("/(?:CreditNoteNumber|SampleCreditNotes|Samples|Shop)\\.java$");

    @Test
    void keepsTheFirstFourModulesAtAboutThreeThousandLines() {
        var lines = Stream.of("model", "migrations", "persistence", "api-contract")
                .map(Path::of)
                .flatMap(module -> House.mainSources(module).stream())
                .mapToLong(source -> code(House.text(source)))
                .sum();

        assertThat(lines).isBetween(1_000L, 3_100L);
    }

    @Test
    void keepsPersistenceUnderNineHundredLines() {
        var lines = House.files().stream()
                .filter(file -> file.startsWith(House.ROOT.resolve("persistence/src/main")))
                .mapToLong(file -> House.text(file).lines().count())
                .sum();

        assertThat(lines).as("Java and mapping files").isBetween(400L, 900L);
    }

    /**
     * A list of {@code Orders} is searched by what {@code OrderAttributes} declares, and costs this file and the methods
     * {@code search} of the port and of its repository. The row that it shows is a read model, which a list without a
     * search has as well; all else is shared by all lists.
     */
    @Test
    void declaresASearchableListInFortyLines() {
        var lists = House.mainSources(Path.of("model")).stream()
                .filter(file -> House.path(file).endsWith("Attributes.java"))
                .toList();

        assertThat(lists)
                .isNotEmpty()
                .allSatisfy(list -> assertThat(code(House.text(list)) + search(list))
                        .as("%s and the methods that search by it", House.path(list))
                        .isBetween(10L, 40L));
    }

    /**
     * A credit note has lines and a repository of its own, and came to a context that was there: so it is what a project
     * adds most. A file is counted if it is named after the aggregate or one of its parts; if it declares its table, its
     * mapping or its rights; or if it makes one, or one of its repositories, for other tests. What is derived is not
     * counted, and neither is what uses credit notes for a purpose of its own: other aggregates, reports, use cases and
     * imports.
     */
    @Test
    void touchesFewFilesForAnAggregateWithLines() {
        var files = Stream.of("model", "migrations", "persistence")
                .flatMap(module -> House.files().stream().filter(file -> file.startsWith(House.ROOT.resolve(module))))
                .filter(file -> House.path(file).contains("/src/"))
                .filter(file -> NAMED_AFTER_IT.matcher(House.path(file)).find()
                        || DECLARES_IT.matcher(House.text(file)).find())
                .map(House::path)
                .toList();

        assertThat(files)
                .contains("model/src/main/java/dev/plinth/shop/model/ordering/CreditNote.java")
                .filteredOn(file -> !FURTHER.matcher(file).find())
                .hasSizeBetween(10, 14);
    }

    @Test
    void keepsTheRootPomOnAFewScreens() {
        assertThat(House.text(Path.of("pom.xml")).lines()).hasSizeBetween(50, 195);
    }

    @Test
    void keepsPersistenceUnderADozenJars() {
        var pom = new Pom(Path.of("persistence/pom.xml"));
        var refused = pom.texts("//bannedDependencies/excludes/exclude");
        var allowed = new ArrayList<>(pom.texts("//bannedDependencies/includes/include"));

        assertThat(refused).as("what the build refuses, unless it is listed").containsExactly("*");
        allowed.remove("*:*:*:*:test");
        assertThat(allowed).hasSizeBetween(4, 11).noneMatch(jar -> jar.contains("*"));
    }

    private static long search(Path attributes) {
        var plural = String.valueOf(attributes.getFileName()).replace("Attributes.java", "s.java");
        var methods = Stream.of("model", "persistence")
                .flatMap(module -> House.mainSources(Path.of(module)).stream())
                .filter(file -> House.path(file).matches(".*/(Jpa)?" + plural))
                .flatMap(file -> SEARCH.matcher(House.text(file)).results())
                .map(MatchResult::group)
                .toList();

        assertThat(methods).as("search of the port and of its repository").hasSize(2);
        return methods.stream().mapToLong(SizeTests::code).sum();
    }

    private static long code(String java) {
        return java.lines().filter(line -> !line.matches(NO_CODE)).count();
    }
}
