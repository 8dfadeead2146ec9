package dev.plinth.shop.model.shared;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate held at one moment, with all that belongs to it. Two snapshots are equal if nothing changed between
 * them. Fields are read and written past the aggregate's methods, as the mapping does it.
 */
record Snapshot(Class<?> type, Map<Field, @Nullable Object> fields) {
    private static final String VERSION = "version";

    static Snapshot of(Object aggregate) {
        var fields = new HashMap<Field, @Nullable Object>();
        for (Class<?> type = aggregate.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.put(field, copied(read(field, aggregate)));
                }
            }
        }
        return new Snapshot(aggregate.getClass(), fields);
    }

    /** A new object that holds the same. */
    Object restored() {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return into(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a constructor without arguments, as for the mapping", e);
        }
    }

    /** The same object, after it was made to hold the same. */
    Object into(Object aggregate) {
        fields.forEach((field, value) -> write(field, aggregate, restored(value)));
        return aggregate;
    }

    /** How often it was kept; nothing that cannot change has a version. */
    long version() {
        return fields.entrySet().stream()
                .filter(entry -> entry.getKey().getName().equals(VERSION) && entry.getValue() != null)
                .map(entry -> (Long) entry.getValue())
                .findFirst()
                .orElse(0L);
    }

    /** The same with the next version. */
    Snapshot next() {
        var next = new HashMap<>(fields);
        next.replaceAll((field, value) -> field.getName().equals(VERSION) ? Long.valueOf(version() + 1) : value);
        return new Snapshot(type, next);
    }

    private static @Nullable Object copied(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Snapshot::copied).toList();
        }
        if (value instanceof Set<?> set) {
            return Set.copyOf(set);
        }
        return value == null || isValue(value.getClass()) ? value : of(value);
    }

    private static @Nullable Object restored(@Nullable Object value) {
        if (value instanceof List<?> list) {
            var restored = new ArrayList<@Nullable Object>();
            list.forEach(element -> restored.add(restored(element)));
            return restored;
        }
        if (value instanceof Set<?> set) {
            return new HashSet<>(set);
        }
        return value instanceof Snapshot part ? part.restored() : value;
    }

    private static boolean isValue(Class<?> type) {
        return type.isRecord() || type.isEnum() || type.getName().startsWith("java.");
    }

    private static @Nullable Object read(Field field, Object aggregate) {
        try {
            return field.get(aggregate);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Field field, Object aggregate, @Nullable Object value) {
        try {
            field.set(aggregate, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
