package dev.plinth.shop.wiring.blackbox;

import dev.plinth.shop.wiring.blackbox.Document.Operation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The rows that answers have shown, by the collection that their path begins with, such as {@code orders}. */
final class Rows {
    private static final Set<String> REFERENCES =
            Set.of("customerId", "productId", "parentId", "categoryIds", "orderId");

    private final Map<String, Map<String, JsonNode>> shown = new HashMap<>();
    private final Map<String, String> nextPages = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();

    /** Takes in what an answer shows. */
    void learn(Operation operation, Draft request, Client.Response answer) {
        if (answer.status() == 204) {
            of(collection(request.path())).remove(request.path().split("/")[3]);
        } else if (answer.status() < 300 && !answer.header("ETag").isEmpty()) {
            var row = answer.json();
            var home = answer.header("Location").isEmpty() ? request.path() : answer.header("Location");
            of(collection(home)).put(row.path("id").asString(), row);
            mention(row);
        } else if (!answer.header("Link").isEmpty()) {
            nextPages.put(operation.id(), answer.header("Link").replaceAll("^<(.*)>.*$", "$1"));
        }
    }

    private void mention(JsonNode node) {
        node.properties().forEach(field -> {
            if (REFERENCES.contains(field.getKey())) {
                mentioned.add(field.getValue().asString(""));
                field.getValue().valueStream().forEach(id -> mentioned.add(id.asString()));
            }
        });
        node.valueStream().forEach(this::mention);
    }

    /** The path and query of the page that follows one that was answered, if there is one. */
    Optional<String> nextPage(Operation operation) {
        return Optional.ofNullable(nextPages.get(operation.id()));
    }

    /** The rows of a collection. */
    Map<String, JsonNode> of(String collection) {
        return shown.computeIfAbsent(collection, name -> new LinkedHashMap<>());
    }

    /** The rows that an operation may succeed with. */
    List<JsonNode> suited(Operation operation) {
        return of(collection(operation.path())).values().stream()
                .filter(row -> suits(operation.id(), row))
                .toList();
    }

    private boolean suits(String operation, JsonNode row) {
        return switch (operation) {
            case "payOrder" -> is(row, "PLACED") && paid(row).compareTo(total(row)) < 0;
            case "shipOrder" -> is(row, "PLACED") && paid(row).compareTo(total(row)) == 0;
            case "deliverOrder" -> is(row, "SHIPPED");
            case "cancelOrder" -> is(row, "PLACED") && row.path("payments").isEmpty() && isUnmentioned(row);
            case "creditOrder" -> !is(row, "CANCELLED") && isUnmentioned(row);
            case "changeCustomer", "closeCustomer" -> is(row, "ACTIVE");
            case "eraseCustomer" -> is(row, "CLOSED");
            case "removeCustomer", "removeProduct", "removeCategory" -> isUnmentioned(row);
            case "endPrice" -> openPrice(row).isPresent();
            default -> true;
        };
    }

    /** A price of a product that has no end. */
    static Optional<JsonNode> openPrice(JsonNode product) {
        return product.path("prices")
                .valueStream()
                .filter(price -> !price.has("validTo"))
                .findFirst();
    }

    /** What is still to be paid for an order. */
    static BigDecimal outstanding(JsonNode order) {
        return total(order).subtract(paid(order));
    }

    private boolean isUnmentioned(JsonNode row) {
        return !mentioned.contains(row.path("id").asString());
    }

    private static boolean is(JsonNode row, String status) {
        return row.path("status").asString().equals(status);
    }

    private static BigDecimal total(JsonNode order) {
        return new BigDecimal(order.at("/total/amount").asString());
    }

    private static BigDecimal paid(JsonNode order) {
        return new BigDecimal(order.at("/paid/amount").asString());
    }

    private static String collection(String path) {
        return path.split("/")[2];
    }
}
