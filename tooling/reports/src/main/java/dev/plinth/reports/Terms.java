package dev.plinth.reports;

/**
 * What the checks of a report are called, and how they fare, in words for people.
 *
 * @param check one of them
 * @param held how one fares where nothing is wrong
 * @param broken how it fares otherwise
 * @param isBroken what one does then
 * @param areBroken what several do then
 */
public record Terms(String check, String held, String broken, String isBroken, String areBroken) {
    /** Checks, which pass or fail. */
    public static final Terms CHECKS = new Terms("check", "passed", "failed", "failed", "failed");

    String verdict(long count) {
        return count == 0
                ? "No " + check + " " + isBroken + "."
                : count == 1 ? "1 " + check + " " + isBroken + "." : count + " " + check + "s " + areBroken + ".";
    }

    String word(Result.Status status) {
        return switch (status) {
            case HELD -> held;
            case BROKEN -> broken;
            case SKIPPED, OFF -> status.word();
        };
    }
}
