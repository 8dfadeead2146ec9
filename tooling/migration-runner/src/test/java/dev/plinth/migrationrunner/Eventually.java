package dev.plinth.migrationrunner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Waits for what another session will do, by asking until it is there. */
final class Eventually {
    private Eventually() {}

    /** The first row that the question finds. */
    static String finds(Supplier<List<String>> question) {
        var found = new ArrayList<String>();
        new PollingTimeout(Duration.ofSeconds(60))
                .until(() -> found.addAll(question.get()), () -> "it did not happen in time");
        return found.get(0);
    }
}
