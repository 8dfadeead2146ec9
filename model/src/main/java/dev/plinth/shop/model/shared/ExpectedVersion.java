package dev.plinth.shop.model.shared;

import java.util.OptionalLong;

/**
 * The version of an aggregate from which a change was decided on, if the change depends on it.
 *
 * @param version how often the aggregate had changed then, or empty if any version will do
 */
public record ExpectedVersion(OptionalLong version) {
    /** Whatever the version is. */
    public static final ExpectedVersion ANY = new ExpectedVersion(OptionalLong.empty());

    /** This version and no other. */
    public static ExpectedVersion of(long version) {
        return new ExpectedVersion(OptionalLong.of(version));
    }

    /**
     * That an aggregate has this version.
     *
     * @param what the aggregate, for the message
     * @throws StaleVersion if it has another
     */
    public void require(String what, long actual) {
        if (version.isPresent() && version.getAsLong() != actual) {
            throw new StaleVersion(what, null);
        }
    }
}
