package dev.plinth.shop.quickstart;

/** A record that is not imported. */
final class RejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String column;
    private final String value;

    /**
     * @param column the name of the column that is wrong, or empty for the record as a whole
     * @param value what stands there
     * @param problem what is wrong there, such as {@code is not a whole number}
     */
    RejectedException(Reason reason, String column, String value, String problem) {
        super(problem, null, false, false);
        this.reason = reason;
        this.column = column;
        this.value = value;
    }

    Reason reason() {
        return reason;
    }

    String column() {
        return column;
    }

    String value() {
        return value;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
