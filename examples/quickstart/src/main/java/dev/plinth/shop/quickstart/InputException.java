package dev.plinth.shop.quickstart;

/** The input cannot be used; the message is one line that says why and what to do. */
class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }

    /** So many records are rejected that the result would be taken for more than it is. */
    static final class Rejected extends InputException {
        private static final long serialVersionUID = 1L;

        Rejected(String message) {
            super(message);
        }
    }

    /** The database holds something else under numbers of the input. */
    static final class Different extends InputException {
        private static final long serialVersionUID = 1L;

        Different(String message) {
            super(message);
        }
    }
}
