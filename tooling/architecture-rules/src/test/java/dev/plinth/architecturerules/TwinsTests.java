package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.architecturerules.catalog.Catalog;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Result;
import dev.plinth.architecturerules.rule.Result.Status;
import dev.plinth.architecturerules.rule.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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

    static Stream<Twin> twins() {
        return Catalog.rules().stream().flatMap(rule -> Twin.of(rule.id()).stream());
    }

    static List<Rule> rules() {
        return Catalog.rules();
    }

    @ParameterizedTest
    @MethodSource("twins")
    void areFoundWhereTheyAreWrong(Twin twin, @TempDir Path copy) {
        var results = results(house.with(twin.files(), copy));

        assertThat(results)
                .filteredOn(result -> !result.violations().isEmpty())
                .as(
                        "%s",
                        results.stream()
                                .filter(result -> result.status() == Status.BROKEN)
                                .map(Result::explained)
                                .toList())
                .extracting(Result::toString)
                .isEqualTo(twin.isRight() ? List.of() : List.of(twin.rule()));
        assertThat(results)
                .flatExtracting(Result::violations)
                .extracting(violation ->
                        violation.place().element() + " @ " + violation.place().location())
                .containsExactlyInAnyOrderElementsOf(twin.wrong());
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
            assertThat(result.seen()).as(result + " sees").isPositive();
            assertThat(result.targets()).as(result + " judges").isPositive();
        });
    }

    private static List<Result> results(BuiltHouse built) {
        var project = Project.of(Declaration.read(built.root().resolve("plinth.properties")));
        return Catalog.rules().stream().map(rule -> rule.on(project)).toList();
    }
}
