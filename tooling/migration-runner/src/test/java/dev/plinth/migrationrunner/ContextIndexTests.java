package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContextIndexTests {
    @Test
    void listsTheContextsInTheirOrder() {
        assertThat(ContextIndex.besides(ContextIndexTests.class)).containsExactly("base", "app");
    }

    @Test
    void isMissedByName() {
        assertThatThrownBy(() -> ContextIndex.besides(Test.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the index of contexts org/junit/jupiter/api/contexts is not on the class path");
    }
}
