package dev.plinth.persistenceruntime.eclipselink;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Optional;

/** What a record with one component, such as an identifier, is in a column. */
final class SoleComponent {
    private static final ClassValue<Optional<MethodHandle>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Optional<MethodHandle> computeValue(Class<?> type) {
            var components = type.getRecordComponents();
            return components.length == 1 ? Optional.of(handle(type, components[0].getAccessor())) : Optional.empty();
        }
    };

    private SoleComponent() {}

    /** The only component of a record, or the record itself if it has several or none. */
    static Object of(Record record) {
        var accessor = ACCESSORS.get(record.getClass());
        if (accessor.isEmpty()) {
            return record;
        }
        try {
            return accessor.get().invokeExact((Object) record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle handle(Class<?> type, Method accessor) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .unreflect(accessor)
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("cannot read " + type.getName(), e);
        }
    }
}
