package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a static initializer called last before it set a static field. ArchUnit knows the calls and the fields, but not their
 * order, so this is read from the class file.
 *
 * @param owner of the constructor or method, as the class file writes it: {@code java/util/List}
 * @param method its name; {@code <init>} for a constructor
 * @param before the method that was called before that one
 */
record Initial(String owner, String method, String before) {
    private static final Set<String> MAKES_UNMODIFIABLE = Set.of("of", "ofEntries", "copyOf");

    /** The fields that are set to the result of a call, by their names. */
    static Map<String, Initial> of(JavaClass type) {
        var found = new HashMap<String, Initial>();
        var source = type.getSource().orElseThrow();
        try (InputStream stream = source.getUri().toURL().openStream()) {
            new ClassReader(stream).accept(new Initializer(found), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The class that is made, if it is made here by its constructor: {@code java.util.ArrayList}. */
    String made() {
        return method.equals("<init>") ? owner.replace('/', '.') : "";
    }

    /** Whether the call promises a collection that does not change. */
    boolean isUnmodifiable() {
        var type = owner.substring(owner.lastIndexOf('/') + 1);
        return switch (owner) {
            case "java/util/List", "java/util/Set", "java/util/Map" -> MAKES_UNMODIFIABLE.contains(method);
            case "java/util/Collections" -> method.matches("(unmodifiable|empty|singleton|nCopies).*");
            case "java/util/stream/Stream" ->
                method.equals("toList") || method.equals("collect") && before.startsWith("toUnmodifiable");
            default -> type.startsWith("Immutable");
        };
    }

    /** Looks at the static initializer, and skips all other methods unread. */
    private static final class Initializer extends ClassVisitor {
        private final Map<String, Initial> found;

        Initializer(Map<String, Initial> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return name.equals("<clinit>") ? new Calls(found) : null;
        }
    }

    /** Remembers the last two calls. */
    private static final class Calls extends MethodVisitor {
        private final Map<String, Initial> found;
        private Initial last = new Initial("", "", "");

        Calls(Map<String, Initial> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            last = new Initial(owner, name, last.method);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (opcode == Opcodes.PUTSTATIC) {
                found.put(name, last);
            }
            // The value of another field is judged there.
            last = new Initial(owner, opcode == Opcodes.GETSTATIC ? "<field>" : "", "");
        }
    }
}
