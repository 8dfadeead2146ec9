package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.architecturerules.catalog.Catalog;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Misdeclared;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Rule;
import dev.plinth.reports.Result;
import dev.plinth.reports.Result.Status;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that has nothing left to look at says so, instead of holding for ever. */
class LivelinessTests {
    /** What they judge is each class, whatever is in it, so that they need no more than one. */
    private static final Set<String> ABOUT_ANY_CLASS =
            Set.of("LAYER-OF-EACH", "NAMES-SAY-SOMETHING", "SEES-EVERY-CLASS");

    /** Poms and what is derived from the declaration are still there. */
    private static final Pattern ABOUT_OTHER_FILES = Pattern.compile("POM-.*|OWNERS|.*PICTURE|RULES-PAGE");

    @TempDir
    static Path folder;

    private static BuiltHouse house;
    private static List<Result> emptied;

    @BeforeAll
    static void build() {
        house = BuiltHouse.in(folder.resolve("house"));
        var files = new HashMap<String, String>();
        Stream.of("model", "migrations", "persistence", "contract", "use-cases", "server", "application", "tool")
                .forEach(module -> files.putAll(emptied(module)));
        files.putAll(bare("model", "house.model.shared"));
        files.putAll(bare("model", "house.model.stock"));
        files.putAll(bare("model", "house.model.cart"));
        emptied = results(house.with(files, folder.resolve("emptied")));
    }

    static List<Rule> rules() {
        return Catalog.rules().stream()
                .filter(rule -> !ABOUT_OTHER_FILES.matcher(rule.id()).matches())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isLostInAHouseOfBareInterfaces(Rule rule) {
        assertThat(emptied)
                .filteredOn(result -> result.check().id().equals(rule.id()))
                .allSatisfy(result -> {
                    if (ABOUT_ANY_CLASS.contains(rule.id())) {
                        assertThat(result.counts().orElseThrow().judged()).isGreaterThanOrEqualTo(11);
                    } else {
                        assertThat(result.status())
                                .as(result.explained() + result.note())
                                .isNotEqualTo(Status.HELD);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "JPA-IN-PERSISTENCE, persistence",
        "FLYWAY-IN-MIGRATIONS, migrations",
        "NO-DTO-INSIDE, contract",
        "SERVER-SPEAKS-CONTRACT, server",
        "API-PURE, contract",
        "API-NO-DOMAIN, contract",
    })
    void isLostWithWhatItsRuleIsAbout(String rule, String module, @TempDir Path copy) {
        var results = results(house.with(emptied(module), copy));

        assertThat(results)
                .filteredOn(result -> result.check().id().equals(rule))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.status()).isEqualTo(Status.BROKEN);
                    assertThat(result.findings())
                            .anySatisfy(violation ->
                                    assertThat(violation.toString()).startsWith("plinth.properties " + rule + " "));
                });
    }

    @Test
    void livesByWhatItsExceptionsExcuse(@TempDir Path copy) {
        var files = new HashMap<>(emptied("migrations"));
        files.put(
                "tool/src/main/java/house/tool/Runner.java",
                "package house.tool;\n\nclass Runner {\n    org.flywaydb.core.Flyway flyway;\n}\n");
        files.put(
                "plinth.properties",
                Twin.house().get("plinth.properties")
                        + "\nrule.FLYWAY-IN-MIGRATIONS.except.house.tool.Runner = it runs what they hold\n");

        var results = results(house.with(files, copy));

        assertThat(results)
                .filteredOn(result -> result.check().id().equals("FLYWAY-IN-MIGRATIONS"))
                .singleElement()
                .satisfies(result -> assertThat(result.findings()).isEmpty())
                .satisfies(result -> assertThat(result.status()).isEqualTo(Status.HELD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-layer.model.package = house.model|+layer.model.package = house.model, house.ghost|layer model",
                "-tools.packages = house.tool|+tools.packages = house.tool, house.ghost|no tool",
            })
    void isMissedWhereNothingIsWhatIsDeclared(String change, @TempDir Path copy) {
        var parts = change.replace("\\n", "\n").split("\\|");
        var declaration = Map.of(
                "plinth.properties",
                Twin.house()
                        .getOrDefault("plinth.properties", "")
                        .replace(parts[0].substring(1), parts[1].substring(1)));

        assertThatThrownBy(() -> results(house.with(declaration, copy)))
                .isInstanceOf(Misdeclared.class)
                .hasMessageContaining(parts[2]);
    }

    /** A module whose package holds nothing but an interface without members. */
    private static Map<String, String> emptied(String module) {
        var files = new HashMap<String, String>();
        Twin.house().keySet().stream()
                .filter(path -> path.startsWith(module + "/src/") && !path.endsWith("package-info.java"))
                .forEach(path -> files.put(path, ""));
        files.putAll(bare(module, "house." + module.replace("-", "")));
        return files;
    }

    private static Map<String, String> bare(String module, String packageName) {
        return Map.of(
                module + "/src/main/java/" + packageName.replace('.', '/') + "/Nothing.java",
                "package " + packageName + ";\n\ninterface Nothing {}\n");
    }

    private static List<Result> results(BuiltHouse built) {
        var project = Project.of(Declaration.read(built.root().resolve("plinth.properties")));
        return Catalog.rules().stream().map(rule -> rule.on(project)).toList();
    }
}
