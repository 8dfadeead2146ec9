package dev.plinth.shop.server;

import dev.plinth.shop.api.v1.shared.FieldProblem;
import dev.plinth.shop.api.v1.shared.ProblemKind;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.server.access.Caller;
import dev.plinth.shop.server.access.Endpoint.Precondition;
import dev.plinth.shop.server.access.Operation;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a request is not its body: who asks, and what the headers and the query say. A server makes one of its own
 * request; what is wrong in a header is told when it is needed.
 */
public final class Call {
    /** The header with the id of a request, which the caller gives or the server makes. */
    // Wrapped, so that the compiler does not copy it into other classes (rule NO-INLINED-CONSTANTS).
    public static final String REQUEST_ID = String.valueOf("X-Request-Id");

    /** The header by which a repeated request is known. */
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String IF_MATCH = "If-Match";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Pattern ENTITY_TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");
    private static final String WEAK = "W/";

    private final Caller caller;
    private final String path;
    private final Function<String, @Nullable String> headers;
    private final Map<String, List<String>> query;

    /**
     * A request.
     *
     * @param path the decoded path of its URL, such as {@code /v1/orders}
     * @param headers the value of a header by its name, or null where it is not there
     * @param query the decoded values of each parameter of the query
     */
    public Call(
            Caller caller, String path, Function<String, @Nullable String> headers, Map<String, List<String>> query) {
        this.caller = caller;
        this.path = path;
        this.headers = headers;
        this.query = query;
    }

    /** Who asks. */
    public Caller caller() {
        return caller;
    }

    /** The id by which the log knows the request; empty where it has none. */
    public String id() {
        return header(REQUEST_ID).orElse("");
    }

    /** The path of the URL. */
    public String path() {
        return path;
    }

    /** The values of each parameter of the query. */
    public Map<String, List<String>> query() {
        return query;
    }

    /**
     * Refuses what the caller may not do, and what names no version where it has to.
     *
     * @throws RefusedRequest {@link ProblemKind#FORBIDDEN} or {@link ProblemKind#PRECONDITION_REQUIRED}
     */
    public void require(Operation operation) {
        if (!caller.may(operation)) {
            throw new RefusedRequest(
                    ProblemKind.FORBIDDEN,
                    caller.customer().isPresent() && !operation.endpoint().isForCustomers()
                            ? operation.id() + " is not for customers"
                            : operation.id() + " needs the scope "
                                    + operation.endpoint().scope());
        }
        if (operation.endpoint().precondition() == Precondition.REQUIRED
                && header(IF_MATCH).isEmpty()) {
            throw new RefusedRequest(
                    ProblemKind.PRECONDITION_REQUIRED,
                    "send the entity tag of what was read as If-Match, or * to change it whatever it is by now");
        }
    }

    /**
     * The key under which a repeat of this request is known.
     *
     * @throws RefusedRequest if it is missing or malformed
     */
    public String idempotencyKey() {
        var key = header(IDEMPOTENCY_KEY)
                .orElseThrow(() -> wrong(IDEMPOTENCY_KEY, "is missing; choose a new one, such as a UUID"));
        if (!KEY.matcher(key).matches()) {
            throw wrong(IDEMPOTENCY_KEY, "must be 1 to 255 visible ASCII characters");
        }
        return key;
    }

    /**
     * The version that a change must be made from, if the request names one. A weak entity tag names none, as RFC 9110 has
     * it: what it stands for may differ from what was read.
     *
     * @throws RefusedRequest if {@code If-Match} is not one strong entity tag of this API
     */
    public ExpectedVersion expectedVersion() {
        return header(IF_MATCH)
                .filter(tag -> !tag.equals("*"))
                .map(tag -> ExpectedVersion.of(version(tag)
                        .orElseThrow(() -> wrong(IF_MATCH, "must be one strong entity tag such as \"3\", or *"))))
                .orElse(ExpectedVersion.ANY);
    }

    /** Whether the caller has this version already; of a weak entity tag, too, since nothing is changed. */
    public boolean hasVersion(long version) {
        return header("If-None-Match").stream()
                .flatMap(tags -> Pattern.compile(",").splitAsStream(tags))
                .map(String::strip)
                .anyMatch(
                        tag -> tag.equals("*") || version(strong(tag)).stream().anyMatch(known -> known == version));
    }

    private static String strong(String entityTag) {
        return entityTag.startsWith(WEAK) ? entityTag.substring(WEAK.length()) : entityTag;
    }

    private static OptionalLong version(String entityTag) {
        var matcher = ENTITY_TAG.matcher(entityTag);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name)).map(String::strip);
    }

    private static RefusedRequest wrong(String header, String message) {
        return RefusedRequest.invalid(List.of(new FieldProblem(header, message)));
    }
}
