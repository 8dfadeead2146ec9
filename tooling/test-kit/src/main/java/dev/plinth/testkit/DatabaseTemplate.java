package dev.plinth.testkit;

/**
 * What every database of a kind starts with. It is prepared once for each JVM; what tests get are copies.
 *
 * <pre>{@code
 * static final DatabaseTemplate NOTES = new DatabaseTemplate("notes", database -> migrate(database.administrator()));
 * }</pre>
 *
 * @param name lower-case letters, digits and underscores, at most 30; two templates of one name are the same template
 * @param preparation what is done to the empty database
 */
public record DatabaseTemplate(String name, Preparation preparation) {
    public DatabaseTemplate {
        if (!name.matches("[a-z][a-z0-9_]{0,29}")) {
            throw new IllegalArgumentException("A template is named by up to 30 of a-z, 0-9 and _, not by " + name);
        }
    }

    /** Fills an empty database. */
    @FunctionalInterface
    public interface Preparation {
        /**
         * Creates roles, tables and rows. On a server that is shared by URL only one preparation runs at a time, so
         * that roles, which belong to the whole server, are not created twice at once.
         *
         * @param database the new database; connections to it that are left open are cut
         */
        void prepare(Database database) throws Exception;
    }
}
