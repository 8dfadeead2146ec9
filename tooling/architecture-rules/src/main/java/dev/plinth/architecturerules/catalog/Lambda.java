package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.reports.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A lambda or a method reference. ArchUnit shows what is done in it, but not the interface that it implements nor what it
 * takes from around it, so this is read from the class file.
 *
 * @param type the interface
 * @param captured the types of what it takes from around it
 * @param method in which it stands, with its parameter types
 * @param line where, from 1
 */
record Lambda(String type, List<String> captured, String method, int line) {
    /** Whether it is worth reading the class file. */
    static boolean mayBeIn(JavaClass type) {
        return !type.getCodeUnitReferencesFromSelf().isEmpty()
                || type.getAccessesFromSelf().stream().anyMatch(JavaAccess::isDeclaredInLambda);
    }

    /** All of a class. */
    static List<Lambda> in(JavaClass type) {
        var found = new ArrayList<Lambda>();
        try (InputStream stream =
                type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(stream).accept(new Methods(found), ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Whether a type of the JDK is an array, a collection or a map. */
    static boolean isCollection(String captured) {
        return captured.startsWith("[")
                || captured.matches("java\\.util\\.(concurrent\\.)?\\w*(Collection|List|Set|Map|Deque|Queue|Vector)");
    }

    /** Where it stands. */
    Location place(Project project, JavaClass type) {
        return type.getCodeUnits().stream()
                .filter(unit -> unit.getFullName().equals(type.getName() + "." + method))
                .map(unit -> project.place(unit, line))
                .findFirst()
                // In another lambda.
                .orElseGet(() -> {
                    var place = project.place(type);
                    return new Location(place.element(), place.file(), line);
                });
    }

    /** Opens all methods. */
    private static final class Methods extends ClassVisitor {
        private final List<Lambda> found;

        Methods(List<Lambda> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            var parameters = String.join(", ", names(Type.getArgumentTypes(descriptor)));
            return new Made(found, name + "(" + parameters + ")");
        }
    }

    /** Notes what is made in one method. */
    private static final class Made extends MethodVisitor {
        private final List<Lambda> found;
        private final String method;
        private int line;

        Made(List<Lambda> found, String method) {
            super(Opcodes.ASM9);
            this.found = found;
            this.method = method;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            found.add(new Lambda(
                    Type.getReturnType(descriptor).getClassName(),
                    names(Type.getArgumentTypes(descriptor)),
                    method,
                    line));
        }
    }

    /** As ArchUnit writes them. */
    private static List<String> names(Type... types) {
        return Stream.of(types)
                .map(type ->
                        type.getSort() == Type.ARRAY ? type.getDescriptor().replace('/', '.') : type.getClassName())
                .toList();
    }
}
