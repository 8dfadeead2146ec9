package dev.plinth.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTests {
    private static final Check CHECK = new Check("NO-NOISE", "Nothing is loud.", "people sleep", "be quiet");

    @Test
    void stayWhenLinesMove() {
        var before = aResult(aFinding("market.Cart.total()", 12));
        var after = aResult(aFinding("market.Cart.total()", 40));

        assertThat(after.fingerprints().values())
                .containsExactlyElementsOf(before.fingerprints().values());
    }

    /** By these digits services and frozen files know again what was found before: they must never change. */
    @Test
    void stayFromReleaseToRelease() {
        assertThat(new Fingerprint("NO-NOISE", "market.Cart$1.total()", "uses market.Bell$1Ring").hash())
                .isEqualTo("c6e1ea23f0dd542348ba2bea4567a36f");
    }

    @Test
    void stayWhenAnotherAnonymousClassStandsAbove() {
        var before = new Fingerprint("NO-NOISE", "market.Cart$1.run()", "uses market.Bell$1Ring");
        var after = new Fingerprint("NO-NOISE", "market.Cart$2.run()", "uses market.Bell$2Ring");

        assertThat(after).isEqualTo(before).hasToString(before.toString());
    }

    @Test
    void tellTheSameTwiceApart() {
        var first = aFinding("market.Cart.total()", 12);
        var second = aFinding("market.Cart.total()", 13);

        var fingerprints = aResult(first, second).fingerprints();

        assertThat(fingerprints.values()).extracting(Fingerprint::what).containsExactly("is loud", "is loud (2)");
        assertThat(fingerprints.values()).extracting(Fingerprint::hash).doesNotHaveDuplicates();
    }

    @Test
    void countWhatIsExcusedFirst() {
        var first = aFinding("market.Cart.total()", 12);
        var second = aFinding("market.Cart.total()", 13);

        var result = aResult(first, second).excusing(Set.of(second), "known");

        assertThat(result.findings()).containsExactly(first);
        assertThat(result.excused()).containsExactly(second.excused("known"));
        assertThat(result.fingerprints().get(first)).extracting("what").isEqualTo("is loud (2)");
    }

    @Test
    void areOfTheFileWhereNothingInItIsNamed() {
        var result = aResult(new Finding(new Location("", "db/V1__cart.sql", 3), "is loud"));

        assertThat(result.fingerprints().values())
                .containsExactly(new Fingerprint("NO-NOISE", "db/V1__cart.sql", "is loud"));
    }

    @Test
    void standInOneLine() {
        var fingerprint = new Fingerprint("NO-NOISE", "a\nview", "joins\r\n\t a || b ");

        assertThat(fingerprint.element()).isEqualTo("a view");
        assertThat(fingerprint.what()).isEqualTo("joins a ¦¦ b");
    }

    @Test
    void differByCheckElementAndWhat() {
        assertThat(List.of(
                        new Fingerprint("A", "b", "c").hash(),
                        new Fingerprint("X", "b", "c").hash(),
                        new Fingerprint("A", "x", "c").hash(),
                        new Fingerprint("A", "b", "x").hash()))
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[0-9a-f]{32}"));
    }

    private static Finding aFinding(String element, int line) {
        return new Finding(new Location(element, "Cart.java", line), "is loud");
    }

    private static Result aResult(Finding... findings) {
        return Result.of(CHECK, List.of(findings));
    }
}
