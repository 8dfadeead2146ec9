package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.reports.Result.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local repository that a caller names is the one that counts. */
class LocalRepositoryTests {
    @Test
    void isTheNamedOneWhateverTheProjectConfigures(@TempDir Path folder) {
        var house = BuiltHouse.in(folder.resolve("house"));

        var configured = pomsInSight(house, house.root().resolve("repository"));
        var empty = pomsInSight(house, folder.resolve("empty"));

        assertThat(configured).isEqualTo(Status.HELD);
        assertThat(empty).isEqualTo(Status.BROKEN);
    }

    private static Status pomsInSight(BuiltHouse house, Path localRepository) {
        return Architecture.declaredIn(house.root().resolve("plinth.properties"), localRepository)
                .results()
                .filter(result -> result.toString().contains("POM-IN-SIGHT"))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
