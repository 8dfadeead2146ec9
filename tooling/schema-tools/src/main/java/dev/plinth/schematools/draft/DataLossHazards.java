package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import java.util.ArrayList;
import java.util.List;

/** What a draft would throw away; all of it is said at once, and only with somebody's leave is it drafted. */
final class DataLossHazards {
    /** The check of migration lint that finds what is thrown away. */
    static final String CHECK = "lost-data";

    private final Intent intent;
    private final List<String> losses = new ArrayList<>();

    DataLossHazards(Intent intent) {
        this.intent = intent;
    }

    /** A statement that drops a table or a column, marked, and excused by the option that allows it. */
    Step dropping(Step step, String loss) {
        return marked(step, loss).excusing(CHECK, "-DallowDataLoss asks for it");
    }

    /** A statement that drops a column whose values are computed again. */
    static Step computing(Step step) {
        return step.excusing(CHECK, "it is computed again");
    }

    /** A statement that throws something away, marked. */
    Step marked(Step step, String loss) {
        losses.add(loss);
        return step.remarking("LOSES DATA: " + loss + ".");
    }

    /**
     * Ends a draft that would lose what it may not.
     *
     * @throws SchemaProblem with all of it
     */
    void require() {
        if (!intent.allowDataLoss() && !losses.isEmpty()) {
            throw new SchemaProblem("nothing is drafted, for data would be lost: " + String.join("; ", losses)
                    + ". With -DallowDataLoss it is drafted, and marked");
        }
    }
}
