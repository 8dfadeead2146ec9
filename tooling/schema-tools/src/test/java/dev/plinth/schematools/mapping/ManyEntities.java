package dev.plinth.schematools.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Entities that nobody wrote, each of ten columns, one of which points to another entity and has an index.
 *
 * @param count how many
 */
record ManyEntities(int count) {
    private static final List<String> TEXTS = List.of("name", "street", "city", "country");
    private static final List<String> NUMBERS = List.of("height", "width", "length", "weight");

    /** Compiled, in a folder. */
    void compile(Path folder) throws IOException {
        for (int number = 0; number < count; number++) {
            Files.write(folder.resolve(name(number) + ".class"), compiled(number));
        }
    }

    private static byte[] compiled(int number) {
        var type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name(number), null, "java/lang/Object", null);
        type.visitAnnotation("Ljakarta/persistence/Entity;", true).visitEnd();
        var constructor = type.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
        field(type, "id", "J", "Ljakarta/persistence/Id;");
        field(type, "above", "L" + name(above(number)) + ";", "Ljakarta/persistence/ManyToOne;");
        TEXTS.forEach(text -> field(type, text, "Ljava/lang/String;", "Ljakarta/persistence/Basic;"));
        NUMBERS.forEach(size -> field(type, size, "I", "Ljakarta/persistence/Basic;"));
        type.visitEnd();
        return type.toByteArray();
    }

    private static void field(ClassWriter type, String name, String descriptor, String annotation) {
        var field = type.visitField(0, name, descriptor, null, null);
        field.visitAnnotation(annotation, true).visitEnd();
        field.visitEnd();
    }

    /** The tables that they want. */
    String schema() {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        "create table %1$s (id bigint primary key, above_id bigint references %2$s, %3$s, %4$s);"
                                        .formatted(
                                                name(number),
                                                name(above(number)),
                                                all(TEXTS, " text"),
                                                all(NUMBERS, " int not null"))
                                + "create index on " + name(number) + " (above_id);")
                .collect(Collectors.joining());
    }

    private static String all(List<String> columns, String type) {
        return columns.stream().map(column -> column + type).collect(Collectors.joining(", "));
    }

    private static String name(int number) {
        return "Entity" + number;
    }

    private static int above(int number) {
        return number / 3;
    }
}
