package dev.plinth.architecturerules.derived;

import dev.plinth.architecturerules.declaration.Layer;
import dev.plinth.architecturerules.declaration.Part;
import dev.plinth.architecturerules.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Layers, contexts and their arrows, as a Mermaid block of a Markdown file: the one that begins with the layers. Other blocks
 * and all other text stay.
 */
public final class Picture implements Derived {
    private static final String BEGIN = "```mermaid\nflowchart LR\n  subgraph layers\n";
    private static final Pattern BLOCK =
            Pattern.compile(Pattern.quote(BEGIN) + ".*?^```$\n?", Pattern.DOTALL | Pattern.MULTILINE);

    @Override
    public String key() {
        return "picture";
    }

    @Override
    public String renewed(Project project, String text) {
        var block = block(project);
        var present = BLOCK.matcher(text);
        if (!present.find()) {
            return text.isBlank() ? block : text.stripTrailing() + "\n\n" + block;
        }
        return text.substring(0, present.start())
                + block
                + BLOCK.matcher(text.substring(present.end())).replaceAll(Matcher.quoteReplacement(""));
    }

    @Override
    public Optional<Difference> stale(Project project, String text) {
        return BLOCK.matcher(text).find()
                ? Difference.between(text, renewed(project, text))
                : Optional.of(new Difference(1, "has no Mermaid block that begins with the layers"));
    }

    private static String block(Project project) {
        var layers = project.declaration().layers();
        var contexts = project.declaration().contexts();
        return BEGIN.replace("  subgraph layers\n", "")
                + drawn("layers", layers, Function.identity())
                + (contexts.isEmpty() ? "" : drawn("contexts", contexts, apartFrom(layers)))
                + "```\n";
    }

    private static String drawn(String title, List<? extends Part> parts, Function<String, String> id) {
        var nodes = parts.stream()
                .map(part -> id.apply(part.name())
                        + (id.apply(part.name()).equals(part.name()) ? "" : "[\"" + part.name() + "\"]"));
        var arrows = parts.stream()
                .flatMap(part -> Stream.concat(
                        arrows(part, part.mayUse(), " --> ", id),
                        part instanceof Layer layer
                                ? arrows(part, layer.mayUseInTests(), " -. tests .-> ", id)
                                : Stream.empty()));
        return Stream.concat(nodes, arrows)
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining("", "  subgraph " + title + "\n", "  end\n"));
    }

    private static Stream<String> arrows(Part part, Set<String> used, String arrow, Function<String, String> id) {
        return used.stream().sorted().map(other -> id.apply(part.name()) + arrow + id.apply(other));
    }

    /** Mermaid takes two nodes of one name for one. */
    private static Function<String, String> apartFrom(List<Layer> layers) {
        var taken = layers.stream().map(Layer::name).toList();
        return name -> taken.contains(name) ? "context-" + name : name;
    }
}
