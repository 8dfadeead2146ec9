package dev.plinth.shop.server.document;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.plinth.shop.server.message.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the Javadoc of the contract says, so that the document says the same: read from the sources by the JDK's compiler. */
final class Comments {
    private final Map<String, String> sentences = new HashMap<>();
    private final Map<String, String> examples = new HashMap<>();

    private Comments() {}

    /** The comments of all sources below a folder. */
    static Comments below(Path folder) {
        var comments = new Comments();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var found = Files.walk(folder)) {
            var sources = found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var trees = DocTrees.instance(task);
            for (var unit : task.parse()) {
                comments.new Reader(unit, trees).scan(unit, null);
            }
            return comments;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a record, a component of it or an enum's constant is, such as {@code OrderDetails} or {@code OrderDetails.id}. */
    Optional<String> of(String name) {
        return Optional.ofNullable(sentences.get(name));
    }

    /** The example that a record's comment gives, in JSON. */
    Optional<JsonNode> example(String name) {
        return Optional.ofNullable(examples.get(name)).map(Json.mapper()::readTree);
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final DocTrees trees;

        Reader(CompilationUnitTree unit, DocTrees trees) {
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            var name = name(getCurrentPath());
            var comment = trees.getDocCommentTree(new TreePath(getCurrentPath().getParentPath(), type));
            if (comment != null) {
                sentences.put(name, sentence(comment.getFullBody()));
                example(comment).ifPresent(example -> examples.put(name, example));
                for (var tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree param && !param.isTypeParameter()) {
                        sentences.put(name + "." + param.getName(), sentence(param.getDescription()));
                    }
                }
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                sentences.put(
                        name(getCurrentPath().getParentPath()) + "." + variable.getName(),
                        sentence(comment.getFullBody()));
            }
            return super.visitVariable(variable, nothing);
        }

        /** As it is written in the code, without the package. */
        private static String name(TreePath path) {
            var name = ((ClassTree) path.getLeaf()).getSimpleName().toString();
            return path.getParentPath().getLeaf() instanceof ClassTree ? name(path.getParentPath()) + "." + name : name;
        }
    }

    private static Optional<String> example(DocCommentTree comment) {
        return comment.getFullBody().stream()
                .filter(LiteralTree.class::isInstance)
                .map(tree -> ((LiteralTree) tree).getBody().getBody().strip())
                .filter(text -> text.startsWith("{"))
                .findFirst();
    }

    /** The text up to the example, without mark-up. */
    private static String sentence(List<? extends DocTree> body) {
        var text = body.stream()
                .takeWhile(tree -> tree.getKind() != DocTree.Kind.START_ELEMENT)
                .map(Comments::plain)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
        return text.endsWith(":") ? text.substring(0, text.length() - 1) + "." : text;
    }

    private static String plain(DocTree tree) {
        if (tree instanceof TextTree text) {
            return text.getBody();
        }
        if (tree instanceof LiteralTree literal) {
            return literal.getBody().getBody();
        }
        if (tree instanceof LinkTree link) {
            var signature = link.getReference().getSignature();
            return signature.substring(signature.lastIndexOf('.') + 1);
        }
        return "";
    }
}
