package dev.plinth.architecturerules.derived;

import dev.plinth.architecturerules.declaration.Layer;
import dev.plinth.architecturerules.declaration.Part;
import dev.plinth.architecturerules.project.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is asked about a change, in CODEOWNERS: a block of lines for the folders of layers and then for the contexts, in
 * whatever layer. Of all lines the last that matches a file decides, so a deeper folder stands behind the one around it,
 * and the block behind all lines that are not derived.
 */
public final class Owners implements Derived {
    private static final String BEGIN = "# Derived from ";
    private static final String END = "# What is derived ends here.";

    @Override
    public String key() {
        return "owners";
    }

    @Override
    public Optional<String> lacks(Project project) {
        return lines(project).isEmpty() ? Optional.of("no teams are declared") : Optional.empty();
    }

    @Override
    public String renewed(Project project, String text) {
        var derived = lines(project);
        var kept = new ArrayList<String>();
        boolean inside = false;
        for (var line : text.lines().toList()) {
            inside |= line.startsWith(BEGIN);
            if (!inside && !derived.contains(line)) {
                kept.add(line);
            }
            inside &= !line.equals(END);
        }
        var before = String.join("\n", kept).stripTrailing();
        return (before.isEmpty() ? "" : before + "\n\n")
                + BEGIN + project.relative(project.declaration().file()) + " by "
                + project.declaration().refreshCommand() + "\n"
                + String.join("\n", derived) + "\n" + END + "\n";
    }

    @Override
    public Optional<Difference> stale(Project project, String text) {
        var lines = text.lines().toList();
        if (lines.stream().noneMatch(line -> line.startsWith(BEGIN))) {
            return Optional.of(new Difference(1, "has no lines that begin with \"" + BEGIN.strip() + "\""));
        }
        int end = lines.indexOf(END);
        for (int i = end + 1; end >= 0 && i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                return Optional.of(
                        new Difference(i + 1, "takes back what is declared with \"" + lines.get(i) + "\" behind it"));
            }
        }
        return Difference.between(text, renewed(project, text));
    }

    private static List<String> lines(Project project) {
        var folders = project.declaration().layers().stream()
                .sorted(Comparator.comparing(Layer::folder))
                .flatMap(layer -> line(folder(layer), layer));
        var contexts = project.declaration().contexts().stream()
                // Its packages and folders, and the files that are named after it.
                .flatMap(context -> Stream.of("**/" + context.name() + "/", "**/" + context.name() + ".*")
                        .flatMap(pattern -> line(pattern, context)));
        return Stream.concat(folders, contexts).toList();
    }

    private static String folder(Layer layer) {
        return layer.folder().equals(".") ? "*" : "/" + layer.folder() + "/";
    }

    private static Stream<String> line(String pattern, Part owned) {
        return owned.team().stream().map(team -> pattern + " " + team);
    }
}
