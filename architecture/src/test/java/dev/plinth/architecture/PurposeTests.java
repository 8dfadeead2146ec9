package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PurposeTests {
    @Test
    void isSaidByEveryPackageOfMainCode() {
        var sources = House.mainSources(Path.of(""));

        assertThat(sources).hasSizeGreaterThan(House.modules().size());
        assertThat(Purpose.missingIn(sources))
                .as("packages without a null-marked package-info that says in a sentence what they are for")
                .isEmpty();
    }
}
