package dev.plinth.shop.api.v1.shared;

import java.net.URI;
import java.util.Locale;

/** Why a request was not carried out; each kind is something else that the caller can do about it. */
public enum ProblemKind {
    /** The request is malformed or breaks a constraint of this contract: mend it. */
    INVALID_REQUEST(400, "The request is not valid"),
    /** There is nothing under this id or number: ask for something else. */
    NOT_FOUND(404, "There is no such thing"),
    /** Something with this number exists already: choose another, or take it as done. */
    DUPLICATE_KEY(409, "The number is taken"),
    /** Somebody else changed it since it was read: read it again. */
    STALE_VERSION(412, "It has changed in the meantime"),
    /** A rule of the shop forbids it, and the problem names the rule: ask for something else. */
    BROKEN_RULE(422, "A rule forbids it"),
    /** The shop cannot answer now: try again later. */
    UNAVAILABLE(503, "The shop is not available");

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
