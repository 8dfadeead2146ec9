package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.architecturerules.catalog.Catalog;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Rule;
import dev.plinth.reports.Result;
import dev.plinth.reports.Result.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All rules are on, and of each wrong twin exactly one of them says exactly where it is wrong. */
class TwinsTests {
    @TempDir
    static Path folder;

    private static BuiltHouse house;

    @BeforeAll
    static void build() {
        house = BuiltHouse.in(folder.resolve("house"));
    }

    static List<Twin> twins() {
        return Catalog.rules().stream()
                .flatMap(rule -> Twin.of(rule.id()).stream())
                .toList();
    }

    static List<TwinBatch> batches() {
        return TwinBatch.of(twins());
    }

    static List<Rule> rules() {
        return Catalog.rules();
    }

    @ParameterizedTest
    @MethodSource("batches")
    void areFoundWhereTheyAreWrong(TwinBatch batch, @TempDir Path copy) {
        var results = results(house.with(batch.files(), copy));

        assertThat(results)
                .flatExtracting(TwinsTests::named)
                .as("%s", explained(results))
                .hasSameElementsAs(batch.wrong());
    }

    /** Beside each other twins might help or hide each other; this takes minutes, and shows that they do not. */
    @Tag("proof")
    @ParameterizedTest
    @MethodSource("twins")
    void areFoundAlone(Twin twin, @TempDir Path copy) {
        areFoundWhereTheyAreWrong(TwinBatch.of(twin), copy);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void areThreeWrongOnesAndARightOneForEachRule(Rule rule) {
        assertThat(Twin.of(rule.id())).filteredOn(twin -> !twin.isRight()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Twin.of(rule.id())).filteredOn(Twin::isRight).isNotEmpty();
    }

    @Test
    void standInAHouseWhereEachRuleHoldsAndIsAlive() {
        assertThat(results(house)).allSatisfy(result -> {
            assertThat(result.status()).as(result.explained() + result.note()).isEqualTo(Status.HELD);
            assertThat(result.counts().orElseThrow().seen())
                    .as(result + " sees")
                    .isPositive();
            assertThat(result.counts().orElseThrow().judged())
                    .as(result + " judges")
                    .isPositive();
        });
    }

    private static List<String> named(Result result) {
        return result.findings().stream()
                .map(violation -> result + " " + violation.location().element() + " @ "
                        + violation.location().fileAndLine())
                .toList();
    }

    private static List<String> explained(List<Result> results) {
        return results.stream()
                .filter(result -> result.status() == Status.BROKEN)
                .map(Result::explained)
                .toList();
    }

    private static List<Result> results(BuiltHouse built) {
        var project = Project.of(Declaration.read(built.root().resolve("plinth.properties")));
        return Catalog.rules().stream().map(rule -> rule.on(project)).toList();
    }
}
