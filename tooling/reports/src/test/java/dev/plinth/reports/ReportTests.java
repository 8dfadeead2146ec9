package dev.plinth.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report on a project in a folder of its repository, with a finding of each sort. */
class ReportTests {
    private static final Kind KIND = new Kind("lint", "Plinth lint", "Lint of", Terms.CHECKS);
    private static final Check SEALED =
            new Check("checksum", "Released scripts have not changed.", "they ran", "restore them");
    private static final Finding IN_A_FILE = new Finding(new Location("", "db/V1 <b>.sql", 3), "was changed in 1.0");
    private static final Finding IN_NO_FILE = new Finding(new Location("function fee(int)", "", 0), "differs in body")
            .showing(List.of("-select 1 | 2", "+select 3"))
            .ownedBy("@clinic/money")
            .with(Map.of("difference", Map.of("change", "DIFFERENT")));
    private static final Finding ELSEWHERE = new Finding(new Location("sealed", "../../other/sealed", 1), "is gone");

    @TempDir
    private Path repository;

    private Path folder;

    @BeforeEach
    void checkOut() throws IOException {
        Files.createDirectories(repository.resolve(".git"));
        folder = repository.resolve("reports");
    }

    @Test
    void showsPeopleWhatIsWrongThenEachCheckThenTheVerdict() {
        assertThat(aReport().summary().text()).isEqualTo("""

                checksum: Released scripts have not changed.
                  because they ran
                  db/V1 <b>.sql:3 was changed in 1.0
                  function fee(int) differs in body
                      -select 1 | 2
                      +select 3
                  to mend it, restore them

                failed   checksum  2 findings, known 1
                passed   versions  A version is free. (2 are not known)
                skipped  upgrades  nothing is released

                1 check failed.
                3 checks on 2 scripts: 1 passed, 1 failed, 1 skipped, 0 off; 1 known violations.
                """);
        assertThat(aReport().summary().text(Colors.ANSI)).contains("\u001b[1;31mfailed \u001b[0m  checksum");
    }

    @Test
    void saysInOneLineWhatIsBroken() {
        assertThat(aReport().holds()).isFalse();
        assertThat(aReport().broken()).isEqualTo("2 of checksum");
        assertThat(aReportOf(Result.of(SEALED, List.of())).holds()).isTrue();
        assertThat(aReportOf(Result.of(SEALED, List.of())).broken()).isEmpty();
    }

    @Test
    void keepsToTheSchemaOfSarif() throws IOException {
        aReport().write(folder);

        assertThat(JsonSchema.SARIF.errors(folder.resolve("lint.sarif"))).isEmpty();
    }

    @Test
    void namesFilesInSarifAsTheRepositoryDoes() throws IOException {
        var run = json(aReport(), ReportFile.SARIF).at("/runs/0");

        assertThat(run.at("/results").findValuesAsString("uri"))
                .containsExactly("back%20end/pom.xml", "back%20end/db/V1%20%3Cb%3E.sql", "back%20end/pom.xml");
        assertThat(run.at("/results/0/suppressions/0/justification").asString()).isEqualTo("moved on purpose");
        assertThat(run.at("/results/1/message/text").asString())
                .isEqualTo("db/V1 <b>.sql was changed in 1.0. Released scripts have not changed. To mend it, restore"
                        + " them.");
        assertThat(run.at("/results/1/locations/0/logicalLocations").isMissingNode())
                .isTrue();
        assertThat(run.at("/results/2/message/text").asString()).endsWith("\n-select 1 | 2\n+select 3");
        assertThat(run.at("/results/2/properties/difference/change").asString()).isEqualTo("DIFFERENT");
        assertThat(run.at("/invocations/0/toolConfigurationNotifications").findValuesAsString("text"))
                .containsExactly("2 are not known", "It was skipped: nothing is released");
    }

    @Test
    void givesScriptsWhatIsKnownAndNothingElse() throws IOException {
        var json = json(aReport(), ReportFile.JSON);

        assertThat(json.propertyNames()).containsExactly("format", "tool", "scripts", "rules", "results");
        assertThat(json.at("/results/0").propertyNames())
                .containsExactly("rule", "status", "sentence", "because", "mend", "violations", "known");
        assertThat(json.at("/results/0/violations/0").propertyNames())
                .containsExactly("what", "file", "line", "fingerprint");
        assertThat(json.at("/results/0/violations/1").propertyNames())
                .containsExactly("element", "what", "owner", "fingerprint", "difference");
        assertThat(json.at("/results/0/known/0/reason").asString()).isEqualTo("moved on purpose");
        assertThat(json.at("/results/1/note").asString()).isEqualTo("2 are not known");
    }

    @Test
    void givesGitLabWhatIsNotExcused() throws IOException {
        var issues = json(aReport(), ReportFile.CODE_QUALITY);

        assertThat(issues.findValuesAsString("description"))
                .containsExactly("db/V1 <b>.sql was changed in 1.0", "function fee(int) differs in body");
        assertThat(issues.findValuesAsString("path")).containsExactly("back end/db/V1 <b>.sql", "back end/pom.xml");
        assertThat(issues.at("/0/location/lines/begin").asInt()).isEqualTo(3);
        assertThat(issues.at("/1/location/lines/begin").asInt()).isEqualTo(1);
    }

    @Test
    void showsAPageInTheWordsOfItsChecks() throws IOException {
        aReport().write(folder);
        var page = Jsoup.parse(Files.readString(folder.resolve("lint.html")));

        assertThat(page.title()).isEqualTo("1 check failed. · clinic");
        assertThat(page.select("h1").text()).isEqualTo("Lint of clinic");
        assertThat(page.select(".status").eachText()).containsExactly("failed", "passed", "skipped");
        assertThat(page.select("label").eachText()).contains("failed 1", "passed 1");
        assertThat(page.select(".note").eachText())
                .containsExactly("2 are not known", "It is skipped: nothing is released");
        assertThat(page.select("pre").eachText()).containsExactly("-select 1 | 2\n+select 3");
        assertThat(page.select(".known .location").eachText()).containsExactly("../../other/sealed:1");
        assertThat(page.select(".location b")).isEmpty();
        assertThat(page.select("footer").text()).startsWith("Written by Plinth lint ");
    }

    @Test
    void writesATableThatNothingBreaksOutOf() throws IOException {
        aReport().write(folder);

        assertThat(folder.resolve("lint.md")).content().isEqualTo("""
                ### Lint of `clinic`: 1 check failed.

                3 checks on 2 scripts: 1 passed, 1 failed, 1 skipped, 0 off; 1 known violations.

                | check | where | what |
                |---|---|---|
                | `checksum` | `db/V1 <b>.sql:3` | was changed in 1.0 |
                | `checksum` |  | `function fee(int)` differs in body (@&#8203;clinic/money) |

                * `checksum`: Released scripts have not changed. Because they ran. To mend it, restore them.

                <details><summary>function fee(int) differs in body</summary>

                ```
                -select 1 | 2
                +select 3
                ```

                </details>
                """);
        assertThat(Markdown.block(List.of("a", "```"))).isEqualTo("````\na\n```\n````\n");
        assertThat(Markdown.code("a|b\nc")).isEqualTo("`a\\|b c`");
        assertThat(Markdown.code("`x`")).isEqualTo("`` `x` ``");
        assertThat(Markdown.text("<b>a_b*|[x]\\ &amp; #1\r\n`c`"))
                .isEqualTo("\\<b\\>a\\_b\\*\\|\\[x\\]\\\\ \\&amp; #&#8203;1 \\`c\\`");
    }

    @Test
    void leavesOutOfTableAndConsoleWhatIsTooMuch() throws IOException {
        var many = aReportOf(Result.of(
                SEALED,
                IntStream.range(0, 52)
                        .mapToObj(number -> new Finding(Location.of("db/V" + number + ".sql"), "was changed"))
                        .toList()));
        many.write(folder);

        assertThat(many.summary().text())
                .contains("db/V49.sql", "  and 2 more, ")
                .doesNotContain("db/V50.sql");
        assertThat(folder.resolve("lint.md"))
                .content()
                .contains("db/V49.sql", "| and 2 more, ")
                .doesNotContain("db/V50.sql");
        assertThat(json(many, ReportFile.JSON).at("/results/0/violations")).hasSize(52);
    }

    @Test
    void isTheWholeFamilyOfFiles() throws IOException {
        aReport().write(folder);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder(
                            "lint.html", "lint.json", "lint.sarif", "lint.codequality.json", "lint.md");
        }
    }

    private Report aReport() {
        return aReportOf(
                Result.of(SEALED, List.of(ELSEWHERE, IN_A_FILE, IN_NO_FILE))
                        .excusing(Set.of(ELSEWHERE), "moved on purpose"),
                Result.of(new Check("versions", "A version is free.", "Flyway counts", "take another"), List.of())
                        .noting("2 are not known"),
                Result.skipped(new Check("upgrades", "All end alike.", "users differ", "look"), "nothing is released"));
    }

    private Report aReportOf(Result... results) {
        var subject = new Subject(
                "clinic",
                "2 scripts",
                repository.resolve("back end"),
                Optional.empty(),
                "pom.xml",
                Map.of("scripts", 2));
        return new Report(KIND, subject, List.of(results));
    }

    private JsonNode json(Report report, ReportFile file) throws IOException {
        report.write(folder);
        return JsonMapper.shared().readTree(folder.resolve(file.of("lint")).toFile());
    }
}
