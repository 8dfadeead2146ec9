package dev.plinth.architecturerules.derived;

import dev.plinth.architecturerules.declaration.Misdeclared;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SVG that can be committed and held to what it shows. A drawing differs by machine with the fonts there, so the file
 * also holds the text that it was drawn from, and a sum over the drawing: the text has to be the wanted one, and the drawing
 * what was drawn from it. Neither needs the program that draws.
 */
public final class StampedDrawing {
    private static final Pattern SOURCE = Pattern.compile("<metadata id=\"source\".*?</metadata>\n?", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<svg\\b[^>]*>\n?");

    private StampedDrawing() {}

    /**
     * Draws a source in the language of PlantUML.
     *
     * @throws Misdeclared if PlantUML is not on the class path; only who draws needs it
     */
    public static String of(String source) {
        return stamped(Drawing.svg(source), source);
    }

    /** Where a file is not what is drawn from a source; empty where it is. */
    public static Optional<Difference> stale(String file, String source) {
        var drawing = SOURCE.matcher(file).replaceAll("");
        if (!ROOT.matcher(drawing).find()) {
            return Optional.of(new Difference(1, "is no SVG"));
        }
        var wanted = stamped(drawing, source);
        return Difference.between(unsummed(file), unsummed(wanted))
                .or(() -> file.equals(wanted)
                        ? Optional.empty()
                        : Optional.of(new Difference(1, "was changed by hand after it was drawn")));
    }

    /** With its source behind the first tag. */
    private static String stamped(String drawing, String source) {
        return ROOT.matcher(drawing)
                .replaceFirst(root ->
                        Matcher.quoteReplacement(root.group() + "<metadata id=\"source\" data-drawing=\"" + sum(drawing)
                                + "\">\n" + source.replace("&", "&amp;").replace("<", "&lt;") + "</metadata>\n"));
    }

    private static String unsummed(String svg) {
        return svg.replaceFirst("data-drawing=\"\\w*\"", "");
    }

    private static String sum(String drawing) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(drawing.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
