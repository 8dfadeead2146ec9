package dev.plinth.architecturerules.project;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The compiler's own parser. It knows nothing of types, and so needs no class path. */
final class Parser {
    private Parser() {}

    /** Whether this Java has a compiler; one that only runs programs has none. */
    static boolean isThere() {
        return ToolProvider.getSystemJavaCompiler() != null;
    }

    /** Hands on each source with what its comments and positions are asked of; nothing where there is no compiler. */
    static void parse(Collection<Path> sources, BiConsumer<CompilationUnitTree, DocTrees> reader) {
        if (sources.isEmpty() || !isThere()) {
            return;
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticListener<JavaFileObject> silent = diagnostic -> {};
        try (var files = compiler.getStandardFileManager(silent, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, silent, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var trees = DocTrees.instance(task);
            for (var unit : task.parse()) {
                reader.accept(unit, trees);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
