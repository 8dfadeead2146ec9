package dev.plinth.schematools.draft;

/** What goes into a migration of its own, in the order in which they run. */
enum Phase {
    /** New values of enums, which a transaction can use only when another one has made them. */
    VALUES("_values"),
    /** Most: short locks only. */
    CHANGE(""),
    /** What fills rows in batches, each in a transaction of its own. */
    BACKFILL("_backfill"),
    /** What reads whole tables, in a transaction that holds no lock in which others would wait meanwhile. */
    VALIDATE("_validate"),
    /** What a validated constraint spares the look at all rows, in the same migration. */
    VALIDATED("_validate"),
    /** What runs outside of a transaction. */
    INDEX("_index"),
    /** What waits for an index. */
    LAST("_last"),
    /** What scripts say that run whenever they change, behind the versioned ones of all contexts. */
    REPEATABLE("");

    private final String suffix;

    Phase(String suffix) {
        this.suffix = suffix;
    }

    /** Whether its statements stand in the scripts of another one. */
    boolean sharesScripts(Phase other) {
        return suffix.equals(other.suffix);
    }

    /** Whether its scripts run outside of a transaction. */
    boolean isOutside() {
        return this == BACKFILL || this == INDEX;
    }

    /** What its file is called behind the message. */
    String suffix() {
        return suffix;
    }
}
