package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.reports.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is derived is written anew where it is stale, and what people wrote beside it stays. */
class RefreshTests {
    private static final List<String> DERIVED = List.of(
            "migrations/src/main/resources/house/migrations/contexts",
            "persistence/src/main/resources/house/persistence/contexts",
            "CODEOWNERS",
            "README.md",
            "docs/architecture.svg",
            "docs/rules.md");

    @TempDir
    static Path common;

    private static BuiltHouse house;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() {
        house = BuiltHouse.in(common.resolve("house"));
    }

    @Test
    void changesNothingThatIsFresh() {
        var copy = house.with(Map.of(), folder);

        assertThat(architecture(copy).refresh()).isEmpty();
        assertThat(copy.root().resolve("README.md")).hasContent(Twin.house().get("README.md"));
        assertThat(copy.root().resolve("CODEOWNERS")).hasContent(Twin.house().get("CODEOWNERS"));
    }

    @Test
    void writesAllThatAnotherDeclarationGives() throws IOException {
        var copy = house.with(Map.of(), folder);
        var declaration = copy.root().resolve("plinth.properties");
        Files.writeString(
                declaration,
                Files.readString(declaration)
                        .replace("context.stock.", "context.goods.")
                        .replace("shared, stock", "shared, goods")
                        .replace("mvn plinth:refresh", "./mvnw -Prefresh"));

        var changed = architecture(copy).refresh();

        assertThat(changed).containsExactlyElementsOf(DERIVED);
        assertThat(copy.root().resolve(changed.get(0)))
                .hasContent("# Derived from plinth.properties by ./mvnw -Prefresh\nshared\ngoods\ncart\n");
        assertThat(copy.root().resolve("CODEOWNERS"))
                .content()
                .startsWith("# Whoever touches")
                .contains("**/goods/ @house/stock")
                .doesNotContain("**/stock/");
        assertThat(copy.root().resolve("README.md"))
                .content()
                .startsWith("# A house")
                .contains("cart --> goods")
                .endsWith("Nothing else may use anything.\n");
        assertThat(copy.root().resolve("docs/architecture.svg")).content().contains("contexts_cart --> contexts_goods");
        assertThat(copy.root().resolve("docs/rules.md")).content().contains("`./mvnw -Prefresh`");
        assertThat(derived(copy)).allMatch(result -> result.status() == Result.Status.HELD);
    }

    @Test
    void writesWhatIsNotThere() throws IOException {
        var copy = house.with(Map.of(), folder);
        for (var name : DERIVED) {
            Files.delete(copy.root().resolve(name));
        }

        var changed = architecture(copy).refresh();

        assertThat(changed).containsExactlyInAnyOrderElementsOf(DERIVED);
        assertThat(derived(copy)).allMatch(result -> result.status() == Result.Status.HELD);
    }

    @Test
    void drawsAgainWhatWasChangedByHand() throws IOException {
        var copy = house.with(Map.of(), folder);
        var svg = copy.root().resolve("docs/architecture.svg");
        Files.writeString(svg, Files.readString(svg).replace("</svg>", "<text>more</text></svg>"));

        assertThat(derived(copy))
                .flatExtracting(Result::findings)
                .asString()
                .contains("docs/architecture.svg was changed by hand after it was drawn");
        assertThat(architecture(copy).refresh()).containsExactly("docs/architecture.svg");
    }

    @Test
    void takesLineEndsOfAnotherSystemForWhatTheyAre() throws IOException {
        var copy = house.with(Map.of(), folder);
        for (var name : DERIVED) {
            var file = copy.root().resolve(name);
            Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }

        assertThat(architecture(copy).refresh()).isEmpty();
    }

    private static Stream<Result> derived(BuiltHouse built) {
        return architecture(built)
                .results()
                .filter(result -> result.toString().matches("CONTEXT-INDEX|OWNERS|PICTURE|SVG-PICTURE|RULES-PAGE"));
    }

    private static Architecture architecture(BuiltHouse built) {
        return Architecture.declaredIn(built.root().resolve("plinth.properties"));
    }
}
