package dev.plinth.shop.server.document;

import static java.util.Objects.requireNonNull;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plinth.shop.api.v1.shared.Problem;
import dev.plinth.shop.api.v1.shared.ProblemKind;
import dev.plinth.shop.server.access.Endpoint;
import dev.plinth.shop.server.access.Endpoint.Customers;
import dev.plinth.shop.server.access.Endpoint.Precondition;
import dev.plinth.shop.server.access.Operation;
import dev.plinth.shop.server.message.Json;
import dev.plinth.shop.server.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Derives the OpenAPI document from the operations of all contexts, the messages and their comments. */
final class ApiDocument {
    /** Where it lies, from the module of this class. */
    private static final Path FILE =
            Path.of("../../api-contract/src/main/resources/dev/plinth/shop/api/v1/openapi.json");

    /** Where its examples lie: a file for each message, named as its schema is. */
    private static final Path EXAMPLES =
            Path.of("../../api-contract/src/main/resources/dev/plinth/shop/api/v1/examples");

    private static final Path SOURCES = Path.of("../../api-contract/src/main/java");
    private static final String JSON = "application/json";

    private static final Map<Customers, String> FOR = Map.of(
            Customers.NOTHING, "for staff.",
            Customers.THEIRS, "for staff, and for customers to what is theirs.",
            Customers.ALL, "for staff and for customers.");

    private static final String ENTITY_TAG = "^(?:\\*|\"(?:0|[1-9][0-9]{0,17})\")$";

    private final ObjectNode document = Json.mapper().createObjectNode();
    private final MessageSchemas schemas;
    private final Comments comments;

    private ApiDocument(Path module) {
        this.comments = Comments.below(module.resolve(SOURCES));
        this.schemas = new MessageSchemas(comments);
    }

    /** Writes it and its examples anew; the argument is the folder of this module. */
    public static void main(String[] arguments) throws IOException {
        var module = Path.of(arguments[0]);
        var wanted = files(module);
        Files.createDirectories(module.resolve(EXAMPLES).normalize());
        for (var stale : committed(module).keySet()) {
            if (!wanted.containsKey(stale)) {
                Files.delete(stale);
            }
        }
        for (var file : wanted.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /** The document and its examples as they should be, by their files. */
    static SortedMap<Path, String> files(Path module) {
        var document = new ApiDocument(module);
        var files = new TreeMap<Path, String>();
        files.put(module.resolve(FILE).normalize(), text(document.derived()));
        document.examples()
                .forEach((name, example) -> files.put(
                        module.resolve(EXAMPLES).resolve(name + ".json").normalize(), text(example)));
        return files;
    }

    /** The same as they are. */
    static SortedMap<Path, String> committed(Path module) throws IOException {
        var files = new TreeMap<Path, String>();
        var document = module.resolve(FILE).normalize();
        if (Files.exists(document)) {
            files.put(document, Files.readString(document));
        }
        try (var examples = Files.newDirectoryStream(module.resolve(EXAMPLES).normalize())) {
            for (var example : examples) {
                files.put(example, Files.readString(example));
            }
        }
        return files;
    }

    private static String text(JsonNode json) {
        var mapper = Json.mapper()
                .rebuild()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        return mapper.writeValueAsString(json) + "\n";
    }

    /** What the document shows of each schema, and the examples of questions, which have none. */
    private SortedMap<String, JsonNode> examples() {
        var examples = new TreeMap<String, JsonNode>();
        for (var operation : operations()) {
            var request = operation.endpoint().request();
            if (request != null) {
                var name = request.getSimpleName();
                comments.example(name).ifPresent(example -> examples.put(name, example));
            }
        }
        document.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("examples")) {
                examples.put(schema.getKey(), schema.getValue().get("examples").get(0));
            }
        });
        return examples;
    }

    /** What the API can be asked to do, in all contexts. */
    static List<Operation> operations() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.plinth.shop.server")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Operation.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(Operation.class::cast)
                        .sorted(Comparator.comparing((Operation operation) ->
                                        operation.endpoint().path())
                                .thenComparing(operation -> operation.endpoint().method()))
                        .toList();
    }

    private ObjectNode derived() {
        document.put("openapi", "3.1.1");
        document.putObject("info")
                .put("title", "Shop")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Customers, catalog and orders. Decimals are strings. A request for a change names the version that"
                                + " it was made from; a POST names a key, under which a repeat is answered as the first time.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        var paths = document.putObject("paths");
        operations()
                .forEach(operation -> paths.withObjectProperty(
                                operation.endpoint().path())
                        .set(operation.endpoint().method().toLowerCase(Locale.ROOT), described(operation)));
        components();
        return document;
    }

    private ObjectNode described(Operation operation) {
        var endpoint = operation.endpoint();
        var node = Json.mapper().createObjectNode();
        node.put("operationId", operation.id());
        node.put("summary", endpoint.summary());
        node.put("description", "Needs the scope `" + endpoint.scope() + "`; " + FOR.get(endpoint.customers()));
        node.putArray("tags").add(tag(endpoint));
        var callers = node.putArray("x-callers").add("staff");
        if (endpoint.isForCustomers()) {
            callers.add("customers");
        }
        node.putArray("security").addObject().putArray("token").add(endpoint.scope());
        parameters(endpoint, node.putArray("parameters"));
        var request = endpoint.request();
        if (request != null && !endpoint.method().equals("GET")) {
            var body = node.putObject("requestBody").put("required", true);
            body.putObject("content").putObject(JSON).set("schema", schemas.reference(request));
        }
        responses(endpoint, node.putObject("responses"));
        return node;
    }

    private static String tag(Endpoint endpoint) {
        return endpoint.path().split("/")[2];
    }

    private void parameters(Endpoint endpoint, ArrayNode parameters) {
        if (endpoint.path().contains("{id}")) {
            var id = parameters.addObject().put("name", "id").put("in", "path").put("required", true);
            id.put("description", "The id, as lists and the `Location` of what was made have it.");
            id.putObject("schema").put("type", "string").put("format", "uuid");
        }
        if (endpoint.method().equals("GET") && endpoint.request() != null) {
            query(endpoint.request(), endpoint.defaults(), parameters);
        }
        if (endpoint.method().equals("GET") && !endpoint.isList()) {
            refer(parameters, "IfNoneMatch");
        }
        if (endpoint.method().equals("POST")) {
            refer(parameters, "IdempotencyKey");
        }
        if (endpoint.precondition() != Precondition.NONE) {
            refer(parameters, endpoint.precondition() == Precondition.REQUIRED ? "IfMatch" : "IfMatchOptional");
        }
    }

    private static void refer(ArrayNode parameters, String name) {
        parameters.addObject().put("$ref", "#/components/parameters/" + name);
    }

    private void query(Class<?> question, Map<String, String> defaults, ArrayNode parameters) {
        // Of its own, since a question is no message that anything refers to.
        var ofQuestion = new MessageSchemas(comments);
        ofQuestion.reference(question);
        var all = ofQuestion.all();
        var schema = requireNonNull(all.get(question.getSimpleName()));
        var required = new TreeSet<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        for (var component : question.getRecordComponents()) {
            var name = component.getName();
            var property =
                    (ObjectNode) inlined(schema.path("properties").path(name).deepCopy(), all);
            var parameter = parameters.addObject().put("name", name).put("in", "query");
            parameter.put("required", required.contains(name) && !defaults.containsKey(name));
            if (property.has("description")) {
                parameter.set("description", property.remove("description"));
            }
            var value = defaults.get(name);
            if (value != null) {
                property.set("default", typed(property, value));
            }
            parameter.set("schema", property);
        }
    }

    /** The same without references, since what only questions use is no component of the document. */
    private static JsonNode inlined(JsonNode schema, Map<String, JsonNode> all) {
        if (schema instanceof ObjectNode node) {
            var reference = node.remove("$ref");
            if (reference != null) {
                var name = reference.asString().substring(reference.asString().lastIndexOf('/') + 1);
                node.setAll((ObjectNode) requireNonNull(all.get(name)));
            }
            node.values().forEach(child -> inlined(child, all));
        }
        return schema;
    }

    private static JsonNode typed(ObjectNode property, String value) {
        var nodes = Json.mapper().getNodeFactory();
        return property.path("type").asString("").equals("integer")
                ? nodes.numberNode(Integer.parseInt(value))
                : nodes.stringNode(value);
    }

    private void responses(Endpoint endpoint, ObjectNode responses) {
        var success = responses.putObject(String.valueOf(endpoint.status()));
        var answer = endpoint.answer();
        if (answer == null) {
            success.put("description", "It is done.");
        } else {
            success.put("description", endpoint.summary() + ".");
            headers(endpoint, success);
            var schema = endpoint.isList() ? schemas.pageOf(answer) : schemas.reference(answer);
            success.putObject("content").putObject(JSON).set("schema", schema);
        }
        if (endpoint.method().equals("GET") && !endpoint.isList()) {
            responses.putObject("304").put("description", "The caller has this version already.");
        }
        var statuses = kinds(endpoint).stream().map(ProblemKind::status).collect(Collectors.toCollection(TreeSet::new));
        statuses.forEach(status ->
                responses.putObject(String.valueOf(status)).put("$ref", "#/components/responses/Problem" + status));
    }

    private static void headers(Endpoint endpoint, ObjectNode success) {
        var headers = success.putObject("headers");
        if (!endpoint.isList()) {
            headers.putObject("ETag").put("$ref", "#/components/headers/ETag");
        } else if (endpoint.request() != null) {
            headers.putObject("Link").put("$ref", "#/components/headers/Link");
        }
        if (endpoint.status() == 201) {
            headers.putObject("Location").put("$ref", "#/components/headers/Location");
        }
    }

    /** What may go wrong with a request. */
    private static Set<ProblemKind> kinds(Endpoint endpoint) {
        var kinds = EnumSet.allOf(ProblemKind.class);
        kinds.remove(ProblemKind.METHOD_NOT_ALLOWED);
        boolean isRead = endpoint.method().equals("GET");
        if (isRead) {
            kinds.removeAll(EnumSet.of(
                    ProblemKind.DUPLICATE_KEY,
                    ProblemKind.BROKEN_RULE,
                    ProblemKind.IDEMPOTENCY_KEY_REUSED,
                    ProblemKind.OUTCOME_UNKNOWN));
        }
        if (endpoint.precondition() == Precondition.NONE
                && (isRead || endpoint.method().equals("POST"))) {
            kinds.removeAll(EnumSet.of(ProblemKind.STALE_VERSION, ProblemKind.PRECONDITION_REQUIRED));
        }
        if (isRead || endpoint.request() == null) {
            kinds.removeAll(EnumSet.of(ProblemKind.TOO_LARGE, ProblemKind.UNSUPPORTED_MEDIA_TYPE));
        }
        if (!endpoint.path().contains("{id}")) {
            kinds.remove(ProblemKind.NOT_FOUND);
        }
        return kinds;
    }

    private void components() {
        var components = document.putObject("components");
        var problem = schemas.reference(Problem.class);
        var responses = components.putObject("responses");
        Stream.of(ProblemKind.values())
                .collect(Collectors.groupingBy(ProblemKind::status, TreeMap::new, Collectors.toList()))
                .forEach((status, kinds) -> {
                    var response = responses.putObject("Problem" + status);
                    response.put(
                            "description",
                            kinds.stream()
                                    .map(kind -> "`" + kind.type() + "`: "
                                            + comments.of("ProblemKind." + kind).orElse(kind.title()))
                                    .collect(Collectors.joining(" ")));
                    response.putObject("content").putObject(Problems.MEDIA_TYPE).set("schema", problem);
                });
        var parameters = components.putObject("parameters");
        header(parameters, "IdempotencyKey", "Idempotency-Key", true, "^[\\x21-\\x7E]{1,255}$")
                .put(
                        "description",
                        "A new key for each request, such as a UUID. A repeat under the same key is answered as the first"
                                + " request was; another request under it is refused.");
        header(parameters, "IfMatch", "If-Match", true, ENTITY_TAG)
                .put("description", "The entity tag of what was read, or `*` to change it whatever it is by now.");
        header(parameters, "IfMatchOptional", "If-Match", false, ENTITY_TAG)
                .put("description", "The entity tag of what was read, if nothing may have changed since.");
        header(parameters, "IfNoneMatch", "If-None-Match", false, null)
                .put(
                        "description",
                        "The entity tag that the caller has; if it is still right, the answer has no body.");
        var headers = components.putObject("headers");
        told(headers, "ETag", "The version of what is shown, for `If-Match` and `If-None-Match`.");
        told(headers, "Link", "Where the next page is, as `rel=next`; absent on the last page.");
        told(headers, "Location", "The path of what was made.");
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        var all = schemas.all();
        requireLists(all);
        components.putObject("schemas").setAll(all);
    }

    /** A list may be left out of a request; an answer always has it. */
    private void requireLists(Map<String, JsonNode> all) {
        var asked = new TreeSet<String>();
        operations().stream()
                .filter(operation -> operation.endpoint().request() != null)
                .forEach(operation ->
                        reach(requireNonNull(operation.endpoint().request()).getSimpleName(), all, asked));
        all.forEach((name, schema) -> {
            if (!asked.contains(name)) {
                var required = new TreeSet<String>();
                schema.path("required").forEach(property -> required.add(property.asString()));
                schema.path("properties").properties().stream()
                        .filter(property ->
                                property.getValue().path("type").asString("").equals("array"))
                        .forEach(property -> required.add(property.getKey()));
                if (!required.isEmpty()) {
                    var list = ((ObjectNode) schema).putArray("required");
                    required.forEach(list::add);
                }
            }
        });
    }

    private static void reach(String name, Map<String, JsonNode> all, Set<String> reached) {
        var schema = all.get(name);
        if (schema != null && reached.add(name)) {
            schema.findValues("$ref")
                    .forEach(reference -> reach(
                            reference.asString().substring(reference.asString().lastIndexOf('/') + 1), all, reached));
        }
    }

    private static ObjectNode header(
            ObjectNode parameters, String id, String name, boolean required, @Nullable String pattern) {
        var parameter =
                parameters.putObject(id).put("name", name).put("in", "header").put("required", required);
        var schema = parameter.putObject("schema").put("type", "string");
        if (pattern != null) {
            schema.put("pattern", pattern);
        }
        return parameter;
    }

    private static void told(ObjectNode headers, String name, String meaning) {
        headers.putObject(name).put("description", meaning).putObject("schema").put("type", "string");
    }
}
