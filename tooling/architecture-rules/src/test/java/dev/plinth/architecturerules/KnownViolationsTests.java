package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.architecturerules.catalog.Catalog;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Misdeclared;
import dev.plinth.architecturerules.frozen.KnownViolations;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.reports.Finding;
import dev.plinth.reports.JsonSchema;
import dev.plinth.reports.ReportFile;
import dev.plinth.reports.Result;
import dev.plinth.reports.Result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A house with three old faults: two in one method, that sound the same, and one that belongs to a layer. */
class KnownViolationsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String LINKED = "model/src/main/java/house/model/cart/Linked.java";
    private static final String LINKED_TEXT = """
            package house.model.cart;

            final class Linked {
                private Linked() {}

                static void link() {
                    java.net.URI.create("first");
                    java.net.URI.create("second");
                }
            }
            """;
    private static final String WRITTEN = """
            MODEL-PURE | house.model.Filed.file() | uses java.io.File | @häuser/domain | 2026-11-22
            MODEL-PURE | house.model.cart.Linked.link() | uses java.net.URI (2) | @house/cart | 2026-11-22
            MODEL-PURE | house.model.cart.Linked.link() | uses java.net.URI | @house/cart | 2026-11-22
            """;

    @TempDir
    static Path common;

    private static BuiltHouse wrong;

    @TempDir
    Path folder;

    private BuiltHouse house;
    private Path file;

    @BeforeAll
    static void buildOnce() throws IOException {
        var right = BuiltHouse.in(common.resolve("house"));
        var declaration = Files.readString(right.root().resolve("plinth.properties"))
                .replace("layer.model.team = @house/domain", "layer.model.team = @häuser/domain");
        wrong = right.with(
                Map.of(
                        "model/src/main/java/house/model/package-info.java",
                        """
                        /** What the house is about. */
                        @org.jspecify.annotations.NullMarked
                        package house.model;
                        """,
                        LINKED,
                        LINKED_TEXT,
                        "model/src/main/java/house/model/Filed.java",
                        """
                        package house.model;

                        final class Filed {
                            private Filed() {}

                            static void file() {
                                new java.io.File("a");
                            }
                        }
                        """,
                        "plinth.properties",
                        declaration + "file.frozen = rules/frozen.txt\n"),
                common.resolve("wrong"));
    }

    @BeforeEach
    void copy() {
        house = wrong.with(Map.of(), folder.resolve("house"));
        file = house.root().resolve("rules/frozen.txt");
    }

    @Test
    void areWrittenOncePerLineWithOwnerAndDate() throws IOException {
        var said = freeze();

        assertThat(said).isEqualTo("Froze 3 in rules/frozen.txt; commit it.");
        assertThat(Files.readString(file)).startsWith("# ").endsWith(WRITTEN).hasLineCount(4);
        assertThat(file.getParent()).isDirectoryNotContaining(each -> !each.equals(file));
    }

    @Test
    void breakNoRule() {
        freeze();

        assertThat(result("MODEL-PURE").status()).isEqualTo(Status.HELD);
        assertThat(result("MODEL-PURE").excused()).hasSize(3);
        assertThat(result("FROZEN-SHRINKS").status()).isEqualTo(Status.HELD);
        assertThat(result("FROZEN-SHRINKS").counts().orElseThrow().judged()).isEqualTo(3);
    }

    @Test
    void areNotThereWhileTheFileIsNot() {
        assertThat(result("MODEL-PURE").findings()).hasSize(3);
        assertThat(result("FROZEN-SHRINKS").note()).isEqualTo("no violation is known");
    }

    @Test
    void coverNoMoreThanWasThere() throws IOException {
        write(WRITTEN.replaceFirst("(?m)^.*\\(2\\).*\n", ""));

        assertThat(result("MODEL-PURE").findings())
                .extracting(Finding::toString)
                .containsExactly(LINKED + ":8 house.model.cart.Linked.link() uses java.net.URI");
        assertThat(result("MODEL-PURE").excused()).hasSize(2);
    }

    @Test
    void stayWhenLinesMoveAndUnrelatedCodeIsRenamed() throws IOException {
        write(WRITTEN);

        change(LINKED_TEXT
                .replace("final class", "\n\n/** Moved. */\nfinal class")
                .replace("private Linked() {}", "private Linked() {}\n\n    void renamed() {}\n"));

        assertThat(result("MODEL-PURE").findings()).isEmpty();
        assertThat(result("FROZEN-SHRINKS").findings()).isEmpty();
    }

    @Test
    void failWhereTheyAreGoneAndSayHowToTakeThemOut() throws IOException {
        write("# ours\n" + WRITTEN);

        change(LINKED_TEXT.replace("java.net.URI.create(\"second\");", ""));

        assertThat(result("MODEL-PURE").status()).isEqualTo(Status.HELD);
        assertThat(result("FROZEN-SHRINKS").explained())
                .contains(
                        "  rules/frozen.txt:3 house.model.cart.Linked.link() no longer breaks MODEL-PURE (uses java.net.URI"
                                + " (2))\n")
                .contains("to mend it, run mvn plinth:freeze");
    }

    @Test
    void areTakenOutWhenTheyAreGoneAndNothingElseIsChanged() throws IOException {
        write("# ours\n\n" + WRITTEN + "# the end\n");
        change(LINKED_TEXT.replace("java.net.URI.create(\"second\");", "new java.io.File(\"new\");"));

        var said = freeze(Map.of("CI", "true"));

        assertThat(said).isEqualTo("Took 1 out of rules/frozen.txt; 2 are left.");
        assertThat(Files.readString(file))
                .isEqualTo("# ours\n\n" + WRITTEN.replaceFirst("(?m)^.*\\(2\\).*\n", "") + "# the end\n");
        assertThat(result("FROZEN-SHRINKS").status()).isEqualTo(Status.HELD);
        assertThat(result("MODEL-PURE").findings()).extracting(Finding::what).containsExactly("uses java.io.File");
    }

    @Test
    void areNotAddedToAFileThatIsThere() throws IOException {
        write("# all is mended\n");

        var said = freeze();

        assertThat(said).isEqualTo("Nothing is gone from rules/frozen.txt; 0 are left.");
        assertThat(Files.readString(file)).isEqualTo("# all is mended\n");
        assertThat(result("MODEL-PURE").status()).isEqualTo(Status.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "yes"})
    void areNotBegunInCi(String ci) {
        assertThatExceptionOfType(Misdeclared.class)
                .isThrownBy(() -> freeze(Map.of("CI", ci)))
                .withMessage("rules/frozen.txt is not there, and CI does not begin it; run mvn plinth:freeze on your"
                        + " machine and have the file reviewed");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "FALSE"})
    void areBegunWhereNoCiIs(String ci) {
        freeze(Map.of("CI", ci));

        assertThat(file).exists();
    }

    @Test
    void needAPlaceToStand() throws IOException {
        declare(text -> text.replace("file.frozen = rules/frozen.txt\n", ""));

        assertThatExceptionOfType(Misdeclared.class)
                .isThrownBy(this::freeze)
                .withMessageContaining("plinth.properties: file.frozen is missing; add ");
        assertThat(architecture().results()).extracting(Result::toString).doesNotContain("FROZEN-SHRINKS");
    }

    @Test
    void needNoFileWhereNothingIsWrong() throws IOException {
        declare(text -> text + "rule.MODEL-PURE.off = a test of its own\n");

        assertThat(freeze()).isEqualTo("Nothing is wrong, so no file is needed.");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "<<<<<<< HEAD ! :2: a merge left its marks",
                "======= ! :2: a merge left its marks",
                ">>>>>>> theirs ! :2: a merge left its marks",
                "MODEL-PURE house.Cart uses java.net.URI ! :2: a line has 5 parts",
                "MODEL-PURE | a | b | c | d | 2026-11-22 ! :2: a line has 5 parts",
                "MODEL-PURE | a | b | - | 22.11.2026 ! :2: 22.11.2026 is no date",
                "MODEL-PUR | a | b | - | 2026-11-22 ! :2: MODEL-PUR is no rule",
                "MODEL-PURE | a | b | @x | 2026-11-21 ! :3: says the same as line 2"
            })
    void areReadAsTheyStandOrNotAtAll(String line, String wrong) throws IOException {
        var text = "# head\n" + line + "\nMODEL-PURE | a | b | - | 2026-11-22\n" + WRITTEN;
        write(text);

        assertThatExceptionOfType(Misdeclared.class)
                .isThrownBy(() -> architecture().results())
                .withMessageStartingWith("rules/frozen.txt" + wrong)
                .withMessageNotContaining("\n");
        assertThatExceptionOfType(Misdeclared.class).isThrownBy(this::freeze);
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void neverHideThatARuleSeesNothing() throws IOException {
        declare(text -> text + "rule.MODEL-PURE.except.house.model.Gone = it was there once\n");

        freeze();

        assertThat(Files.readString(file)).endsWith(WRITTEN);
        assertThat(result("MODEL-PURE").findings())
                .extracting(Finding::what)
                .containsExactly("is an exception that nothing needs; take the line out");
    }

    @Test
    void waitWhileTheirRuleIsOff() throws IOException {
        write(WRITTEN);
        declare(text -> text + "rule.MODEL-PURE.off = for a while\n");

        freeze();

        assertThat(result("FROZEN-SHRINKS").status()).isEqualTo(Status.SKIPPED);
        assertThat(Files.readString(file)).isEqualTo(WRITTEN);
    }

    @Test
    void countForOneModuleButAreFrozenForAll() throws IOException {
        write(WRITTEN);
        var module = Project.ofModule(
                Declaration.read(house.root().resolve("plinth.properties")),
                house.root().resolve("model"));

        var known = new KnownViolations(
                module, Catalog.rules().stream().map(rule -> rule.on(module)).toList());

        assertThat(known.apart().stream().collect(Collectors.toMap(Result::toString, Result::status)))
                .containsEntry("MODEL-PURE", Status.HELD)
                .containsEntry("FROZEN-SHRINKS", Status.SKIPPED);
        assertThatExceptionOfType(Misdeclared.class).isThrownBy(() -> known.freeze(Map.of(), TODAY));
    }

    @Test
    void areShownAsSuch() throws IOException {
        write(WRITTEN);
        var reports = folder.resolve("reports");

        architecture().report(reports);

        assertThat(architecture().summary().text()).contains(", known 3\n").contains("; 3 known violations.\n");
        assertThat(reports.resolve(ReportFile.HTML.of("rules"))).content().contains("3 known before");
        assertThat(reports.resolve(ReportFile.CODE_QUALITY.of("rules")))
                .content()
                .doesNotContain("Linked");
        assertThat(reports.resolve(ReportFile.SARIF.of("rules")))
                .content()
                .containsPattern("\"suppressions\" : \\[ *\\{");
        assertThat(JsonSchema.SARIF.errors(reports.resolve(ReportFile.SARIF.of("rules"))))
                .isEmpty();
    }

    private Architecture architecture() {
        return Architecture.declaredIn(house.root().resolve("plinth.properties"));
    }

    private Result result(String rule) {
        return architecture()
                .results()
                .filter(result -> result.toString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private String freeze() {
        return freeze(Map.of());
    }

    private String freeze(Map<String, String> environment) {
        return architecture().freeze(environment, TODAY);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void change(String source) {
        house = house.with(Map.of(LINKED, source), folder.resolve("changed"));
        file = house.root().resolve("rules/frozen.txt");
    }

    private void declare(UnaryOperator<String> change) throws IOException {
        var declaration = house.root().resolve("plinth.properties");
        Files.writeString(declaration, change.apply(Files.readString(declaration)));
    }
}
