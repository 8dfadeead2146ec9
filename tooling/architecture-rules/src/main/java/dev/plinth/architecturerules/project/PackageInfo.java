package dev.plinth.architecturerules.project;

import com.sun.source.doctree.DocTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a {@code package-info} says of its package, or a {@code module-info} of its packages. Class files keep no sentences,
 * so this is read from the source.
 *
 * @param purpose the first sentence of its Javadoc, empty where there is none
 * @param nullMarked whether it carries JSpecify's {@code NullMarked}
 * @param line where it names its package or module, from 1
 */
public record PackageInfo(String purpose, boolean nullMarked, int line) {
    private static final String MARKS = "org.jspecify.annotations";

    /** Reads many at once, by their files. */
    public static Map<Path, PackageInfo> read(List<Path> files) {
        var infos = new HashMap<Path, PackageInfo>();
        Parser.parse(files, (unit, trees) -> {
            Tree declared = unit.getModule() != null ? unit.getModule() : unit.getPackage();
            if (declared != null) {
                infos.put(Path.of(unit.getSourceFile().toUri()), of(unit, declared, trees));
            }
        });
        return infos;
    }

    private static PackageInfo of(CompilationUnitTree unit, Tree declared, DocTrees trees) {
        var name = unit.getModule() != null
                ? unit.getModule().getName()
                : unit.getPackage().getPackageName();
        var annotations = unit.getModule() != null
                ? unit.getModule().getAnnotations()
                : unit.getPackage().getAnnotations();
        var comment = trees.getDocCommentTree(new TreePath(new TreePath(unit), declared));
        long start = trees.getSourcePositions().getStartPosition(unit, name);
        return new PackageInfo(
                comment == null
                        ? ""
                        : comment.getFirstSentence().stream()
                                .map(DocTree::toString)
                                .collect(Collectors.joining()),
                annotations.stream().anyMatch(annotation -> isNullMark(annotation, unit)),
                (int) unit.getLineMap().getLineNumber(start));
    }

    private static boolean isNullMark(AnnotationTree annotation, CompilationUnitTree unit) {
        var name = annotation.getAnnotationType().toString();
        return name.equals(MARKS + ".NullMarked")
                || name.equals("NullMarked")
                        && unit.getImports().stream()
                                .map(imported ->
                                        imported.getQualifiedIdentifier().toString())
                                .anyMatch(Set.of(MARKS + ".NullMarked", MARKS + ".*")::contains);
    }
}
