package dev.plinth.shop.server;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with, for a server to put into its own response.
 *
 * @param status the HTTP status
 * @param body a message of the contract, or null for none
 * @param version the version of what the body shows, which becomes the entity tag
 * @param location the path of what was made
 * @param next the path and query of the next page
 * @param <T> the message
 */
public record Answer<T>(
        int status, @Nullable T body, OptionalLong version, Optional<String> location, Optional<String> next) {
    /** What was asked for, in a version. */
    public static <T> Answer<T> ok(T body, long version) {
        return new Answer<>(200, body, OptionalLong.of(version), Optional.empty(), Optional.empty());
    }

    /** What was asked for. */
    public static <T> Answer<T> ok(T body) {
        return new Answer<>(200, body, OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    /** What was made, and where it is from now on. */
    public static <T> Answer<T> created(T body, long version, String location) {
        return new Answer<>(201, body, OptionalLong.of(version), Optional.of(location), Optional.empty());
    }

    /** It was done, and there is nothing to show. */
    public static <T> Answer<T> done() {
        return new Answer<>(204, null, OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, or that nothing has changed where the caller has this version already. */
    Answer<T> unlessKnownTo(Call call) {
        return version.isPresent() && call.hasVersion(version.getAsLong())
                ? new Answer<>(304, null, version, Optional.empty(), Optional.empty())
                : this;
    }

    /** The same with a link to the next page, if there is one. */
    public Answer<T> followedBy(Optional<String> page) {
        return new Answer<>(status, body, version, location, page);
    }

    /** The entity tag, quoted, if there is a version. */
    public Optional<String> entityTag() {
        return version.isPresent() ? Optional.of('"' + String.valueOf(version.getAsLong()) + '"') : Optional.empty();
    }

    /** The value of the header {@code Link}, if there is a next page. */
    public Optional<String> link() {
        return next.map(page -> '<' + page + ">; rel=\"next\"");
    }
}
