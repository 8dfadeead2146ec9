package dev.plinth.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What stays of a finding when lines move and code around it changes: by it a finding is known again. The numbers that
 * the compiler gives to anonymous classes are left out, since another one above would change them. Where a check says the
 * same of one element more than once, the second ends in {@code (2)}, and so on in the order of lines.
 *
 * @param check the check's id
 * @param element where it is, as its {@link Location} names it
 * @param what what is wrong there; like the element in one line, and without the sign {@code |}
 */
public record Fingerprint(String check, String element, String what) {
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
        return nth == 1 ? this : new Fingerprint(check, element, what + " (" + nth + ")");
    }

    /** 32 hexadecimal digits, for machines. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var text = String.join("\n", check, element, what);
            return HexFormat.of()
                    .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
