package dev.plinth.persistenceruntime;

import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.Query;
import jakarta.persistence.StoredProcedureQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.jpa.JpaQuery;
import org.jspecify.annotations.Nullable;

/**
 * What repositories get of the mapping: a manager, and queries, whose exceptions have the names that the project has for
 * them. EclipseLink would wrap a name once more, in an exception of its own, so that work could not catch it.
 */
final class NamedExceptions implements InvocationHandler {
    private final Object target;
    private final UnaryOperator<RuntimeException> names;

    private NamedExceptions(Object target, UnaryOperator<RuntimeException> names) {
        this.target = target;
        this.names = names;
    }

    static EntityManager of(EntityManager manager, UnaryOperator<RuntimeException> names) {
        return (EntityManager) proxy(JpaEntityManager.class, manager, names);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            var result = method.invoke(target, arguments);
            if (result == target) {
                return proxy;
            }
            return result instanceof Query query ? proxy(type(query), query, names) : result;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw isAnAnswer(thrown) ? thrown : names.apply(thrown);
            }
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static Class<?> type(Query query) {
        return query instanceof StoredProcedureQuery ? StoredProcedureQuery.class : JpaQuery.class;
    }

    /** Whether the exception answers a question of the repository, which expects it. */
    private static boolean isAnAnswer(RuntimeException thrown) {
        return thrown instanceof NoResultException || thrown instanceof NonUniqueResultException;
    }

    private static Object proxy(Class<?> type, Object target, UnaryOperator<RuntimeException> names) {
        return Proxy.newProxyInstance(
                NamedExceptions.class.getClassLoader(), new Class<?>[] {type}, new NamedExceptions(target, names));
    }
}
