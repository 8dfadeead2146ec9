package dev.plinth.architecturerules.derived;

import dev.plinth.architecturerules.declaration.Layer;
import dev.plinth.architecturerules.declaration.Part;
import dev.plinth.architecturerules.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Layers and contexts with their arrows and teams, drawn. */
public final class SvgPicture implements Derived {
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
        return StampedDrawing.of(source(project));
    }

    @Override
    public Optional<Difference> stale(Project project, String text) {
        return StampedDrawing.stale(text, source(project));
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
