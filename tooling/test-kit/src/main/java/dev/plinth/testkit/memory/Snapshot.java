package dev.plinth.testkit.memory;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate held at one moment, with all that belongs to it. Two snapshots are equal if nothing changed between
 * them. Fields are read and written past the aggregate's methods, as a mapping does it; {@code transient} ones are not kept.
 *
 * <p>Records, enums and what the JDK has are values and shared; lists, sets and maps are copied, and so is every other
 * object, which needs a constructor without arguments. A part may refer back to what it belongs to.
 */
record Snapshot(Class<?> type, Map<Field, @Nullable Object> fields) {
    private static final String VERSION = "version";

    /** A part's reference to what it belongs to: so many objects from the aggregate down. */
    private record Owner(int depth) {}

    static Snapshot of(Object aggregate) {
        return of(aggregate, new ArrayList<>());
    }

    /** A new object that holds the same. */
    Object restored() {
        return restored(new ArrayList<>());
    }

    /** The same object, after it was made to hold the same. */
    Object into(Object aggregate) {
        return into(aggregate, new ArrayList<>());
    }

    /** How often it was kept; zero where the class has no field {@code version} with a number. */
    long version() {
        return fields.entrySet().stream()
                .filter(entry -> entry.getKey().getName().equals(VERSION) && entry.getValue() instanceof Number)
                .map(entry -> ((Number) entry.getValue()).longValue())
                .findFirst()
                .orElse(0L);
    }

    /** The same with another version. */
    Snapshot version(long version) {
        var next = new HashMap<>(fields);
        next.replaceAll((field, value) -> {
            if (!field.getName().equals(VERSION) || !(value instanceof Number)) {
                return value;
            }
            return value instanceof Integer ? (Object) Math.toIntExact(version) : Long.valueOf(version);
        });
        return new Snapshot(type, next);
    }

    private static Snapshot of(Object object, List<Object> owners) {
        owners.add(object);
        var fields = new HashMap<Field, @Nullable Object>();
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
                    field.setAccessible(true);
                    fields.put(field, copied(read(field, object), owners));
                }
            }
        }
        owners.remove(owners.size() - 1);
        return new Snapshot(object.getClass(), fields);
    }

    private static @Nullable Object copied(@Nullable Object value, List<Object> owners) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> copied(element, owners)).toList();
        }
        if (value instanceof Set<?> set) {
            var copied = new LinkedHashSet<@Nullable Object>();
            set.forEach(element -> copied.add(copied(element, owners)));
            return copied;
        }
        if (value instanceof Map<?, ?> map) {
            var copied = new LinkedHashMap<@Nullable Object, @Nullable Object>();
            map.forEach((key, element) -> copied.put(key, copied(element, owners)));
            return copied;
        }
        if (value == null || isValue(value)) {
            return value;
        }
        if (value instanceof Collection || value.getClass().isArray()) {
            throw new IllegalStateException(
                    value.getClass().getSimpleName() + " cannot be copied: a list, a set or a map can");
        }
        for (int depth = 0; depth < owners.size(); depth++) {
            if (owners.get(depth) == value) {
                return new Owner(depth);
            }
        }
        return of(value, owners);
    }

    private Object restored(List<Object> owners) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return into(constructor.newInstance(), owners);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a constructor without arguments, as for the mapping", e);
        }
    }

    private Object into(Object object, List<Object> owners) {
        owners.add(object);
        fields.forEach((field, value) -> write(field, object, restored(value, owners)));
        owners.remove(owners.size() - 1);
        return object;
    }

    private static @Nullable Object restored(@Nullable Object value, List<Object> owners) {
        if (value instanceof List<?> list) {
            var restored = new ArrayList<@Nullable Object>();
            list.forEach(element -> restored.add(restored(element, owners)));
            return restored;
        }
        if (value instanceof Set<?> set) {
            var restored = new LinkedHashSet<@Nullable Object>();
            set.forEach(element -> restored.add(restored(element, owners)));
            return restored;
        }
        if (value instanceof Map<?, ?> map) {
            var restored = new LinkedHashMap<@Nullable Object, @Nullable Object>();
            map.forEach((key, element) -> restored.put(key, restored(element, owners)));
            return restored;
        }
        if (value instanceof Owner owner) {
            return owners.get(owner.depth());
        }
        return value instanceof Snapshot part ? part.restored(owners) : value;
    }

    private static boolean isValue(Object value) {
        var type = value.getClass();
        return type.isRecord()
                || value instanceof Enum
                || (type.getName().startsWith("java.") && !(value instanceof Collection));
    }

    private static @Nullable Object read(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Field field, Object object, @Nullable Object value) {
        try {
            field.set(object, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
