package dev.plinth.reports;

/**
 * A sentence that is held to be true, with its reason.
 *
 * @param id what people call it; it stays when the sentence changes
 * @param sentence what has to be true
 * @param because why; it goes on after "because", without a full stop
 * @param remedy what to do where it is not; it goes on after "to mend it,", without a full stop
 */
public record Check(String id, String sentence, String because, String remedy) {
    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
