package dev.plinth.architecturerules.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.architecturerules.project.Place;
import dev.plinth.architecturerules.rule.Result.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTests {
    private static final Rule RULE = Rule.of("NO-NOISE", "Nothing is loud.");

    @Test
    void stayWhenLinesMove() {
        var before = aResult(aViolation("market.Cart.total()", 12));
        var after = aResult(aViolation("market.Cart.total()", 40));

        assertThat(after.fingerprints().values())
                .containsExactlyElementsOf(before.fingerprints().values());
    }

    @Test
    void stayWhenAnotherAnonymousClassStandsAbove() {
        var before = new Fingerprint("NO-NOISE", "market.Cart$1.run()", "uses market.Bell$1Ring");
        var after = new Fingerprint("NO-NOISE", "market.Cart$2.run()", "uses market.Bell$2Ring");

        assertThat(after).isEqualTo(before).hasToString(before.toString());
    }

    @Test
    void tellTheSameTwiceApart() {
        var first = aViolation("market.Cart.total()", 12);
        var second = aViolation("market.Cart.total()", 13);

        var fingerprints = aResult(first, second).fingerprints();

        assertThat(fingerprints.values()).extracting(Fingerprint::what).containsExactly("is loud", "is loud (2)");
        assertThat(fingerprints.values()).extracting(Fingerprint::hash).doesNotHaveDuplicates();
    }

    @Test
    void countWhatIsKnownFirst() {
        var first = aViolation("market.Cart.total()", 12);
        var second = aViolation("market.Cart.total()", 13);

        var result = aResult(first, second).without(Set.of(second));

        assertThat(result.violations()).containsExactly(first);
        assertThat(result.known()).containsExactly(second);
        assertThat(result.fingerprints().get(first)).extracting("what").isEqualTo("is loud (2)");
    }

    @Test
    void standInOneLine() {
        var fingerprint = new Fingerprint("NO-NOISE", "a\nview", "joins\r\n\t a || b ");

        assertThat(fingerprint.element()).isEqualTo("a view");
        assertThat(fingerprint.what()).isEqualTo("joins a ¦¦ b");
    }

    @Test
    void differByRuleElementAndWhat() {
        assertThat(List.of(
                        new Fingerprint("A", "b", "c").hash(),
                        new Fingerprint("X", "b", "c").hash(),
                        new Fingerprint("A", "x", "c").hash(),
                        new Fingerprint("A", "b", "x").hash()))
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[0-9a-f]{32}"));
    }

    private static Violation aViolation(String element, int line) {
        return new Violation(new Place(element, "Cart.java", line), "is loud");
    }

    private static Result aResult(Violation... violations) {
        return new Result(RULE, Status.BROKEN, "", 1, 1, List.of(violations), List.of());
    }
}
