package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.reports.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.sessions.factories.SessionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EclipseLink is asked in a way that says what is wrong in few words, and leaves nothing of the project behind. */
class JudgedQueriesTests {
    private static final String STOCK = "persistence/src/main/resources/META-INF/stock.xml";

    @TempDir
    Path folder;

    @Test
    void areFaultyInEclipseLinksWords() {
        var said = judge("p.name = :name", "p.title = p.label");

        assertThat(said)
                .extracting(Finding::what)
                .containsExactly("does not parse: The state field path 'p.title' cannot be resolved to a valid type;"
                        + " The state field path 'p.label' cannot be resolved to a valid type");
    }

    @Test
    void leaveNoSessionAndNoLoader() {
        var before = Thread.currentThread().getContextClassLoader();

        judge("p.name = :name", "p.title = :name");
        judge("name=\"Product\"", "name=\"Cart\"");

        assertThat(SessionManager.getManager().getSessions()).isEmpty();
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    private List<Finding> judge(String written, String changed) {
        var house = BuiltHouse.in(folder.resolve("house"))
                .with(
                        Map.of(STOCK, Twin.house().getOrDefault(STOCK, "").replace(written, changed)),
                        folder.resolve(Integer.toHexString(changed.hashCode())));
        return Architecture.declaredIn(house.root().resolve("plinth.properties"))
                .results()
                .filter(result -> result.check().id().equals("QUERIES-PARSE"))
                .flatMap(result -> result.findings().stream())
                .toList();
    }
}
