package dev.plinth.shop.jetty;

import dev.plinth.shop.server.problem.RefusedRequest;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.eclipse.jetty.http.QuotedQualityCSV.QualityValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what frameworks would each read in their own way: a second way to write a path, what a query has to escape,
 * formats that are none or unwanted, headers that stand twice where one counts, and bodies in no format, in another than JSON in UTF-8,
 * or packed.
 */
final class StrictRequests extends Handler.Wrapper {
    private static final int NONE = 0;
    /** Headers of which one has to be taken. */
    private static final List<String> ONCE = List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match");

    private static final Pattern QUERY = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?\\[\\]-]|%[0-9A-Fa-f]{2})*+");
    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(?:;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    /** A list of media ranges with their parameters and weights, by the grammar of RFC 9110. */
    private static final Pattern RANGES = Pattern.compile("\\s*(?:RANGE(?:\\s*,\\s*RANGE)*+\\s*)?"
            .replace("RANGE", "TOKEN/TOKEN(?:\\s*;\\s*(?:[qQ]=WEIGHT|(?![qQ]=)TOKEN=(?:TOKEN|\"[^\"]*\")))*+")
            .replace("WEIGHT", "(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)")
            .replace("TOKEN", "[!#$%&'*+.^_`|~0-9A-Za-z-]++"));

    /** The media ranges that JSON is in, the narrowest first. */
    private static final List<String> OF_JSON = List.of("application/json", "application/*", "*/*");

    StrictRequests(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try {
            int refusal = refusal(request);
            if (refusal == NONE) {
                return super.handle(request, response, callback);
            }
            Response.writeError(request, response, callback, refusal);
        } catch (RefusedRequest e) {
            Response.writeError(
                    request,
                    response,
                    callback,
                    e.problem().status(),
                    e.problem().detail(),
                    e);
        }
        return true;
    }

    private static int refusal(Request request) {
        var path = request.getHttpURI().getPath();
        var query = request.getHttpURI().getQuery();
        var headers = request.getHeaders();
        if (path.indexOf(';') >= 0 || path.indexOf('%') >= 0 || path.length() > 1 && path.endsWith("/")) {
            return HttpStatus.NOT_FOUND_404;
        }
        if (query != null) {
            requireEscaped(query);
        }
        var accept = headers.getValuesList(HttpHeader.ACCEPT);
        if (!accept.stream().allMatch(some -> RANGES.matcher(some).matches()) || isWithoutJson(accept)) {
            return HttpStatus.NOT_ACCEPTABLE_406;
        }
        ONCE.forEach(name -> requireOnce(headers, name));
        return hasBody(request) && !isPlainJson(headers) ? HttpStatus.UNSUPPORTED_MEDIA_TYPE_415 : NONE;
    }

    /**
     * Refuses a header that stands there more than once.
     *
     * @throws RefusedRequest naming it
     */
    static void requireOnce(HttpFields headers, String name) {
        int times = headers.getValuesList(name).size();
        if (times > 1) {
            throw RefusedRequest.invalid(name, "stands in the request " + times + " times; once is enough");
        }
    }

    /** Whether the narrowest of the ranges that JSON is in has no weight. That it is in none, every framework sees. */
    private static boolean isWithoutJson(List<String> accept) {
        var ranges = new QuotedQualityCSV();
        accept.forEach(some -> ranges.addValue(some.toLowerCase(Locale.ROOT)));
        for (var ofJson : OF_JSON) {
            var named = ranges.getQualityValues().stream()
                    .filter(range -> ofJson.equals(type(range.getValue())))
                    .toList();
            if (!named.isEmpty()) {
                return named.stream().noneMatch(QualityValue::isAcceptable);
            }
        }
        return false;
    }

    /** The media range alone, without its parameters. */
    private static String type(String range) {
        int parameters = range.indexOf(';');
        return parameters < 0 ? range : range.substring(0, parameters);
    }

    private static void requireEscaped(String query) {
        for (var parameter : query.split("&")) {
            if (!isEscaped(parameter)) {
                var name = parameter.split("=", 2)[0];
                throw RefusedRequest.invalid(
                        isEscaped(name) ? URLDecoder.decode(name, StandardCharsets.UTF_8) : "",
                        "must be escaped in the query as UTF-8, each byte as % and two hexadecimal digits");
            }
        }
    }

    /** Whether what is escaped is UTF-8; some read another character in place of what is not. */
    private static boolean isEscaped(String query) {
        if (!QUERY.matcher(query).matches()) {
            return false;
        }
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < query.length(); i++) {
            if (query.charAt(i) == '%') {
                bytes.write(Integer.parseInt(query, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(query.charAt(i));
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isPlainJson(HttpFields headers) {
        var type = headers.get(HttpHeader.CONTENT_TYPE);
        return type != null
                && JSON.matcher(type).matches()
                && headers.getValuesList(HttpHeader.CONTENT_ENCODING).stream().allMatch("identity"::equalsIgnoreCase);
    }

    private static boolean hasBody(Request request) {
        return request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                || request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > 0;
    }
}
