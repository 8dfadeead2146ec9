package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schematools.SchemaProblem;
import org.junit.jupiter.api.Test;

class IsolatedMojoTests {
    @Test
    void tellsAFailureForPeopleAsItIs() {
        assertThat(IsolatedMojo.told(new SchemaProblem("cannot read x; name another file")))
                .hasMessage("cannot read x; name another file")
                .hasNoCause();
    }

    @Test
    void tellsAnUnexpectedFailureInOneLineWithWhatToDo() {
        var failure = new IllegalStateException("two\nlines");

        assertThat(IsolatedMojo.told(failure))
                .hasMessage(
                        "unexpected: java.lang.IllegalStateException: two lines; nothing more was done. Run it again"
                                + " with -e to see where, and report that as a defect; -Dplinth.skip leaves the goal out meanwhile")
                .hasCause(failure);
    }
}
