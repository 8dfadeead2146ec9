package dev.plinth.shop.server.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an issuer, from a JWK set that changes while the server runs: a token of a key that is not in the set has it
 * read again, though not more often than the pace allows, and a key that was taken out ends when the set is read the next
 * time. While the set cannot be read, the keys go on that were there, for a day.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    /** What RFC 7518 asks of RS256. */
    private static final int LEAST_RSA_BITS = 2048;

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(2);
    private static final Duration OUTAGE = Duration.ofDays(1);
    private static final int LARGEST_SET_BYTES = 1 << 20;

    private final JWKSource<SecurityContext> set;

    /** Keys of the set at a URL, read at this pace. */
    IssuerKeys(URI keys, Pace pace) {
        var builder = JWKSourceBuilder.create(new UsableKeys(url(keys)))
                .cache(pace.kept().toMillis(), pace.patience().toMillis())
                .rateLimited(pace.between().toMillis())
                .outageTolerant(OUTAGE.toMillis());
        set = (pace.ahead().isZero()
                        ? builder.refreshAheadCache(false)
                        : builder.refreshAheadCache(
                                pace.ahead().toMillis(), null, oneThreadWhenNeeded(), true, null, false))
                .build();
    }

    /**
     * How often a set is read.
     *
     * @param kept how long it is taken as it is
     * @param ahead how long before that it is read again in the background while requests go on; zero for not at all
     * @param between how long two readings are apart for which tokens of unknown keys ask, by twos
     * @param patience how long a request waits while another one reads the set
     */
    record Pace(Duration kept, Duration ahead, Duration between, Duration patience) {
        /** For a file, which costs nothing to read. */
        static final Pace OF_A_FILE =
                new Pace(Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(4));

        /** For a server elsewhere. */
        static final Pace OF_A_SERVER =
                new Pace(Duration.ofMinutes(5), Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(4));
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return set.get(selector, context);
        } catch (RateLimitReachedException e) {
            // Where there is a set, it was read a moment ago, and the key is not in it; where there is none, this
            // fails.
            set.get(ANY, context);
            return List.of();
        }
    }

    /** Refuses to go on where there is no key at all. */
    void requireSome() {
        try {
            if (get(ANY, null).isEmpty()) {
                throw new IllegalArgumentException("token.keys has no key for RS256 or ES256");
            }
        } catch (KeySourceException e) {
            throw new IllegalArgumentException("token.keys cannot be read: " + reason(e), e);
        }
    }

    /** The message of the innermost cause, such as the path of a file that does not exist. */
    private static String reason(Throwable thrown) {
        return thrown.getCause() == null ? String.valueOf(thrown.getMessage()) : reason(thrown.getCause());
    }

    private static URL url(URI keys) {
        try {
            return keys.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("the URL of the issuer's keys is not one", e);
        }
    }

    /** A thread that ends when nothing is to do, and that does not keep the process. */
    private static ThreadPoolExecutor oneThreadWhenNeeded() {
        return new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = Executors.defaultThreadFactory().newThread(work);
            thread.setName("issuer-keys");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Of a set what can check a token: public keys for signatures, of RSA those that are long enough, and those of P-256. */
    private static final class UsableKeys extends JWKSetSourceWrapper<SecurityContext> {
        UsableKeys(URL url) {
            super(new URLBasedJWKSetSource<>(url, new OnePlace()));
        }

        @Override
        public JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator evaluator, long currentTime, @Nullable SecurityContext context)
                throws KeySourceException {
            return new JWKSet(getSource().getJWKSet(evaluator, currentTime, context).toPublicJWKSet().getKeys().stream()
                    .filter(UsableKeys::isUsable)
                    .toList());
        }

        private static boolean isUsable(JWK key) {
            boolean isForSignatures = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
            return isForSignatures
                    && (key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS
                            || key instanceof ECKey ec && ec.getCurve().equals(Curve.P_256));
        }
    }

    /** Reads what is at the URL itself: a redirect could lead to where keys are not safe. */
    private static final class OnePlace extends DefaultResourceRetriever {
        OnePlace() {
            super((int) CONNECT.toMillis(), (int) READ.toMillis(), LARGEST_SET_BYTES);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            var connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
