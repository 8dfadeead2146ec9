package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plinth.architecture.Declaration.Context;
import dev.plinth.shop.migrations.ContextOrder;
import dev.plinth.shop.persistence.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationTests {
    /** What persistence offers besides contexts, each a package that can be deleted without touching another. */
    private static final Set<String> OPTIONAL = Set.of("bulk", "replica");

    private static final Path PACKAGES = Path.of("src/main/java/dev/plinth/shop");

    private final Set<String> contexts = new TreeSet<>(
            House.DECLARATION.contexts().stream().map(Context::name).toList());

    @TempDir
    private Path folder;

    @Test
    void isWhatTheMigrationsRead() {
        var order = ContextOrder.declared();

        assertThat(order).containsExactlyInAnyOrderElementsOf(contexts);
        assertThat(House.DECLARATION.contexts())
                .allMatch(context -> context.mayUse().stream()
                        .allMatch(used -> order.indexOf(used) < order.indexOf(context.name())));
    }

    @Test
    void isTheSameInTheJarsThatCarryIt() throws IOException {
        var declared = House.text(Path.of("architecture/plinth.properties"));

        assertThat(carried(ContextOrder.class, "/META-INF/plinth/plinth.properties"))
                .isEqualTo(declared);
        assertThat(carried(Database.class, "plinth.properties")).isEqualTo(declared);
    }

    @Test
    void namesTheFolderOfEachLayer() {
        assertThat(House.DECLARATION.layers())
                .allMatch(layer -> House.modules().stream()
                        .anyMatch(module -> module.folder().split("/")[0].equals(layer.name())));
    }

    @Test
    void namesTheContextsOfTheModel() {
        assertThat(House.foldersIn(Path.of("model").resolve(PACKAGES).resolve("model")))
                .isEqualTo(contexts);
    }

    @Test
    void namesTheContextsOfTheMigrations() {
        assertThat(House.foldersIn(Path.of("migrations/src/main/resources/db"))).isEqualTo(contexts);
    }

    @Test
    void namesTheContextsOfPersistence() {
        var packages = House.foldersIn(Path.of("persistence").resolve(PACKAGES).resolve("persistence"));

        assertThat(packages).containsAll(contexts);
        packages.removeAll(contexts);
        assertThat(OPTIONAL).containsAll(packages);
    }

    @Test
    void namesTheMappingFiles() {
        var files = contexts.stream().map(context -> context + ".xml").toList();

        assertThat(House.filesIn(Path.of("persistence/src/main/resources/META-INF/plinth")))
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void namesTheContextsOfEachVersionOfTheContract() {
        var api = Path.of("api-contract").resolve(PACKAGES).resolve("api");

        assertThat(House.foldersIn(api))
                .isNotEmpty()
                .allSatisfy(version ->
                        assertThat(House.foldersIn(api.resolve(version))).isEqualTo(contexts));
    }

    @Test
    void refusesAnArrowToSomethingUndeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("house.package = h", "context.a.team = @a", "context.a.may-use = b"))
                .withMessage("context a may use b, which is not declared");
    }

    @Test
    void refusesALineThatNobodyReads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("house.package = h", "context.a.team = @a", "context.a.may-us = a"))
                .withMessageContaining("context.a.may-us");
    }

    @Test
    void refusesAContextWithoutATeam() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("house.package = h", "context.a.may-use ="))
                .withMessage("not declared: context.a.team");
    }

    @Test
    void refusesALineThatStandsTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("house.package = h", "context.a.team = @a", "context.a.team = @b"))
                .withMessage("declared twice: context.a.team");
    }

    private Declaration read(String... lines) throws IOException {
        return Declaration.read(Files.write(folder.resolve("plinth.properties"), List.of(lines)));
    }

    private static String carried(Class<?> reader, String name) throws IOException {
        try (var stream = reader.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
