package dev.plinth.schematools.lint;

/**
 * One place where a check about migrations is broken.
 *
 * @param where the script, as in {@code ordering/V1__ordering.sql}, or the file
 * @param line in it, from 1; 0 where it is the whole of it
 * @param what is wrong, and what to do
 */
public record Finding(String where, int line, String what) {
    static Finding of(ScriptFile script, int line, String what) {
        return new Finding(script.toString(), line, what);
    }

    static Finding of(ScriptFile script, String what) {
        return of(script, 0, what);
    }

    @Override
    public String toString() {
        return (line > 0 ? where + ":" + line : where) + " " + what;
    }
}
