package dev.plinth.architecturerules.project;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines at which a source declares things, since class files keep lines of statements only. The compiler's own parser
 * reads the source; where there is no compiler, lines are 0.
 */
final class Sources {
    private final Map<Path, Map<String, Integer>> lines = new HashMap<>();

    /**
     * The line that declares something.
     *
     * @param names a class as bytecode names it without its package, or one with a member behind a {@code #}:
     *     {@code Cart$Line}, {@code Cart#items}, {@code Cart#<init>(String)}, {@code Cart#put(..)} for the first method of
     *     that name; the first that the source declares counts
     * @return the line, from 1, or 0 where the source declares none of them
     */
    int lineOf(Path source, List<String> names) {
        var declared = lines.computeIfAbsent(source, Sources::parse);
        return names.stream()
                .filter(declared::containsKey)
                .map(declared::get)
                .findFirst()
                .orElse(0);
    }

    /** The types that a source declares at its top, with their package. */
    static List<String> typesIn(Path source) {
        var types = new ArrayList<String>();
        Parser.parse(List.of(source), (unit, trees) -> {
            var before = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
            for (var declared : unit.getTypeDecls()) {
                if (declared instanceof ClassTree type) {
                    types.add(before + type.getSimpleName());
                }
            }
        });
        return types;
    }

    private static Map<String, Integer> parse(Path source) {
        var found = new HashMap<String, Integer>();
        Parser.parse(List.of(source), (unit, trees) -> new Declared(unit, trees, found).scan(unit, ""));
        return found;
    }

    /** Walks a source with the name of the class that it is in. */
    private static final class Declared extends TreePathScanner<Void, String> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final Map<String, Integer> found;

        Declared(CompilationUnitTree unit, Trees trees, Map<String, Integer> found) {
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            var name = outer.isEmpty() ? type.getSimpleName().toString() : outer + "$" + type.getSimpleName();
            note(name, type, type.getModifiers(), type.getSimpleName().toString());
            return super.visitClass(type, name);
        }

        @Override
        public Void visitMethod(MethodTree method, String owner) {
            var name = method.getName().toString();
            var written = name.equals("<init>") ? owner.replaceFirst(".*\\$", "") : name;
            var parameters = method.getParameters().stream()
                    .map(parameter -> simpleName(parameter.getType()))
                    .collect(Collectors.joining(", ", "(", ")"));
            note(owner + "#" + name + parameters, method, method.getModifiers(), written);
            note(owner + "#" + name + "(..)", method, method.getModifiers(), written);
            return null;
        }

        /** As bytecode would name it, but for a type variable, which it does not know. */
        private static String simpleName(Tree type) {
            return type.toString()
                    .replaceAll("<.*>", "")
                    .replaceAll("@\\w+ ", "")
                    .replace("...", "[]")
                    .replaceFirst("^.*\\.", "");
        }

        @Override
        public Void visitVariable(VariableTree variable, String owner) {
            note(
                    owner + "#" + variable.getName(),
                    variable,
                    variable.getModifiers(),
                    variable.getName().toString());
            return null;
        }

        /** The line of the name itself: annotations before it may be lines above, and hold the same word. */
        private void note(String key, Tree tree, Tree modifiers, String name) {
            var positions = trees.getSourcePositions();
            int start =
                    (int) Math.max(positions.getStartPosition(unit, tree), positions.getEndPosition(unit, modifiers));
            int end = (int) positions.getEndPosition(unit, tree);
            if (start < 0 || end < start) {
                return;
            }
            found.putIfAbsent(key, (int) unit.getLineMap().getLineNumber(start + named(start, end, name)));
        }

        private int named(int start, int end, String name) {
            try {
                var text = unit.getSourceFile().getCharContent(true).subSequence(start, end);
                var match = Pattern.compile("(?<![\\w.@])" + Pattern.quote(name) + "(?!\\w)")
                        .matcher(text);
                return match.find() ? match.start() : 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
