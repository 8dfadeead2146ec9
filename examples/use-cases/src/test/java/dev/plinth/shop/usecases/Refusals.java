package dev.plinth.shop.usecases;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.StaleVersion;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;

/** How an activity refuses, by the names that callers act on. */
public final class Refusals {
    private Refusals() {}

    /** It breaks the rule of this name, of an aggregate or of the database. */
    public static ThrowableAssertAlternative<BrokenRule> assertBreaks(String rule, ThrowingCallable activity) {
        return assertThatExceptionOfType(BrokenRule.class).isThrownBy(activity).returns(rule, BrokenRule::rule);
    }

    /** It uses a key a second time. */
    public static void assertDuplicates(String constraint, ThrowingCallable activity) {
        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(activity)
                .returns(constraint, DuplicateKey::constraint);
    }

    /** It was decided on from another version. */
    public static void assertStale(ThrowingCallable activity) {
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(activity);
    }

    /** It is about something that is not there. */
    public static void assertNotFound(String message, ThrowingCallable activity) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(activity).withMessage(message);
    }
}
