package dev.plinth.architecturerules.derived;

import dev.plinth.architecturerules.declaration.Layer;
import dev.plinth.architecturerules.declaration.Part;
import dev.plinth.architecturerules.project.Project;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Layers and contexts with their arrows and teams, drawn. A drawing differs by machine with the fonts there, so the file
 * also holds the text that it was drawn from, and a sum over the drawing: the text has to be what the declaration gives, and
 * the drawing what was drawn from it. Neither needs the program that draws.
 */
public final class SvgPicture implements Derived {
    private static final Pattern SOURCE = Pattern.compile("<metadata id=\"source\".*?</metadata>\n?", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<svg\\b[^>]*>\n?");

    private static final String STYLE = String.join(
            "\n",
            "!pragma layout smetana",
            // Painted, since a page behind it may be dark.
            "skinparam backgroundColor white",
            "skinparam defaultFontName sans-serif",
            "skinparam defaultFontSize 14",
            "skinparam roundCorner 8",
            "skinparam shadowing false",
            "skinparam arrowColor #444444",
            "skinparam packageBorderColor #BBBBBB",
            "skinparam packageFontColor #444444",
            "skinparam rectangleBorderColor #666666");

    @Override
    public String key() {
        return "svg";
    }

    @Override
    public String renewed(Project project, String text) {
        return stamped(Drawing.svg(source(project)), source(project));
    }

    @Override
    public Optional<Difference> stale(Project project, String text) {
        var drawing = SOURCE.matcher(text).replaceAll("");
        if (!ROOT.matcher(drawing).find()) {
            return Optional.of(new Difference(1, "is no SVG"));
        }
        var wanted = stamped(drawing, source(project));
        return Difference.between(unsummed(text), unsummed(wanted))
                .or(() -> text.equals(wanted)
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

    /** In the language of PlantUML. */
    private static String source(Project project) {
        var lines = new StringJoiner("\n", "@startuml\n", "\n@enduml\n").add(STYLE);
        add(lines, "layers", "#E3EEFA", project.declaration().layers());
        add(lines, "contexts", "#EAF5E4", project.declaration().contexts());
        return lines.toString();
    }

    private static void add(StringJoiner lines, String title, String color, List<? extends Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        lines.add("package \"" + title + "\" {");
        for (var part : parts) {
            lines.add("  rectangle \"" + part.name()
                    + part.team().map(team -> "\\n<size:11>" + team).orElse("") + "\" as " + id(title, part.name())
                    + " "
                    + color);
        }
        lines.add("}");
        for (var part : parts) {
            add(lines, title, part.name(), "-->", part.mayUse(), "");
            if (part instanceof Layer layer) {
                add(lines, title, part.name(), "..>", layer.mayUseInTests(), " : tests");
            }
        }
    }

    private static void add(
            StringJoiner lines, String title, String user, String arrow, Set<String> used, String label) {
        used.stream()
                .sorted()
                .forEach(other -> lines.add(id(title, user) + " " + arrow + " " + id(title, other) + label));
    }

    private static String id(String title, String name) {
        return title + "_" + name.replaceAll("\\W", "_");
    }
}
