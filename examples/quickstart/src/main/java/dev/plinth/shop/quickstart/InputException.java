package dev.plinth.shop.quickstart;

/** The input cannot be used; the message is one line that says why and what to do. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
