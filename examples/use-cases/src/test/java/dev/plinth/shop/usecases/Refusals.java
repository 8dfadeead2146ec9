package dev.plinth.shop.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.NotAllowed;
import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.StaleVersion;
import dev.plinth.testkit.InParallel;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;

/** Assertions that an activity refuses, by the names that callers act on. */
public final class Refusals {
    private static final int AT_ONCE = 20;

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

    /** It expects another version. */
    public static void assertStale(ThrowingCallable activity) {
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(activity);
    }

    /** It is not for those on whose behalf it runs. */
    public static void assertNotAllowed(ThrowingCallable activity) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(activity);
    }

    /** What it is about does not exist. */
    public static void assertNotFound(String message, ThrowingCallable activity) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(activity).withMessage(message);
    }

    /** Of twenty at once, only so many are carried out; each of the others breaks the rule of this name. */
    public static void assertAllowsAtOnce(int allowed, String rule, IntConsumer activity) {
        var activities = IntStream.range(0, AT_ONCE)
                .<Runnable>mapToObj(i -> () -> activity.accept(i))
                .toArray(Runnable[]::new);

        assertThat(InParallel.failures(activities))
                .hasSize(AT_ONCE - allowed)
                .allSatisfy(failure ->
                        assertThat(failure).asInstanceOf(type(BrokenRule.class)).returns(rule, BrokenRule::rule));
    }
}
