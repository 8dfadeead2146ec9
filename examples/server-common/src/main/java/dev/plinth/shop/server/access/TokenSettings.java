package dev.plinth.shop.server.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Whose tokens a server takes.
 *
 * @param issuer the claim {@code iss} of the tokens, such as {@code https://login.example}
 * @param audience what the claim {@code aud} has to name: this API
 * @param keys where the issuer's keys are, as a JWK set (RFC 7517): an {@code https} URL, or a {@code file} URL; plain
 *     {@code http} is for this machine alone
 */
public record TokenSettings(String issuer, String audience, URI keys) {
    private static final Pattern URL = Pattern.compile("(?i)[a-z]{2,}:.*");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");

    /** Refuses what would make tokens of anyone hold, and keys that could be exchanged on their way. */
    public TokenSettings {
        if (issuer.isBlank() || audience.isBlank()) {
            throw new IllegalArgumentException("tokens need the name of their issuer and of their audience");
        }
        if (!isFile(keys) && !isSafe(keys)) {
            throw new IllegalArgumentException(
                    "token.keys must name a file or an https URL, or an http URL of this machine: " + keys.getScheme());
        }
    }

    /**
     * The same of three texts.
     *
     * @param keys a URL, or the path of a file
     * @throws IllegalArgumentException if a text is not what it should be
     */
    public static TokenSettings of(String issuer, String audience, String keys) {
        return new TokenSettings(issuer, audience, URL.matcher(keys).matches() ? url(keys) : file(keys));
    }

    private static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("token.keys is not a URL: " + e.getMessage(), e);
        }
    }

    private static URI file(String path) {
        if (path.isBlank()) {
            throw new IllegalArgumentException("token.keys must name the file or the URL of the issuer's keys");
        }
        try {
            return Path.of(path).toUri();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("token.keys must name a file or a URL", e);
        }
    }

    /** Whether the keys are in a file of this machine. */
    boolean isInAFile() {
        return isFile(keys);
    }

    private static boolean isFile(URI keys) {
        return "file".equalsIgnoreCase(keys.getScheme()) && keys.getRawAuthority() == null && keys.getPath() != null;
    }

    private static boolean isSafe(URI keys) {
        var host = keys.getHost();
        return host != null
                && ("https".equalsIgnoreCase(keys.getScheme())
                        || "http".equalsIgnoreCase(keys.getScheme())
                                && LOOPBACK.matcher(host).matches());
    }
}
