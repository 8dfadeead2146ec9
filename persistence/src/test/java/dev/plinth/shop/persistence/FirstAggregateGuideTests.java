package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.DatabaseRoles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code docs/first-aggregate.md} shows is compiled and run; what its steps bring about is there. */
class FirstAggregateGuideTests {
    @RegisterExtension
    static final ShopWithSuppliers SHOP = new ShopWithSuppliers();

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- (file|command): (.*?) -->\n)?```\\w+\n(.*?)```\n", Pattern.DOTALL);

    private final List<Block> blocks = new ArrayList<>();

    /** A block of the guide: what it is marked as, and what it says. */
    private record Block(String kind, String mark, String text) {}

    @BeforeEach
    void readGuide() throws IOException {
        var guide = Files.readString(ROOT.resolve("docs/first-aggregate.md"));
        BLOCK.matcher(guide)
                .results()
                .map(block -> new Block(String.valueOf(block.group(1)), String.valueOf(block.group(2)), block.group(3)))
                .forEach(blocks::add);
    }

    @Test
    void showsWhatIsCompiledAndRun() throws IOException {
        var shown = blocks.stream().filter(block -> block.kind.equals("file")).toList();

        assertThat(shown).hasSizeGreaterThan(5);
        for (var block : shown) {
            assertThat(block.text).as(block.mark).isEqualTo(Files.readString(ROOT.resolve(block.mark)));
        }
    }

    @Test
    void marksEveryBlock() {
        assertThat(blocks).extracting(Block::kind).containsOnly("file", "command");
    }

    @Test
    void showsEveryFileOfTheContext() throws IOException {
        var shown = blocks.stream().map(Block::mark).toList();

        try (var files = Files.walk(Path.of("src/test"))) {
            var written = files.filter(Files::isRegularFile)
                    .map(file -> "persistence/" + file.toString().replace('\\', '/'))
                    .filter(file -> file.contains("supplier") && !file.endsWith("package-info.java"));

            assertThat(shown).containsAll(written.toList());
        }
    }

    @Test
    void putsTheContextBehindThoseThatItUses() {
        assertThat(ShopWithSuppliers.contexts())
                .startsWith("shared")
                .contains("ordering")
                .endsWith("supplier");
    }

    @Test
    void migratesItWithAHistoryOfItsOwn() {
        var scripts = Shop.administrator(SHOP.server())
                .rows("select script from " + DatabaseRoles.SCHEMA
                        + ".flyway_supplier where type = 'SQL' order by installed_rank");

        assertThat(scripts).containsExactly("V1__supplier.sql", "R__supplier_grants.sql", "R__supplier_triggers.sql");
    }
}
