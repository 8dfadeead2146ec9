package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.architecturerules.catalog.Catalog;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Misdeclared;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.reports.Result;
import dev.plinth.reports.Result.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module that looks at itself finds its own faults, and does not miss what only others have. */
class OneModuleTests {
    private static final Map<String, String> FAULT = Map.of(
            "model/src/main/java/house/model/cart/Located.java",
            "package house.model.cart;\n\npublic record Located(java.net.URI address) {}\n");

    @TempDir
    static Path folder;

    private static BuiltHouse house;

    @BeforeAll
    static void build() {
        house = BuiltHouse.in(folder.resolve("house"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"model", "migrations", "persistence", "contract", "use-cases", "server", "application", "tool"})
    void holdsOrSkipsEachRule(String module) {
        assertThat(results(house, module))
                .allSatisfy(result ->
                        assertThat(result.status()).as(result.explained()).isIn(Status.HELD, Status.SKIPPED))
                .filteredOn(result -> result.status() == Status.SKIPPED)
                .allSatisfy(result -> assertThat(result.note()).isNotBlank());
    }

    @Test
    void findsItsOwnFault(@TempDir Path copy) {
        var faulty = house.with(FAULT, copy.resolve("house"));

        assertThat(results(faulty, "model"))
                .filteredOn(result -> result.status() == Status.BROKEN)
                .extracting(Result::toString)
                .contains("MODEL-PURE");
        assertThat(results(faulty, "server")).noneMatch(result -> result.status() == Status.BROKEN);
    }

    @Test
    void isOneOfTheProject(@TempDir Path elsewhere) {
        var declaration = Declaration.read(house.root().resolve("plinth.properties"));

        assertThatThrownBy(() -> Project.ofModule(declaration, elsewhere))
                .isInstanceOf(Misdeclared.class)
                .hasMessageContaining("is in no module of");
    }

    private static List<Result> results(BuiltHouse built, String module) {
        var declaration = Declaration.read(built.root().resolve("plinth.properties"));
        var project = Project.ofModule(declaration, built.root().resolve(module));
        return Catalog.rules().stream().map(rule -> rule.on(project)).toList();
    }
}
