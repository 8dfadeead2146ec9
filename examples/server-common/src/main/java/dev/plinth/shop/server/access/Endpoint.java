package dev.plinth.shop.server.access;

import org.jspecify.annotations.Nullable;

/**
 * Where something can be asked for, what it takes and answers, and who may ask.
 *
 * @param method the HTTP method
 * @param path the path, with names in braces, such as {@code /v1/orders/{id}}
 * @param summary what it does, in a few words
 * @param scope the scope that a token needs, such as {@code orders:write}
 * @param isForCustomers whether customers may ask, for what is theirs; everything else is for staff
 * @param request the message that the body or, where the method is GET, the query holds; null for none
 * @param answer the message that is answered, null for none
 * @param isList whether a page of such messages is answered
 * @param status the status of success
 */
public record Endpoint(
        String method,
        String path,
        String summary,
        String scope,
        boolean isForCustomers,
        @Nullable Class<?> request,
        @Nullable Class<?> answer,
        boolean isList,
        int status) {
    /** Shows something. */
    public static Endpoint get(String path, String summary, String scope, Class<?> answer) {
        return new Endpoint("GET", path, summary, scope, false, null, answer, false, 200);
    }

    /** Shows a page of a list. */
    public static Endpoint list(String path, String summary, String scope, @Nullable Class<?> query, Class<?> answer) {
        return new Endpoint("GET", path, summary, scope, false, query, answer, true, 200);
    }

    /** Makes something that has a path from then on. */
    public static Endpoint create(String path, String summary, String scope, Class<?> request, Class<?> answer) {
        return new Endpoint("POST", path, summary, scope, false, request, answer, false, 201);
    }

    /** Does something to what is there, and shows it. */
    public static Endpoint act(String path, String summary, String scope, @Nullable Class<?> request, Class<?> answer) {
        return new Endpoint("POST", path, summary, scope, false, request, answer, false, 200);
    }

    /** Replaces what is said of something, and shows it. */
    public static Endpoint replace(String path, String summary, String scope, Class<?> request, Class<?> answer) {
        return new Endpoint("PUT", path, summary, scope, false, request, answer, false, 200);
    }

    /** Removes something. */
    public static Endpoint remove(String path, String summary, String scope) {
        return new Endpoint("DELETE", path, summary, scope, false, null, null, false, 204);
    }

    /** The same for customers, too. */
    public Endpoint forCustomersToo() {
        return new Endpoint(method, path, summary, scope, true, request, answer, isList, status);
    }
}
