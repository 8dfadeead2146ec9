package dev.plinth.schematools.safety;

/**
 * Something that a release did with a table and that fails now.
 *
 * @param state the SQLSTATE of the failure
 * @param said what the server said, in one line
 */
record BrokenUse(ReleaseUse use, String state, String said) {}
