package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plinth.reports.Colors;
import dev.plinth.reports.JsonSchema;
import dev.plinth.reports.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports on a house where one rule is broken, twice in one method, another is off and a third is skipped. */
class ReportsTests {
    private static final String FILE = "model/src/main/java/house/model/cart/Some <b>types.java";
    private static final String WRONG = """
            package house.model.cart;

            final class Linked {
                private Linked() {}

                static void link() {
                    java.net.URI.create("first");
                    java.net.URI.create("second");
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Path repository;
    private static Architecture architecture;
    private static Path reports;

    @BeforeAll
    static void write() throws IOException {
        repository = folder.resolve("repository");
        var house = BuiltHouse.in(folder.resolve("house"));
        var declaration = Files.readString(house.root().resolve("plinth.properties"))
                        .replace("tools.packages = house.tool\n", "tools.packages =\n")
                + "rule.LAYER-OF-EACH.off = <script>alert('off')</script>\n";
        var copy = house.with(Map.of(FILE, WRONG, "plinth.properties", declaration), repository.resolve("back end"));
        Files.createDirectories(repository.resolve(".git"));
        architecture = Architecture.declaredIn(copy.root().resolve("plinth.properties"));
        reports = folder.resolve("reports");
        architecture.report(reports);
    }

    @Test
    void showPeopleWhatIsWrongThenEachRuleThenTheVerdict() {
        var text = architecture.summary().text();

        assertThat(text)
                .containsSubsequence(
                        "MODEL-PURE: The model uses",
                        "  because the domain outlives",
                        "  " + FILE + ":7 house.model.cart.Linked.link() uses java.net.URI\n",
                        "  " + FILE + ":8 house.model.cart.Linked.link() uses java.net.URI\n",
                        "  to mend it, ",
                        "off      LAYER-OF-EACH",
                        "<script>alert('off')</script>\n",
                        "skipped  TOOLS-APART",
                        "no tools are declared\n",
                        "broken   MODEL-PURE",
                        "saw ",
                        "judged ",
                        "1 rule is broken.\n",
                        " classes: ",
                        "1 broken, ",
                        "1 off.\n")
                .doesNotContain("\u001b");
        assertThat(architecture.summary().text(Colors.ANSI)).contains("\u001b[1;31mMODEL-PURE\u001b[0m: The model");
    }

    @Test
    void keepToTheSchemaOfSarif() throws IOException {
        assertThat(JsonSchema.SARIF.errors(reports.resolve(ReportFile.SARIF.of("rules"))))
                .isEmpty();
    }

    @Test
    void sayInSarifWhereAndHow() throws IOException {
        var run = json(ReportFile.SARIF.of("rules")).at("/runs/0");

        var found = run.at("/results/0");
        var rule = run.at("/tool/driver/rules").get(found.get("ruleIndex").asInt());
        assertThat(run.get("results")).hasSize(2);
        assertThat(found.get("ruleId").asString())
                .isEqualTo("MODEL-PURE")
                .isEqualTo(rule.get("id").asString());
        assertThat(found.at("/message/text").asString())
                .startsWith("house.model.cart.Linked.link() uses java.net.URI. The model uses")
                .contains("To mend it, ");
        assertThat(found.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("back%20end/model/src/main/java/house/model/cart/Some%20%3Cb%3Etypes.java");
        assertThat(found.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(7);
        assertThat(found.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString())
                .isEqualTo("house.model.cart.Linked.link()");
        assertThat(found.at("/partialFingerprints/violation~1v1").asString())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(
                        run.at("/results/1/partialFingerprints/violation~1v1").asString());
        assertThat(rule.at("/defaultConfiguration/level").asString()).isEqualTo("error");
        assertThat(rule.at("/help/text").asString()).contains("Because the domain outlives", "To mend it, ");
    }

    @Test
    void sayInSarifWhatWasLeftOut() throws IOException {
        var notifications =
                json(ReportFile.SARIF.of("rules")).at("/runs/0/invocations/0/toolConfigurationNotifications");

        assertThat(all(notifications))
                .extracting(said -> said.at("/associatedRule/id").asString() + " "
                        + said.at("/message/text").asString())
                .contains(
                        "LAYER-OF-EACH It is off: <script>alert('off')</script>",
                        "TOOLS-APART It was skipped: no tools are declared");
    }

    @Test
    void sayWhichVersionWroteThem() throws IOException {
        var version = json(ReportFile.SARIF.of("rules"))
                .at("/runs/0/tool/driver/version")
                .asString();

        assertThat(version)
                .matches("\\d+\\.\\d+\\.\\d+.*")
                .isEqualTo(json(ReportFile.JSON.of("rules")).at("/tool/version").asString());
    }

    @Test
    void giveScriptsAllResults() throws IOException {
        var report = json(ReportFile.JSON.of("rules"));

        assertThat(report.get("format").asInt()).isEqualTo(1);
        assertThat(report.get("declaration").asString()).isEqualTo("plinth.properties");
        assertThat(report.get("classes").asInt()).isPositive();
        assertThat(report.at("/rules/broken").asInt()).isEqualTo(1);
        assertThat(report.at("/rules/off").asInt()).isEqualTo(1);
        assertThat(all(report.get("results")))
                .extracting(result -> result.get("rule").asString())
                .containsExactlyElementsOf(
                        architecture.results().map(Object::toString).toList());
        assertThat(all(report.get("results")))
                .filteredOn(result -> result.get("rule").asString().equals("LAYER-OF-EACH"))
                .extracting(result -> result.get("note").asString())
                .containsExactly("<script>alert('off')</script>");
        assertThat(all(report.get("results")))
                .filteredOn(result -> result.get("status").asString().equals("broken"))
                .allMatch(result ->
                        result.get("judged").asInt() > 0 && result.get("seen").asInt() > 0)
                .flatExtracting(result -> all(result.get("violations")))
                .extracting(
                        violation -> violation.get("file").asString(),
                        violation -> violation.get("line").asInt(),
                        violation -> violation.get("owner").asString())
                .containsExactly(tuple(FILE, 7, "@house/cart"), tuple(FILE, 8, "@house/cart"));
    }

    @Test
    void giveGitLabItsIssues() throws IOException {
        var issues = json(ReportFile.CODE_QUALITY.of("rules"));

        assertThat(issues).hasSize(2);
        assertThat(issues.at("/0/check_name").asString()).isEqualTo("MODEL-PURE");
        assertThat(issues.at("/0/severity").asString()).isEqualTo("major");
        assertThat(issues.at("/0/location/path").asString()).isEqualTo("back end/" + FILE);
        assertThat(issues.at("/1/location/lines/begin").asInt()).isEqualTo(8);
        assertThat(issues.at("/0/fingerprint").asString())
                .isNotEqualTo(issues.at("/1/fingerprint").asString());
    }

    @Test
    void showAPageWithTheVerdictFirst() throws IOException {
        var page = page();

        assertThat(page.title()).isEqualTo("1 rule is broken. · house");
        assertThat(page.select("header .verdict").eachText()).containsExactly("1 rule is broken.");
        assertThat(page.expectFirst(".rules > details").id()).isEqualTo("MODEL-PURE");
        assertThat(page.select(".rules > details[open]").eachAttr("id")).containsExactly("MODEL-PURE");
        assertThat(page.select(".rules > details"))
                .hasSize((int) architecture.results().count());
        assertThat(page.select("#MODEL-PURE .location").eachText()).containsExactly(FILE + ":7", FILE + ":8");
        assertThat(page.select("#MODEL-PURE .owner").eachText()).containsOnly("(@house/cart)");
        assertThat(page.select("label").eachText()).contains("broken 1", "off 1");
    }

    @Test
    void showAPageThatNeedsNothingElse() throws IOException {
        var page = page();

        assertThat(page.select("script, link, img, iframe, object, [src], [href], [onload], [style]"))
                .isEmpty();
        assertThat(page.select("style").html())
                .contains("prefers-color-scheme: dark")
                .doesNotContain("url(", "@import");
        assertThat(page.select(".note").eachText())
                .contains("It is off: <script>alert('off')</script>", "It is skipped: no tools are declared");
        assertThat(page.select("#MODEL-PURE .location b")).isEmpty();
    }

    @Test
    void areTheSameForTheSameResults(@TempDir Path again) throws IOException {
        architecture.report(again);

        for (var name : List.of(
                ReportFile.HTML.of("rules"),
                ReportFile.JSON.of("rules"),
                ReportFile.SARIF.of("rules"),
                ReportFile.CODE_QUALITY.of("rules"))) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(reports.resolve(name));
        }
    }

    private static Document page() throws IOException {
        return Jsoup.parse(Files.readString(reports.resolve(ReportFile.HTML.of("rules"))));
    }

    private static JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(reports.resolve(name).toFile());
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
