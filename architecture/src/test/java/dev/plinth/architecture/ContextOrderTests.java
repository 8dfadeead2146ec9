package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.architecturerules.declaration.Context;
import dev.plinth.migrationrunner.ContextOrder;
import dev.plinth.shop.migrations.ShopMigrations;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The rules write the order of contexts down, start-up reads what they wrote, and the goals compute it from the declaration. */
class ContextOrderTests {
    @Test
    void isTheSameForRulesGoalsAndStartUp() throws IOException {
        try (var declaration = Files.newInputStream(House.DECLARATION.file())) {
            var ofGoals = ContextOrder.read(declaration);

            assertThat(House.DECLARATION.contextsInOrder())
                    .filteredOn(context -> context.index().isEmpty())
                    .extracting(Context::name)
                    .hasSizeGreaterThan(2)
                    .isEqualTo(ofGoals);
            assertThat(House.DECLARATION.contextsInOrder())
                    .extracting(Context::name)
                    .startsWith(ofGoals.toArray(String[]::new))
                    .isEqualTo(ShopMigrations.contexts());
        }
    }
}
