package dev.plinth.schematools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrationrunner.SqlScript;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * SQL is taken apart by one lexer, and what is known as structure is not read back from text. So each regular expression of
 * the tools and of the runner is counted here: it reads what people or other programs write, in a form that is no language.
 */
class RegularExpressionsTests {
    private static final Map<String, Integer> ALLOWED = Map.ofEntries(
            // The lexer itself: dollar quotes, strings that go on, the end of rows, the first word of a line for psql.
            Map.entry("migrationrunner.ScriptParser", 4),
            // A comment that people write: -- depends-on: a, b.
            Map.entry("migrationrunner.RepeatableOrder", 2),
            // Keys and lists of a declaration.
            Map.entry("migrationrunner.ContextOrder", 2),
            // White space of a statement that is quoted in a message.
            Map.entry("migrationrunner.SqlStatement", 1),
            // Wordings of one expression, by the server, which are compared and not taken apart.
            Map.entry("schematools.catalog.Wording", 3),
            // The list of keywords, which stands there as one text.
            Map.entry("schematools.catalog.SqlIdentifier", 1),
            // A type as people declare it for a column.
            Map.entry("schematools.catalog.SqlType", 1),
            // A number in the name of a file; the package of a class.
            Map.entry("schematools.draft.Contexts", 2),
            // The name of a file from a message that people write.
            Map.entry("schematools.draft.Intent", 3),
            // One name, which may hold the name of a table or of a column.
            Map.entry("schematools.draft.RenameSteps", 2),
            // A line of the file of renames, which people write.
            Map.entry("schematools.draft.Renames", 1),
            // Lines of the manifest, which sha256sum reads and merges change, and the name of a release.
            Map.entry("schematools.lint.Manifest", 4),
            // A version, whose numbers Flyway puts a dot between.
            Map.entry("schematools.project.ScriptVersion", 2),
            // A comment that people write: -- outside a transaction: why.
            Map.entry("schematools.lint.SingleTransaction", 1),
            // What EclipseLink says of an exception.
            Map.entry("schematools.mapping.Words", 2),
            // A list of checks.
            Map.entry("schematools.style.Style", 1),
            // A list of folders.
            Map.entry("schematools.project.ProjectLayout", 1),
            // A URL.
            Map.entry("schematools.server.Login", 1),
            // The name of a role in a message of the server, which tells it nowhere else.
            Map.entry("schematools.server.Refusal", 1));

    private static final Set<String> OF_STRINGS = Set.of("matches", "replaceAll", "replaceFirst", "split");
    private static final Set<String> OF_PATTERNS = Set.of("compile", "matches");

    @Test
    void readNeitherSqlNorWhatWasPrinted() throws IOException, URISyntaxException {
        var found = new TreeMap<String, Integer>();

        count(SqlScript.class, found);
        count(SchemaProblem.class, found);

        assertThat(found).containsExactlyInAnyOrderEntriesOf(ALLOWED);
    }

    /** Counts in the folder or the jar that a class comes from. */
    private static void count(Class<?> one, Map<String, Integer> found) throws IOException, URISyntaxException {
        var place =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            count(place, found);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                count(jar.getPath("/"), found);
            }
        }
    }

    private static void count(Path root, Map<String, Integer> found) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                count(new ClassReader(Files.readAllBytes(file)), found);
            }
        }
    }

    private static void count(ClassReader read, Map<String, Integer> found) {
        var name = read.getClassName().replace('/', '.').replace("dev.plinth.", "");
        var outer = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        read.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String form, String signature, String[] exceptions) {
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitMethodInsn(
                                    int opcode, String owner, String called, String descriptor, boolean ofInterface) {
                                if (owner.equals("java/lang/String") && OF_STRINGS.contains(called)
                                        || owner.equals("java/util/regex/Pattern") && OF_PATTERNS.contains(called)) {
                                    found.merge(outer, 1, Integer::sum);
                                }
                            }
                        };
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }
}
