package dev.plinth.shop.api.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each kind of break, made in a copy of the document of today, and each kind of addition. */
class DocumentComparisonTests {
    private static final String LIST = "/paths/~1v1~1orders/get";
    private static final String PLACE = "/paths/~1v1~1orders/post";
    private static final String SCHEMAS = "/components/schemas/";

    private final List<DynamicTest> tests = new ArrayList<>();
    private JsonNode released;

    @BeforeEach
    void startFromTheDocumentOfToday() throws IOException {
        released = Release.ofToday().document();
    }

    @TestFactory
    Stream<DynamicTest> namesWhatIsRemoved() {
        breaks("/v1/orders is removed", remove("/paths", "/v1/orders"));
        breaks("GET /v1/orders is removed", remove("/paths/~1v1~1orders", "get"));
        breaks("GET /v1/orders, answer 200 is removed", remove(LIST + "/responses", "200"));
        breaks("GET /v1/orders, answer 403 is removed", remove(LIST + "/responses", "403"));
        breaks("POST /v1/orders, answer 201, header ETag is removed", remove(PLACE + "/responses/201/headers", "ETag"));
        breaks("POST /v1/orders, body is removed", remove(PLACE, "requestBody"));
        breaks("GET /v1/orders, query parameter customerId is removed", removeFirst(LIST + "/parameters"));
        breaks(
                "GET /v1/orders, answer 200: items[].total is removed",
                remove(SCHEMAS + "OrderEntry/properties", "total"));
        breaks(
                "POST /v1/orders, body: lines[].description is removed",
                remove(SCHEMAS + "NewLine/properties", "description"));
        breaks("schema MonetaryAmount is removed", remove("/components/schemas", "MonetaryAmount"));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> namesWhatTakesLess() {
        var number = SCHEMAS + "PlaceOrder/properties/number";
        var lines = SCHEMAS + "PlaceOrder/properties/lines";
        breaks("POST /v1/orders, body: number has the type [integer] and had [string]", put(number, "type", "integer"));
        breaks("POST /v1/orders, body: number has the pattern \"x\" and had", put(number, "pattern", "x"));
        breaks(
                "POST /v1/orders, body: customerId has the pattern \"x\" and had none",
                put(SCHEMAS + "PlaceOrder/properties/customerId", "pattern", "x"));
        breaks(
                "POST /v1/orders, body: customerId has the format \"uri\" and had \"uuid\"",
                put(SCHEMAS + "PlaceOrder/properties/customerId", "format", "uri"));
        breaks("POST /v1/orders, body: number has the maxLength 5 and had none", put(number, "maxLength", 5));
        breaks("POST /v1/orders, body: number has the minLength 5 and had none", put(number, "minLength", 5));
        breaks("POST /v1/orders, body: lines has the maxItems 9 and had 10000", put(lines, "maxItems", 9));
        breaks("POST /v1/orders, body: lines has the minItems 2 and had 1", put(lines, "minItems", 2));
        breaks("POST /v1/orders, body: lines has the uniqueItems true and had none", put(lines, "uniqueItems", true));
        breaks(
                "POST /v1/orders, body: lines[].quantity has the exclusiveMinimum 1 and had 0",
                put(SCHEMAS + "NewLine/properties/quantity", "exclusiveMinimum", 1));
        breaks(
                "POST /v1/orders, body: lines[].quantity has the maximum 9 and had none",
                put(SCHEMAS + "NewLine/properties/quantity", "maximum", 9));
        breaks(
                "POST /v1/orders/{id}/payments, body: method has no longer the value CARD",
                removeFirst(SCHEMAS + "PaymentDetailsMethod/enum"));
        breaks(
                "POST /v1/orders, body: number takes some values only: [A]",
                copy -> object(copy, number).putArray("enum").add("A"));
        breaks("POST /v1/orders, body: customerId is required now", require(SCHEMAS + "PlaceOrder", "customerId"));
        breaks("POST /v1/orders, body: channel is new and required", copy -> {
            property(SCHEMAS + "PlaceOrder", "channel").accept(copy);
            require(SCHEMAS + "PlaceOrder", "channel").accept(copy);
        });
        breaks(
                "GET /v1/orders, query parameter customerId is required now",
                put(LIST + "/parameters/0", "required", true));
        breaks("GET /v1/orders, query parameter channel is new and required", parameter("channel", true));
        breaks(
                "POST /v1/orders, body has another oneOf",
                copy -> object(copy, SCHEMAS + "PlaceOrder")
                        .putArray("oneOf")
                        .addObject()
                        .put("type", "object"));
        breaks(
                "GET /v1/orders, query parameter customerId has the pattern \"x\" and had none",
                put(LIST + "/parameters/0/schema", "pattern", "x"));
        breaks(
                "POST /v1/orders/{id}/shipment, body is new and required",
                copy -> object(copy, "/paths/~1v1~1orders~1{id}~1shipment/post")
                        .putObject("requestBody")
                        .put("required", true));
        breaks(
                "GET /v1/orders, query parameter pageSize has another default",
                copy -> copy.at(LIST + "/parameters").forEach(parameter -> {
                    if (parameter.path("name").asString().equals("pageSize")) {
                        ((ObjectNode) parameter.path("schema")).put("default", 10);
                    }
                }));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> namesWhatAnAnswerDidNotHave() {
        var order = SCHEMAS + "OrderEntry";
        breaks(
                "GET /v1/orders, answer 200: items[].total may be missing now",
                copy -> ((ArrayNode) copy.at(order + "/required"))
                        .removeIf(name -> name.asString().equals("total")));
        breaks(
                "GET /v1/orders, answer 200: items[].lines has the type [string] and had [integer]",
                put(order + "/properties/lines", "type", "string"));
        breaks(
                "GET /v1/orders, answer 200: items[].lines has the type [number] and had [integer]",
                put(order + "/properties/lines", "type", "number"));
        breaks(
                "GET /v1/orders, answer 200: items[].number has the type [null, string] and had [string]",
                copy -> object(copy, order + "/properties/number")
                        .putArray("type")
                        .add("string")
                        .add("null"));
        breaks(
                "GET /v1/orders, answer 200: items[].lines has the minimum none and had 0",
                remove(order + "/properties/lines", "minimum"));
        breaks(
                "GET /v1/orders, answer 200: items[].placedAt has the format none and had \"date-time\"",
                remove(order + "/properties/placedAt", "format"));
        breaks(
                "GET /v1/orders, answer 200: items[].status may have the new value LOST",
                copy -> ((ArrayNode) copy.at(SCHEMAS + "OrderDetailsStatus/enum")).add("LOST"));
        breaks(
                "GET /v1/orders, answer 200: items[].status may have any value now",
                remove(SCHEMAS + "OrderDetailsStatus", "enum"));
        breaks(
                "GET /v1/orders, answer 200: items[].status has no longer the value PLACED",
                removeFirst(SCHEMAS + "OrderDetailsStatus/enum"));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> namesWhatACallerMeetsFirst() {
        breaks(
                "GET /v1/orders needs another scope",
                copy -> ((ArrayNode) copy.at(LIST + "/security/0/token")).set(0, "orders:list"));
        breaks(
                "GET /v1/orders needs another scope",
                copy -> ((ArrayNode) copy.at(LIST + "/security/0/token")).add("orders:list"));
        breaks(
                "POST /v1/orders is no longer for customers",
                copy -> ((ArrayNode) copy.at(PLACE + "/x-callers")).remove(1));
        breaks("POST /v1/orders, answer 202 is a new status of success", copy -> {
            var responses = object(copy, PLACE + "/responses");
            responses.set("202", responses.remove("201"));
        });
        breaks("POST /v1/orders has another operationId", put(PLACE, "operationId", "buy"));
        breaks("POST /v1/orders, body is no longer application/json", copy -> {
            var content = object(copy, PLACE + "/requestBody/content");
            content.set("application/xml", content.remove("application/json"));
        });
        breaks(
                "DELETE /v1/categories/{id}, answer 204 has a body now",
                copy -> object(copy, "/paths/~1v1~1categories~1{id}/delete/responses/204")
                        .putObject("content"));
        breaks(
                "the components has another securitySchemes",
                put("/components/securitySchemes/token", "scheme", "basic"));
        breaks(
                "POST /v1/orders, answer 201 has another links",
                copy -> object(copy, PLACE + "/responses/201").putObject("links"));
        breaks(
                "POST /v1/orders, body has another encoding",
                copy -> object(copy, PLACE + "/requestBody/content")
                        .withObject("/application~1json")
                        .putObject("encoding"));
        breaks(
                "the document has another servers",
                copy -> copy.putArray("servers").addObject().put("url", "/shop"));
        breaks(
                "GET /v1/orders, query parameter customerId has another style",
                put(LIST + "/parameters/0", "style", "form"));
        breaks(
                "POST /v1/orders, body: lines has another items",
                remove(SCHEMAS + "PlaceOrder/properties/lines", "items"));
        breaks(
                "POST /v1/orders, answer 201, header ETag has the type [integer] and had [string]",
                put("/components/headers/ETag/schema", "type", "integer"));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> passesWhatIsAdded() {
        passes("a path", copy -> object(copy, "/paths").set("/v1/baskets", copy.at("/paths/~1v1~1orders")));
        passes("an operation", copy -> object(copy, "/paths/~1v1~1orders").set("put", copy.at(PLACE)));
        passes("an optional parameter", parameter("channel", false));
        passes("an optional field of a request", property(SCHEMAS + "PlaceOrder", "channel"));
        passes("an optional field of an answer", property(SCHEMAS + "OrderEntry", "channel"));
        passes("a required field of an answer", copy -> {
            property(SCHEMAS + "OrderEntry", "channel").accept(copy);
            require(SCHEMAS + "OrderEntry", "channel").accept(copy);
        });
        passes("an optional component of both", property(SCHEMAS + "AddressDetails", "region"));
        passes("a schema", copy -> object(copy, SCHEMAS + "Basket").put("type", "object"));
        passes(
                "a header of an answer",
                copy -> object(copy, PLACE + "/responses/201/headers")
                        .putObject("Age")
                        .putObject("schema")
                        .put("type", "integer"));
        passes(
                "an answer that is a problem",
                copy -> object(copy, PLACE + "/responses").set("429", copy.at(PLACE + "/responses/400")));
        passes(
                "a value that a request may have",
                copy -> copy.at(LIST + "/parameters").forEach(parameter -> {
                    if (parameter.path("name").asString().equals("sort")) {
                        ((ArrayNode) parameter.at("/schema/enum")).add("COUNTRY");
                    }
                }));
        passes("a longer list in a request", put(SCHEMAS + "PlaceOrder/properties/lines", "maxItems", 20_000));
        passes("a request without a pattern", remove(SCHEMAS + "PlaceOrder/properties/number", "pattern"));
        passes(
                "a field that a request may leave out",
                copy -> ((ArrayNode) copy.at(SCHEMAS + "PlaceOrder/required"))
                        .removeIf(name -> name.asString().equals("number")));
        passes("a closer bound of an answer", put(SCHEMAS + "OrderEntry/properties/lines", "minimum", 1));
        passes("callers", copy -> ((ArrayNode) copy.at(LIST + "/x-callers")).add("partners"));
        passes("words", put(LIST, "description", "Lists."));
        passes("a minor version", put("/info", "version", "1.1.0"));
        return tests.stream();
    }

    @Test
    void namesABodyThatIsRequiredNow() {
        var earlier = copy();
        object(earlier, PLACE + "/requestBody").put("required", false);

        assertThat(DocumentComparison.breaks(earlier, released))
                .containsExactly(new Break("POST /v1/orders, body", "is required now"));
    }

    @Test
    void namesARequestThatRefusesUnknownFieldsNow() {
        var earlier = copy();
        object(earlier, SCHEMAS + "PlaceOrder").remove("additionalProperties");

        assertThat(DocumentComparison.breaks(earlier, released))
                .containsExactly(new Break("POST /v1/orders, body", "refuses unknown fields now"));
    }

    @Test
    void letsAnotherMajorVersionBegin() {
        var next = copy();
        object(next, "/info").put("version", "2.0.0");
        object(next, "/paths").removeAll();
        object(next, "/paths").putObject("/v2/orders");

        assertThat(DocumentComparison.breaks(released, next)).isEmpty();
    }

    @Test
    void holdsPathsOfTheOldMajorVersion() {
        var next = copy();
        object(next, "/info").put("version", "2.0.0");
        object(next, "/paths/~1v1~1orders").remove("get");

        assertThat(DocumentComparison.breaks(released, next))
                .containsExactly(new Break("GET /v1/orders", "is removed"));
    }

    private void breaks(String named, Consumer<ObjectNode> change) {
        tests.add(dynamicTest(named, () -> {
            var changed = copy();
            change.accept(changed);

            assertThat(changed).isNotEqualTo(released);
            assertThat(DocumentComparison.breaks(released, changed))
                    .anySatisfy(found -> assertThat(found).asString().startsWith(named));
        }));
    }

    private void passes(String what, Consumer<ObjectNode> change) {
        tests.add(dynamicTest(what, () -> {
            var changed = copy();
            change.accept(changed);

            assertThat(changed).isNotEqualTo(released);
            assertThat(DocumentComparison.breaks(released, changed)).isEmpty();
        }));
    }

    private ObjectNode copy() {
        return (ObjectNode) released.deepCopy();
    }

    private static ObjectNode object(ObjectNode document, String place) {
        return document.withObject(place);
    }

    private static Consumer<ObjectNode> remove(String place, String name) {
        return copy -> object(copy, place).remove(name);
    }

    private static Consumer<ObjectNode> put(String place, String name, String value) {
        return copy -> object(copy, place).put(name, value);
    }

    private static Consumer<ObjectNode> put(String place, String name, int value) {
        return copy -> object(copy, place).put(name, value);
    }

    private static Consumer<ObjectNode> put(String place, String name, boolean value) {
        return copy -> object(copy, place).put(name, value);
    }

    private static Consumer<ObjectNode> removeFirst(String place) {
        return copy -> ((ArrayNode) copy.at(place)).remove(0);
    }

    private static Consumer<ObjectNode> property(String schema, String name) {
        return copy -> object(copy, schema + "/properties").putObject(name).put("type", "string");
    }

    private static Consumer<ObjectNode> require(String schema, String name) {
        return copy -> ((ArrayNode) copy.at(schema + "/required")).add(name);
    }

    private static Consumer<ObjectNode> parameter(String name, boolean isRequired) {
        return copy -> ((ArrayNode) copy.at(LIST + "/parameters"))
                .addObject()
                .put("name", name)
                .put("in", "query")
                .put("required", isRequired)
                .putObject("schema")
                .put("type", "string");
    }
}
