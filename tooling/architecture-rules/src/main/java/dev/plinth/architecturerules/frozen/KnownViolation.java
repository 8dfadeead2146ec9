package dev.plinth.architecturerules.frozen;

import dev.plinth.architecturerules.declaration.Misdeclared;
import dev.plinth.reports.Fingerprint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A line of the file of known violations: the rule, the element, what is wrong there, who owns it, and since when it is
 * known.
 *
 * <pre>{@code
 * MODEL-PURE | market.model.cart.Cart.link() | uses java.net.URI | @market/cart-team | 2026-11-22
 * }</pre>
 *
 * @param fingerprint by what it is known again
 * @param owner the team, as the declaration names it; {@code -} where it names none
 * @param since when it was written down
 */
record KnownViolation(Fingerprint fingerprint, String owner, LocalDate since) {
    static final String UNOWNED = "-";

    private static final String BETWEEN = " | ";
    private static final Pattern PARTS = Pattern.compile(" \\| ");
    private static final Pattern MARK_OF_A_CONFLICT = Pattern.compile("(<{7}|={7}|>{7}|\\|{7}).*");

    /**
     * Reads a line.
     *
     * @param where it stands, as file and line
     * @throws Misdeclared if it is no such line
     */
    static KnownViolation read(String line, String where) {
        if (MARK_OF_A_CONFLICT.matcher(line).matches()) {
            throw new Misdeclared(
                    where + ": a merge left its marks; keep the lines of both sides, take the marks out, then run "
                            + KnownViolations.COMMAND);
        }
        var parts = PARTS.split(line.strip(), -1);
        if (parts.length != 5) {
            throw new Misdeclared(
                    where + ": a line has 5 parts with \" | \" between them (rule, element, what, owner, date), and"
                            + " this one has " + parts.length + "; take it back from the history");
        }
        try {
            return new KnownViolation(
                    new Fingerprint(parts[0], parts[1], parts[2]), parts[3], LocalDate.parse(parts[4]));
        } catch (DateTimeException e) {
            throw new Misdeclared(where + ": " + parts[4] + " is no date; write it as 2026-11-22");
        }
    }

    /** The line. */
    @Override
    public String toString() {
        return String.join(
                BETWEEN,
                fingerprint.check(),
                fingerprint.element(),
                fingerprint.what(),
                owner.replace('|', '¦'),
                since.toString());
    }
}
