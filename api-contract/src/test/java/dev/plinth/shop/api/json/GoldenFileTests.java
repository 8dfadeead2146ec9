package dev.plinth.shop.api.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each message with all it can have, and with no more than it must have, in files that all libraries read and write. */
class GoldenFileTests {
    private static final List<JsonLibrary> LIBRARIES = List.of(new Jackson2(), new Jackson3(), new JsonB());
    private static final Path FOLDER = Path.of("src/test/resources/dev/plinth/shop/api/json");

    @TestFactory
    Stream<DynamicTest> areReadAndWrittenTheSame() {
        return Messages.all().stream()
                .flatMap(message -> Stream.of("full", "minimal")
                        .flatMap(kind -> LIBRARIES.stream()
                                .map(library -> dynamicTest(
                                        message.getSimpleName() + ", " + kind + ", "
                                                + library.getClass().getSimpleName(),
                                        () -> isKept(message, golden(kind, message), library)))));
    }

    @TestFactory
    Stream<DynamicTest> showEachComponentOrNoneThatMayBeMissing() {
        return Messages.all().stream()
                .map(message -> dynamicTest(message.getSimpleName(), () -> {
                    var full = new Jackson3().read(golden("full", message), Messages.type(message));
                    var minimal = new Jackson3().read(golden("minimal", message), Messages.type(message));

                    for (var component : message.getRecordComponents()) {
                        var field = message.getDeclaredField(component.getName());
                        boolean isOptional = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
                        assertThat(isPresent(component.getAccessor().invoke(full)))
                                .as(component.getName())
                                .isTrue();
                        if (isOptional) {
                            assertThat(isPresent(component.getAccessor().invoke(minimal)))
                                    .as(component.getName())
                                    .isFalse();
                        }
                    }
                    assertThat(Messages.violations(requireNonNull(full))).isEmpty();
                    assertThat(Messages.violations(requireNonNull(minimal))).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> areTheSameWithoutTheirEmptyLists() {
        return Messages.all().stream()
                .flatMap(message -> LIBRARIES.stream()
                        .map(library -> dynamicTest(
                                message.getSimpleName() + ", "
                                        + library.getClass().getSimpleName(),
                                () -> {
                                    var written = golden("minimal", message);
                                    var without = (ObjectNode) tree(written);
                                    without.properties()
                                            .removeIf(field -> field.getValue().isArray()
                                                    && field.getValue().isEmpty());

                                    var read = library.read(without.toString(), Messages.type(message));

                                    assertThat(read).isEqualTo(library.read(written, Messages.type(message)));
                                })));
    }

    @Test
    void areThereForEachMessageAndNothingElse() throws IOException {
        for (var kind : List.of("full", "minimal")) {
            try (var files = Files.list(FOLDER.resolve(kind))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(Messages.all().stream()
                                .map(message -> message.getSimpleName() + ".json")
                                .toList());
            }
        }
    }

    private static void isKept(Class<?> message, String golden, JsonLibrary library)
            throws JsonLibrary.UnreadableMessage {
        var read = library.read(golden, Messages.type(message));

        assertThat(read).isEqualTo(new Jackson3().read(golden, Messages.type(message)));
        assertThat(tree(library.write(requireNonNull(read)))).isEqualTo(tree(golden));
    }

    private static boolean isPresent(@Nullable Object value) {
        return value instanceof Collection<?> elements ? !elements.isEmpty() : value != null;
    }

    private static JsonNode tree(String json) {
        return Jackson3.MAPPER.readTree(json);
    }

    private static String golden(String kind, Class<?> message) {
        try {
            return Files.readString(FOLDER.resolve(kind).resolve(message.getSimpleName() + ".json"));
        } catch (IOException e) {
            throw new AssertionError("each message has a golden file", e);
        }
    }
}
