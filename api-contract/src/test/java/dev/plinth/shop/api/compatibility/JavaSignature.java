package dev.plinth.shop.api.compatibility;

import dev.plinth.shop.api.v1.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What code that is compiled against the contract can name: types, the components of records in their order, constants and
 * methods. The constructor of a record follows from its components; that a new optional one changes it is accepted.
 */
final class JavaSignature {
    private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");
    private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

    private JavaSignature() {}

    /** The signature of the contract as it is compiled. */
    static ObjectNode ofToday() {
        var signature = JsonMapper.shared().createObjectNode();
        types().forEach(type -> signature.set(type.getName(), of(type)));
        return signature;
    }

    /** What a signature breaks of an earlier one; nothing where its packages are those of another major version. */
    static List<Break> breaks(JsonNode released, JsonNode now) {
        var breaks = new ArrayList<Break>();
        if (now.propertyNames().stream().noneMatch(type -> version(type).equals(version(first(released))))) {
            return breaks;
        }
        released.propertyStream().forEach(type -> {
            var today = now.path(type.getKey());
            if (today.isMissingNode()) {
                breaks.add(new Break(type.getKey(), "is removed"));
            } else if (!today.path("kind").equals(type.getValue().path("kind"))) {
                breaks.add(new Break(type.getKey(), "is of another kind"));
            } else {
                components(type.getKey(), type.getValue(), today, breaks);
                for (var members : List.of("constants", "methods")) {
                    gone(type.getValue().path(members), today.path(members))
                            .forEach(member -> breaks.add(new Break(type.getKey() + "." + member, "is removed")));
                }
            }
        });
        return breaks;
    }

    private static void components(String type, JsonNode before, JsonNode after, List<Break> breaks) {
        var old = before.path("components");
        var today = after.path("components");
        old.propertyStream().forEach(component -> {
            var place = type + "." + component.getKey();
            if (!today.has(component.getKey())) {
                breaks.add(new Break(place, "is removed"));
            } else if (!today.path(component.getKey())
                    .path("type")
                    .equals(component.getValue().path("type"))) {
                breaks.add(new Break(place, "has another type"));
            }
        });
        today.propertyStream()
                .filter(component -> !old.has(component.getKey()))
                .filter(component -> !component.getValue().path("optional").asBoolean())
                .forEach(component -> breaks.add(new Break(type + "." + component.getKey(), "is new and required")));
        var kept = today.propertyNames().stream().filter(old::has).toList();
        if (!kept.equals(old.propertyNames().stream().filter(today::has).toList())) {
            breaks.add(new Break(type, "has its components in another order"));
        }
    }

    private static List<String> gone(JsonNode before, JsonNode after) {
        var today = after.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        return before.valueStream()
                .map(JsonNode::asString)
                .filter(member -> !today.contains(member))
                .toList();
    }

    private static String first(JsonNode signature) {
        return signature.propertyNames().iterator().next();
    }

    /** The package of the major version, such as {@code dev.plinth.shop.api.v1}. */
    private static String version(String type) {
        return type.replaceFirst("(\\.v[0-9]+)\\..*", "$1");
    }

    private static ObjectNode of(Class<?> type) {
        var node = JsonMapper.shared().createObjectNode();
        node.put("kind", type.isRecord() ? "record" : type.isEnum() ? "enum" : "class");
        var generated = new HashSet<String>();
        if (type.isRecord()) {
            generated.addAll(OF_EVERY_RECORD);
            var components = node.putObject("components");
            for (var component : type.getRecordComponents()) {
                generated.add(component.getName());
                components
                        .putObject(component.getName())
                        .put("type", component.getGenericType().getTypeName())
                        .put("optional", isOptional(type, component));
            }
        }
        if (type.isEnum()) {
            generated.addAll(OF_EVERY_ENUM);
        }
        var constants = node.putArray("constants");
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .forEach(field -> constants.add(field.getName()));
        var methods = node.putArray("methods");
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !generated.contains(method.getName()))
                .map(JavaSignature::shown)
                .sorted()
                .forEach(methods::add);
        return node;
    }

    private static String shown(Method method) {
        return method.getGenericReturnType().getTypeName() + " " + method.getName()
                + Arrays.stream(method.getGenericParameterTypes())
                        .map(type -> type.getTypeName())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static boolean isOptional(Class<?> type, RecordComponent component) {
        try {
            return Collection.class.isAssignableFrom(component.getType())
                    || type.getDeclaredField(component.getName())
                            .getAnnotatedType()
                            .isAnnotationPresent(Nullable.class);
        } catch (NoSuchFieldException e) {
            throw new AssertionError("a record has a field for each component", e);
        }
    }

    private static List<Class<?>> types() {
        try {
            var classes = Path.of(Problem.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.map(file -> classes.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                        .sorted()
                        .<Class<?>>map(file -> loaded(file.replace(".class", "").replaceAll("[/\\\\]", ".")))
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
