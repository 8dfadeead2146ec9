package dev.plinth.shop.api.v1.shared;

import java.net.URI;
import java.util.Locale;

/** Why a request was not carried out; each kind is something else that the caller can do about it. */
public enum ProblemKind {
    /** The request is malformed or breaks a constraint of this contract, in the places that are named: correct it. */
    INVALID_REQUEST(400, "The request is not valid"),
    /** The token is missing, expired or not accepted: get another. */
    UNAUTHENTICATED(401, "A valid token is required"),
    /** The token does not allow it: ask with one that does. */
    FORBIDDEN(403, "The token does not allow this"),
    /** There is nothing under this id or number, or nothing that the caller may see: ask for something else. */
    NOT_FOUND(404, "There is no such thing"),
    /** The path is right and the method is not: the header {@code Allow} lists those that are. */
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    /** The caller wants an answer in another format: ask for JSON. */
    NOT_ACCEPTABLE(406, "The format that is asked for is not available"),
    /** Something with this number exists already: choose another, or take it as done. */
    DUPLICATE_KEY(409, "The number is taken"),
    /** It was changed since it was read: read it again. */
    STALE_VERSION(412, "It has changed in the meantime"),
    /** The body is larger than the server takes: send less. */
    TOO_LARGE(413, "The request is too large"),
    /** The body is in another format: send JSON. */
    UNSUPPORTED_MEDIA_TYPE(415, "The format of the body is not supported"),
    /** A rule of the shop forbids it, and the problem names the rule: ask for something else. */
    BROKEN_RULE(422, "A rule forbids it"),
    /** The idempotency key came with another request before: choose a new one. */
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
    /** The header {@code If-Match} is missing, which says what version a change was made from: send it. */
    PRECONDITION_REQUIRED(428, "A header is required"),
    /** The server has a fault, which its log describes under the id of the request. */
    INTERNAL(500, "The server failed"),
    /** The shop cannot answer now, and of a change nothing was kept: repeat the request later. */
    UNAVAILABLE(503, "The shop is not available"),
    /** The connection to the database broke while it kept the change: repeat the request with the same idempotency key. */
    OUTCOME_UNKNOWN(503, "It is not known whether the change was kept");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The identifier of this kind, such as {@code tag:plinth.dev,2026:not-found}; it is a name and leads nowhere. */
    public URI type() {
        return URI.create(
                "tag:plinth.dev,2026:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The HTTP status that it comes with. */
    public int status() {
        return status;
    }

    /** The kind in words that do not vary from one occurrence to the next. */
    public String title() {
        return title;
    }
}
