package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.reports.Result.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules hold in a house of many contexts as they do in one of three, and each has looked at all of it. */
class GrownHouseTests {
    @TempDir
    Path folder;

    @Test
    void keepsAllRules() {
        var house = BuiltHouse.in(folder.resolve("house")).with(GrownHouse.files(400), folder.resolve("grown"));

        var results = Architecture.declaredIn(house.root().resolve("plinth.properties"))
                .results()
                .toList();

        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.status()).as(result.explained()).isEqualTo(Status.HELD));
        assertThat(results)
                .filteredOn(result -> result.check().id().equals("LAYER-ARROWS"))
                .extracting(result -> result.counts().orElseThrow().seen())
                .allMatch(seen -> seen >= 400);
    }
}
