package dev.plinth.shop.server.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where something can be asked for, what it takes and answers, and who may ask.
 *
 * @param method the HTTP method
 * @param path the path, with names in braces, such as {@code /v1/orders/{id}}
 * @param summary what it does, in a few words
 * @param scope the scope that a token needs, such as {@code orders:write}
 * @param customers what customers may ask for; all may be asked for by staff
 * @param request the message that the body or, where the method is GET, the query holds; null for none
 * @param defaults what a parameter of the query is that a request leaves out
 * @param answer the message that is answered, null for none
 * @param isList whether a page of such messages is answered
 * @param precondition whether the header {@code If-Match} names the version that is changed
 * @param status the status of success
 */
public record Endpoint(
        String method,
        String path,
        String summary,
        String scope,
        Customers customers,
        @Nullable Class<?> request,
        Map<String, String> defaults,
        @Nullable Class<?> answer,
        boolean isList,
        Precondition precondition,
        int status) {
    /** Copies the defaults. */
    public Endpoint {
        defaults = Map.copyOf(defaults);
    }

    /** What customers may ask for. */
    public enum Customers {
        /** Nothing; it is for staff. */
        NOTHING,
        /** What is theirs. */
        THEIRS,
        /** All that there is. */
        ALL
    }

    /** Whether a request says from which version it was made. */
    public enum Precondition {
        /** There is no version yet, or nothing changes. */
        NONE,
        /** It may. */
        OPTIONAL,
        /** It has to. */
        REQUIRED
    }

    /** Shows something. */
    public static Endpoint get(String path, String summary, String scope, Class<?> answer) {
        return of("GET", path, summary, scope, null, answer, Precondition.NONE, 200);
    }

    /** Shows a page of a list. */
    public static Endpoint list(String path, String summary, String scope, @Nullable Class<?> query, Class<?> answer) {
        return new Endpoint(
                "GET", path, summary, scope, Customers.NOTHING, query, Map.of(), answer, true, Precondition.NONE, 200);
    }

    /** Makes something that has a path from then on. */
    public static Endpoint create(String path, String summary, String scope, Class<?> request, Class<?> answer) {
        return of("POST", path, summary, scope, request, answer, Precondition.NONE, 201);
    }

    /** Does something to what is there, and shows it. */
    public static Endpoint act(String path, String summary, String scope, @Nullable Class<?> request, Class<?> answer) {
        return of("POST", path, summary, scope, request, answer, Precondition.REQUIRED, 200);
    }

    /** Replaces what is said of something, and shows it. */
    public static Endpoint replace(String path, String summary, String scope, Class<?> request, Class<?> answer) {
        return of("PUT", path, summary, scope, request, answer, Precondition.REQUIRED, 200);
    }

    /** Removes something. */
    public static Endpoint remove(String path, String summary, String scope) {
        return of("DELETE", path, summary, scope, null, null, Precondition.REQUIRED, 204);
    }

    /** For staff, about one thing. */
    private static Endpoint of(
            String method,
            String path,
            String summary,
            String scope,
            @Nullable Class<?> request,
            @Nullable Class<?> answer,
            Precondition precondition,
            int status) {
        return new Endpoint(
                method,
                path,
                summary,
                scope,
                Customers.NOTHING,
                request,
                Map.of(),
                answer,
                false,
                precondition,
                status);
    }

    /** Whether customers may ask. */
    public boolean isForCustomers() {
        return customers != Customers.NOTHING;
    }

    /** The same for customers, too. */
    public Endpoint forCustomersToo(Customers those) {
        return new Endpoint(
                method, path, summary, scope, those, request, defaults, answer, isList, precondition, status);
    }

    /** The same where a request may come without a version. */
    public Endpoint ofAnyVersion() {
        return new Endpoint(
                method,
                path,
                summary,
                scope,
                customers,
                request,
                defaults,
                answer,
                isList,
                Precondition.OPTIONAL,
                status);
    }

    /** The same where parameters of the query have these values unless a request says otherwise. */
    public Endpoint withDefaults(Map<String, String> values) {
        return new Endpoint(
                method, path, summary, scope, customers, request, values, answer, isList, precondition, status);
    }
}
