package dev.plinth.shop.jetty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Swagger UI on the server's own OpenAPI document, for a person to read and to try. It is open to all, as the document is;
 * requests sent from it need a token. All its files are in jars: the page asks no other host for anything.
 */
final class SwaggerPage extends Handler.Wrapper {
    /** Where the page is; its other files are below. */
    static final String PATH = "/docs";

    private static final String ROOT = "/";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String PNG = "image/png";

    /** Scripts and styles of this server alone, requests to it alone, and no frame of another site around it. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String LIBRARY = "/META-INF/resources/webjars/swagger-ui/%s/%s";
    private static final String LIBRARY_PROPERTIES = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Set<String> READ = Set.of("GET", "HEAD");

    private @Nullable Map<String, PageFile> files;

    SwaggerPage(Handler handler) {
        super(handler);
    }

    /** Whether a request reads the page, or a file of it that may be missing. */
    static boolean isReadBy(Request request) {
        return READ.contains(request.getMethod()) && isAt(request.getHttpURI().getPath());
    }

    /** The path is compared as it was sent: an escaped form of the same path is refused everywhere. */
    private static boolean isAt(@Nullable String path) {
        return path != null && (path.equals(ROOT) || path.equals(PATH) || path.startsWith(PATH + "/"));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var path = request.getHttpURI().getPath();
        if (!isAt(path)) {
            return super.handle(request, response, callback);
        }
        if (!READ.contains(request.getMethod())) {
            OptionsAnswers.answerOtherThan(READ, request, response, callback);
        } else if (path.equals(ROOT)) {
            response.setStatus(HttpStatus.TEMPORARY_REDIRECT_307);
            response.getHeaders().put(HttpHeader.LOCATION, PATH);
            response.write(true, ByteBuffer.allocate(0), callback);
        } else {
            answer(files().get(path), request, response, callback);
        }
        return true;
    }

    private static void answer(@Nullable PageFile file, Request request, Response response, Callback callback) {
        if (file == null) {
            Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
        } else {
            file.answer(request, response, callback);
        }
    }

    /** Read when they are first asked for: more than a megabyte, which a server without readers starts without. */
    private synchronized Map<String, PageFile> files() {
        var present = files;
        if (present == null) {
            present = read();
            files = present;
        }
        return present;
    }

    private static Map<String, PageFile> read() {
        var version = version();
        var files = new HashMap<String, PageFile>();
        files.put(PATH, PageFile.of("page/index.html", HTML));
        files.put(PATH + "/page.css", PageFile.of("page/page.css", CSS));
        files.put(PATH + "/page.js", PageFile.of("page/page.js", SCRIPT));
        Map.of("favicon-32x32.png", PNG, "swagger-ui.css", CSS, "swagger-ui-bundle.js", SCRIPT)
                .forEach((name, type) ->
                        files.put(PATH + "/" + name, PageFile.of(String.format(LIBRARY, version, name), type)));
        return Map.copyOf(files);
    }

    private static String version() {
        var properties = new Properties();
        try (var in = open(LIBRARY_PROPERTIES)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static InputStream open(String resource) {
        var in = SwaggerPage.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is missing from the jars of the API page");
        }
        return in;
    }

    /**
     * A file of the page.
     *
     * @param tag its entity tag, by which a browser that has it is spared another copy
     */
    private record PageFile(byte[] content, String type, String tag) {
        static PageFile of(String resource, String type) {
            try (var in = open(resource)) {
                var content = in.readAllBytes();
                var digest = MessageDigest.getInstance("SHA-256").digest(content);
                return new PageFile(content, type, "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void answer(Request request, Response response, Callback callback) {
            var headers = response.getHeaders();
            headers.put(HttpHeader.ETAG, tag);
            headers.put("Content-Security-Policy", POLICY);
            headers.put("Referrer-Policy", "no-referrer");
            if (request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).contains(tag)) {
                response.setStatus(HttpStatus.NOT_MODIFIED_304);
                response.write(true, ByteBuffer.allocate(0), callback);
                return;
            }
            headers.put(HttpHeader.CONTENT_TYPE, type);
            // To HEAD, Jetty sends the headers of it alone.
            response.write(true, ByteBuffer.wrap(content), callback);
        }
    }
}
