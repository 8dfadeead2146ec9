package dev.plinth.schematools.safety;

/**
 * What a session did with a relation in its transaction.
 *
 * @param read rows, or entries of an index
 * @param written rows that were inserted, updated or deleted
 * @param blocks that were asked for
 */
record Work(long read, long written, long blocks) {
    static final Work NONE = new Work(0, 0, 0);

    Work plus(Work more) {
        return new Work(read + more.read, written + more.written, blocks + more.blocks);
    }

    Work minus(Work earlier) {
        return new Work(read - earlier.read, written - earlier.written, blocks - earlier.blocks);
    }
}
