package dev.plinth.shop.wiring.blackbox;

import dev.plinth.shop.server.message.Json;
import dev.plinth.shop.wiring.blackbox.Document.Operation;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that the document allows, made of its schemas. What it says in words alone is kept as well: a currency is one of
 * ISO 4217 with a minor unit, a time of the years 1600 to 9999, a period ends after it begins, a customer has one address for a purpose,
 * a SKU has its length in capitals, a payment the currency of its order, and a cursor is one that was handed out. Most name rows that exist, so that many succeed.
 */
final class Requests {
    private static final JsonNodeFactory NODES = Json.mapper().getNodeFactory();

    private static final BigDecimal MOST = new BigDecimal("1e20");

    private final Chance chance;
    private final Values values;
    private final Rows rows;
    private final String token;
    private final Function<UUID, String> customers;
    private int numbers;

    /**
     * Requests by lot.
     *
     * @param token the staff's
     * @param customers makes the token of a customer
     */
    Requests(Chance chance, Values values, Rows rows, String token, Function<UUID, String> customers) {
        this.chance = chance;
        this.values = values;
        this.rows = rows;
        this.token = token;
        this.customers = customers;
    }

    /** A request of the staff for an operation. */
    Draft valid(Operation operation) {
        return drawn(operation, row(operation), token);
    }

    /** A request of a customer for an operation that is for customers, more often than not for what is theirs. */
    Draft ofCustomer(Operation operation) {
        var row = row(operation);
        var customer = row.map(found -> found.path(operation.path().startsWith("/v1/customers") ? "id" : "customerId"))
                .or(() -> reference("customerId"))
                .map(id -> id.asString(""))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .orElseGet(chance::uuid);
        var draft = drawn(operation, row, customers.apply(customer));
        return operation.id().equals("placeOrder") ? draft.message(own((ObjectNode) draft.message(), customer)) : draft;
    }

    /** An order of a customer, of something at its price. */
    private JsonNode own(ObjectNode order, UUID customer) {
        order.remove("customerId");
        if (chance.of(0.5)) {
            order.put("customerId", customer.toString());
        }
        var priced = rows.of("products").values().stream()
                .filter(product -> askedPrice(product).isPresent())
                .toList();
        if (!priced.isEmpty() && chance.of(0.8)) {
            var product = chance.one(priced);
            var price = askedPrice(product).orElseThrow().path("price");
            var line = NODES.objectNode().put("quantity", 1 + chance.below(9));
            line.set("productId", product.path("id"));
            line.set("unitPrice", price.path("amount"));
            order.set("currency", price.path("currency"));
            order.set("lines", NODES.arrayNode().add(line));
        }
        return order;
    }

    private static Optional<JsonNode> askedPrice(JsonNode product) {
        return Rows.openPrice(product)
                .filter(price -> time(price.path("validFrom")).isBefore(OffsetDateTime.now(ZoneOffset.UTC)));
    }

    private Draft drawn(Operation operation, Optional<JsonNode> row, String token) {
        var id = row.map(found -> found.path("id").asString())
                .orElseGet(() -> chance.uuid().toString());
        var draft = new Draft(operation.method(), operation.path().replace("{id}", id), List.of(), List.of(), "")
                .with("Authorization", "Bearer " + token);
        if (operation.body().isPresent()) {
            draft = draft.with("Content-Type", chance.of("application/json", "application/json; charset=utf-8"))
                    .message(message(operation.body().get(), operation, row));
        }
        for (var parameter : operation.parameters("header")) {
            if (parameter.path("required").asBoolean() || chance.of(0.3)) {
                draft = draft.with(parameter.path("name").asString(), header(parameter, row));
            }
        }
        return asked(chance.of(0.2) ? withWhatIsHarmless(draft) : draft, operation);
    }

    /** With a header that changes nothing. */
    private Draft withWhatIsHarmless(Draft draft) {
        return chance.of(
                draft.with(
                        "Accept",
                        chance.of("*/*", "", "application/json;q=0.1, text/html", "application/*; a=\"b,c\"")),
                draft.with(
                        "traceparent",
                        chance.of(
                                "",
                                "00-0-0-00",
                                "x".repeat(500),
                                "\u00FF",
                                "00-" + "0".repeat(32) + "-" + "1".repeat(16) + "-01")),
                draft.with("X-Request-Id", chance.of("", "a b", "<b>", "x".repeat(1000), "\u00FF", "fuzz-1")),
                draft.with("Content-Encoding", "identity"),
                draft.with("Origin", "https://elsewhere.example"),
                draft.with("X-Forwarded-For", chance.of("x", "1.2.3.4")).with("Forwarded", "for=;;;"),
                draft.with("Accept-Language", "tlh;q=9"),
                draft.with("Cookie", "a=b; \u0080=\"").with("Range", "bytes=0-1"));
    }

    private Optional<JsonNode> row(Operation operation) {
        if (!operation.isOfRow()) {
            return Optional.empty();
        }
        var suited = rows.suited(operation);
        var all = chance.of(0.9) && !suited.isEmpty()
                ? suited
                : List.copyOf(rows.of(operation.path().split("/")[2]).values());
        return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
    }

    private String header(JsonNode parameter, Optional<JsonNode> row) {
        var version = row.map(found -> '"' + found.path("version").asString() + '"');
        return switch (parameter.path("name").asString()) {
            case "Idempotency-Key" -> chance.uuid().toString();
            case "If-Match" ->
                chance.of(0.7) ? version.orElse("\"0\"") : chance.of("*", "*", "*", "\"999999999999999999\"");
            case "If-None-Match" -> chance.of(version.orElse("*"), "W/" + version.orElse("\"0\""), "\"77\", \"78\"");
            default ->
                values.valid(parameter.path("schema"), (name, schema) -> Optional.empty())
                        .asString();
        };
    }

    private Draft asked(Draft draft, Operation operation) {
        var parameters = operation.parameters("query");
        var next = rows.nextPage(operation);
        if (next.isPresent() && chance.of(0.2)) {
            var target = next.get().split("\\?", 2);
            return draft.path(target[0]).query(List.of(target[1].split("&")));
        }
        var query = new ArrayList<String>();
        for (var parameter : parameters) {
            var name = parameter.path("name").asString();
            if (!name.equals("cursor") && (parameter.path("required").asBoolean() || chance.of(0.3))) {
                var value = reference(name)
                        .or(() -> known(operation, name))
                        .orElseGet(() -> value(name, parameter.path("schema")));
                if (value.isArray()) {
                    value.valueStream().forEach(one -> query.add(name + "=" + encoded(one.asString())));
                } else {
                    query.add(name + "=" + encoded(value.asString()));
                }
            }
        }
        return draft.query(query);
    }

    /** The number or SKU of a row that exists. */
    private Optional<JsonNode> known(Operation operation, String name) {
        return Optional.of(rows.of(operation.path().split("/")[2]).values().stream()
                        .filter(row -> row.has(name))
                        .map(row -> row.get(name))
                        .toList())
                .filter(found -> !found.isEmpty() && chance.of(0.5))
                .map(chance::one);
    }

    /** A text as a part of a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode message(JsonNode schema, Operation operation, Optional<JsonNode> row) {
        var message = (ObjectNode) values.valid(schema, this::usual);
        row.ifPresent(found -> fit(message, operation.id(), found));
        return inPeriods(message);
    }

    /** What succeeds more often than what is drawn from all values. */
    private Optional<JsonNode> usual(String name, JsonNode schema) {
        return switch (name) {
            case "number", "sku" ->
                chance.of(0.8)
                        ? Optional.of(NODES.stringNode("F-" + ++numbers + chance.of("", " ü", " 🎁", " ' \" \\")))
                        : Optional.of(value(name, schema));
            case "currency" ->
                chance.of(0.7)
                        ? Optional.of(NODES.stringNode("GBP"))
                        : Optional.of(NODES.stringNode(chance.one(Currency.getAvailableCurrencies().stream()
                                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                                .map(Currency::getCurrencyCode)
                                .sorted()
                                .toList())));
            case "quantity" -> chance.of(0.7) ? Optional.of(NODES.numberNode(1 + chance.below(9))) : Optional.empty();
            case "unitPrice", "amount" ->
                chance.of(0.7) && schema.path("type").asString().equals("string")
                        ? Optional.of(NODES.stringNode(chance.of("2.55", "10", "0.01", "120.00")))
                        : Optional.empty();
            case "addresses" -> Optional.of(addresses(schema));
            case "categoryIds" ->
                Optional.of(NODES.arrayNode()
                        .addAll(reference("categoryId").stream().toList()));
            default -> reference(name);
        };
    }

    private JsonNode value(String name, JsonNode schema) {
        var value = values.valid(schema, (inner, other) -> Optional.empty());
        return name.equals("sku") ? capital(value.asString()) : value;
    }

    /** A SKU is kept in capitals, which may be more characters than it has. */
    private static JsonNode capital(String sku) {
        var capitals = sku.toUpperCase(Locale.ROOT);
        return NODES.stringNode(capitals.codePointCount(0, capitals.length()) <= 500 ? sku : "ß");
    }

    private JsonNode addresses(JsonNode schema) {
        var addresses = NODES.arrayNode();
        var kinds = new HashSet<JsonNode>();
        values.valid(schema, (name, inner) -> Optional.empty())
                .valueStream()
                .filter(address -> kinds.add(address.path("kind")))
                .forEach(addresses::add);
        return addresses;
    }

    private Optional<JsonNode> reference(String name) {
        var home = switch (name) {
            case "customerId" -> "customers";
            case "productId" -> "products";
            case "categoryId", "parentId" -> "categories";
            default -> "";
        };
        var found = rows.of(home).values().stream()
                .filter(row -> !row.path("status").asString("").equals("CLOSED"))
                .toList();
        return found.isEmpty() || chance.of(0.1)
                ? Optional.empty()
                : Optional.of(chance.one(found).path("id"));
    }

    /** Makes it what the row can take. */
    private void fit(ObjectNode message, String operation, JsonNode row) {
        switch (operation) {
            case "payOrder" -> pay(message, row);
            case "creditOrder" -> credit(message, row);
            case "endPrice" ->
                Rows.openPrice(row)
                        .filter(price -> time(price.path("validFrom")).getYear() < 9999 && chance.of(0.8))
                        .ifPresent(price -> end(message, price));
            default -> {}
        }
    }

    private void pay(ObjectNode message, JsonNode order) {
        var outstanding = Rows.outstanding(order);
        var amount = chance.of(0.8) && outstanding.compareTo(MOST) < 0
                ? outstanding.toPlainString()
                : chance.of("0.01", "0", "99999999999999999999");
        message.putObject("amount")
                .put("amount", amount)
                .put("currency", order.path("currency").asString());
    }

    private static void end(ObjectNode message, JsonNode price) {
        message.set("currency", price.at("/price/currency"));
        message.put(
                "validTo", time(price.path("validFrom")).plusDays(1).toInstant().toString());
    }

    private void credit(ObjectNode message, JsonNode order) {
        var line = order.at("/lines/0");
        var credited = NODES.objectNode().put("quantity", 1);
        credited.set("productId", line.path("productId"));
        credited.set("unitPrice", line.path("unitPrice"));
        if (chance.of(0.8)) {
            message.set("lines", NODES.arrayNode().add(credited));
        }
    }

    /** Periods end after they begin. */
    private static JsonNode inPeriods(JsonNode node) {
        if (node instanceof ObjectNode price
                && price.has("validFrom")
                && price.has("validTo")
                && !time(price.path("validFrom")).isBefore(time(price.path("validTo")))) {
            price.remove("validTo");
        }
        node.valueStream().forEach(Requests::inPeriods);
        return node;
    }

    private static OffsetDateTime time(JsonNode text) {
        return OffsetDateTime.parse(text.asString());
    }

    /** What may be answered to what the document allows. */
    static Set<Integer> answers() {
        return Set.of(200, 201, 204, 304, 404, 409, 412, 422);
    }

    /** The places of a message that are named in a schema, with the value that stands there. */
    record Place(ObjectNode in, String name, JsonNode schema, boolean isRequired) {}

    /** All places of a message. */
    static List<Place> places(JsonNode message, JsonNode schema) {
        var places = new ArrayList<Place>();
        collect(message, schema, places);
        return places;
    }

    private static void collect(JsonNode node, JsonNode schema, List<Place> places) {
        if (node instanceof ArrayNode array) {
            array.valueStream()
                    .forEach(item -> collect(item, Values.known(schema).path("items"), places));
        }
        if (node instanceof ObjectNode object) {
            var required = Values.required(schema);
            for (var field : object.properties()) {
                var said = Values.property(schema, field.getKey());
                places.add(new Place(object, field.getKey(), said, required.contains(field.getKey())));
                collect(field.getValue(), said, places);
            }
        }
    }
}
