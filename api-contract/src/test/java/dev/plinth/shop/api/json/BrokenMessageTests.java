package dev.plinth.shop.api.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plinth.shop.api.v1.ordering.CreditNoteDetails;
import dev.plinth.shop.api.v1.ordering.PayOrder;
import dev.plinth.shop.api.v1.ordering.PlaceOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Where libraries, and the constraints behind them, find what is wrong with a message. This is what they do and not what they
 * should: where one of them accepts something, the contract's page says so.
 */
class BrokenMessageTests {
    private static final String ACCEPTED = "accepted";
    private static final String SOMEWHERE = "";

    private static final String ORDER = """
            {"number": "536365", "country": "GB", "currency": "GBP", "lines": [
             {"productId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13", "quantity": 6, "unitPrice": "2.55"}]}""";

    private static final String PAYMENT = """
            {"method": "CARD", "amount": {"amount": "15.30", "currency": "GBP"}, "reference": "ch_3Q",
             "paidAt": "2010-12-01T08:30:00Z"}""";

    private static final String CREDIT_NOTE = """
            {"id": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b15", "version": 0, "number": "C536379", "country": "GB",
             "currency": "GBP", "issuedAt": "2010-12-01T09:41:00Z", "lines": [{"number": 1,
             "productId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13", "quantity": 1, "unitPrice": "2.55"}],
             "total": {"amount": "2.55", "currency": "GBP"}}""";

    private final List<DynamicTest> tests = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> areRefusedWithTheirPlace() {
        order("unknown field", "\"quantity\"", "\"color\": 1, \"quantity\"", "lines[0].color", "lines");
        order("missing text", "\"country\": \"GB\", ", "", "country", "country");
        order("missing number", "\"quantity\": 6, ", "", "lines[0].quantity", "lines[0].quantity");
        broken(
                "missing list",
                "{\"number\": \"536365\", \"country\": \"GB\", \"currency\": \"GBP\"}",
                PlaceOrder.class,
                "lines",
                "lines");
        order("null for a text", "\"536365\"", "null", "number", "number");
        order("null for a whole number", "6,", "null,", "lines[0].quantity", SOMEWHERE);
        order("null for an element", "[\n", "[null,\n", "lines[0].<list element>", "lines[0].<list element>");
        order("a number for a text", "\"536365\"", "536365", "number", "number");
        order("a text for a whole number", "6,", "\"six\",", "lines[0].quantity", "lines.quantity");
        order("a text of digits for it", "6,", "\"6\",", "lines[0].quantity", ACCEPTED);
        order("a fraction for it", "6,", "6.5,", "lines[0].quantity", ACCEPTED);
        order("more than 64 bits for it", "6,", "1000000000000000000000000000000,", "lines[0].quantity", ACCEPTED);
        order("a number for a decimal", "\"2.55\"", "2.55", ACCEPTED, "lines.unitPrice");
        order("a word for a decimal", "\"2.55\"", "\"cheap\"", "lines[0].unitPrice", "lines.unitPrice");
        order("a huge decimal", "\"2.55\"", "\"1e999999999\"", "lines[0].unitPrice", "lines[0].unitPrice");
        order("no identifier", "3f1f6a8e2b13", "x", "lines[0].productId", SOMEWHERE);
        order("a name that stands there twice", "{\"number\"", "{\"country\": \"DE\", \"number\"", SOMEWHERE, ACCEPTED);
        order("text behind it", "]}", "]} 1", SOMEWHERE, ACCEPTED);
        order("half of it", "]}", "", "lines", SOMEWHERE);
        payment("unknown value of an enum", "CARD", "CASH", "method", SOMEWHERE);
        payment("position of a value of an enum", "\"CARD\"", "0", "method", SOMEWHERE);
        payment(
                "missing object",
                "\"amount\": {\"amount\": \"15.30\", \"currency\": \"GBP\"}, ",
                "",
                "amount",
                "amount");
        payment("missing field of an object", ", \"currency\": \"GBP\"", "", "amount.currency", "amount.currency");
        payment("a time without a zone", "00Z", "00", "paidAt", "paidAt");
        payment("seconds for a time", "\"2010-12-01T08:30:00Z\"", "1291192200", ACCEPTED, "paidAt");

        assertThat(tests).isNotEmpty();
        return Stream.concat(
                tests.stream(),
                Stream.of(
                        dynamicTest(
                                "missing version of an answer, Jackson 2",
                                () -> assertThat(outcome(new Jackson2(), withoutVersion(), CreditNoteDetails.class))
                                        .isEqualTo("version")),
                        dynamicTest(
                                "missing version of an answer, Jackson 3",
                                () -> assertThat(outcome(new Jackson3(), withoutVersion(), CreditNoteDetails.class))
                                        .isEqualTo(ACCEPTED)),
                        dynamicTest(
                                "missing version of an answer, JSON-B",
                                () -> assertThat(outcome(new JsonB(), withoutVersion(), CreditNoteDetails.class))
                                        .isEqualTo(ACCEPTED))));
    }

    private void order(String what, String right, String wrong, String jackson, String jsonB) {
        broken(what, ORDER.replace(right, wrong), PlaceOrder.class, jackson, jsonB);
    }

    private void payment(String what, String right, String wrong, String jackson, String jsonB) {
        broken(what, PAYMENT.replace(right, wrong), PayOrder.class, jackson, jsonB);
    }

    private void broken(String what, String json, Class<?> type, String jackson, String jsonB) {
        assertThat(json).isNotEqualTo(ORDER).isNotEqualTo(PAYMENT);
        tests.add(dynamicTest(
                what + ", Jackson 2",
                () -> assertThat(outcome(new Jackson2(), json, type)).isEqualTo(jackson)));
        tests.add(dynamicTest(
                what + ", Jackson 3",
                () -> assertThat(outcome(new Jackson3(), json, type)).isEqualTo(jackson)));
        tests.add(dynamicTest(
                what + ", JSON-B",
                () -> assertThat(outcome(new JsonB(), json, type)).isEqualTo(jsonB)));
    }

    private static String withoutVersion() {
        return CREDIT_NOTE.replace("\"version\": 0, ", "");
    }

    private static String outcome(JsonLibrary library, String json, Class<?> type) {
        try {
            var violations = Messages.violations(requireNonNull(library.read(json, type)));
            return violations.isEmpty() ? ACCEPTED : String.join(", ", violations);
        } catch (JsonLibrary.UnreadableMessage e) {
            return e.path();
        }
    }
}
