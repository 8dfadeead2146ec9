package dev.plinth.shop.model.shared;

import java.util.OptionalLong;

/**
 * The version that an aggregate must have for a change to be made, so that a change of what was read earlier does not undo
 * another that came between.
 *
 * @param version the version that was read, or empty for a change of any version
 */
public record ExpectedVersion(OptionalLong version) {
    /** Any version. */
    public static final ExpectedVersion ANY = new ExpectedVersion(OptionalLong.empty());

    /** This version and no other. */
    public static ExpectedVersion of(long version) {
        return new ExpectedVersion(OptionalLong.of(version));
    }

    /**
     * Checks the version of an aggregate.
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
