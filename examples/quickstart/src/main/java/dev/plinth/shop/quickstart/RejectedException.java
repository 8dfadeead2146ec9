package dev.plinth.shop.quickstart;

/** A record that is not imported. */
final class RejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String column;

    /**
     * @param column the name of the column that is wrong, or empty for the record as a whole
     * @param problem what is wrong there, such as {@code is not a whole number}
     */
    RejectedException(Reason reason, String column, String problem) {
        super(problem, null, false, false);
        this.reason = reason;
        this.column = column;
    }

    Reason reason() {
        return reason;
    }

    String column() {
        return column;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
