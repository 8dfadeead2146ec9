package dev.plinth.architecturerules.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What stays of a violation when lines move and code around it changes: by it a violation is known again. The numbers that
 * the compiler gives to anonymous classes are left out, since another one above would change them. Where a rule says the
 * same of one element more than once, the second ends in {@code (2)}, and so on in the order of lines.
 *
 * @param rule the rule's id
 * @param element where it is, as {@link dev.plinth.architecturerules.project.Place} names it
 * @param what what is wrong there; like the element in one line, and without the sign {@code |}
 */
public record Fingerprint(String rule, String element, String what) {
    private static final Pattern NUMBER_OF_COMPILER = Pattern.compile("\\$\\d+");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** Keeps what stays. */
    public Fingerprint {
        element = lasting(element);
        what = lasting(what);
    }

    private static String lasting(String text) {
        var unnumbered = NUMBER_OF_COMPILER.matcher(text).replaceAll("\\$");
        return WHITE_SPACE.matcher(unnumbered).replaceAll(" ").strip().replace('|', '¦');
    }

    /** The same, said for the nth time. */
    Fingerprint times(int nth) {
        return nth == 1 ? this : new Fingerprint(rule, element, what + " (" + nth + ")");
    }

    /** 32 hexadecimal digits, for machines. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var text = String.join("\n", rule, element, what);
            return HexFormat.of()
                    .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
