package dev.plinth.shop.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.shop.api.v1.catalog.CreateProduct;
import dev.plinth.shop.api.v1.ordering.PayOrder;
import dev.plinth.shop.api.v1.ordering.PlaceOrder;
import dev.plinth.shop.api.v1.shared.FieldProblem;
import dev.plinth.shop.api.v1.shared.MonetaryAmount;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {
    private static final String ORDER = """
            {"number": "536365", "customerId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b10", "country": "GB",
             "currency": "GBP", "lines": [{"productId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13", "quantity": 6,
             "unitPrice": "2.55", "description": "lantern"}]}""";
    private static final String PAYMENT = """
            {"method": "CARD", "amount": {"amount": "15.30", "currency": "GBP"}, "reference": "ch_1",
             "paidAt": "2010-12-01T08:30:00Z"}""";
    private static final String PRODUCT = """
            {"sku": "85123A", "name": "White metal lantern", "charge": "POSTAGE",
             "categoryIds": ["0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b15"],
             "prices": [{"price": {"amount": "2.55", "currency": "GBP"}, "validFrom": "2010-12-01T00:00:00Z"}]}""";

    @Test
    void readsMessages() {
        assertThat(read(ORDER, PlaceOrder.class).lines()).hasSize(1);
        assertThat(read(PAYMENT, PayOrder.class).reference()).isEqualTo("ch_1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "number"                  | "numbers"               | numbers               | is not known
            "quantity"                | "amount"                | lines[0].amount       | is not known
            "536365"                  | null                    | number                | must not be null
            "536365"                  | 5                       | number                | must be a string
            "536365"                  | true                    | number                | must be a string
            "536365"                  | ["536365"]              | number                | must be a string
            "536365"                  | {"x": "y"}              | number                | must be a string
            "number": "536365",       |                         | number                | must not be null
            "2.55"                    | 2.55                    | lines[0].unitPrice    | must be a string
            "2.55"                    | "2,55"                  | lines[0].unitPrice    | must be a decimal
            "2.55"                    | "1e3"                   | lines[0].unitPrice    | must be a decimal
            "2.55"                    | "NaN"                   | lines[0].unitPrice    | must be a decimal
            "2.55"                    | ""                      | lines[0].unitPrice    | must be a decimal
            "2.55"                    | "1e999999999"           | lines[0].unitPrice    | must be a decimal
            "2.55"                    | 1e999999999             | lines[0].unitPrice    | must be a string
            "2.55"                    | -1e-999999999           | lines[0].unitPrice    | must be a string
            "2.55"                    | "-0.01"                 | lines[0].unitPrice    | must be greater than or equal to 0
            "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13" | "1-1-1-1-1" | lines[0].productId   | must be a UUID
            "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13" | "AZOm8F4cfDqdKz8fao4rEw==" | lines[0].productId | must be a UUID
            "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13" | 5          | lines[0].productId    | must be a string
            "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b10" | ""         | customerId            | must be a UUID
            "quantity": 6             | "quantity": "6" |  lines[0].quantity    | must be a whole number
            "quantity": 6             | "quantity": 6.0 |  lines[0].quantity    | must be a whole number
            "quantity": 6             | "quantity": 6.5 |  lines[0].quantity    | must be a whole number
            "quantity": 6             | "quantity": 1e2 |  lines[0].quantity    | must be a whole number
            "quantity": 6             | "quantity": 1e999999999 |  lines[0].quantity    | must be a whole number
            "quantity": 6             | "quantity": null |  lines[0].quantity    | must be a whole number
            "quantity": 6             | "quantity": true |  lines[0].quantity    | must be a whole number
            "quantity": 6             | "quantity": [] |  lines[0].quantity    | must be a whole number
            "quantity": 6             | "quantity": 9223372036854775808 |  lines[0].quantity    | must be a whole number
            "quantity": 6             | "quantity": -9999999999999999999999 |  lines[0].quantity    | must be a whole number
            "quantity": 6             | "quantity": 0 |  lines[0].quantity    | must be greater than 0
            "description": "lantern"  | "description": {}       | lines[0].description  | must be a string
            "lines": [                | "lines": [null,         | lines[0]              | must not be null
            "lines": [                | "lines": [5,            | lines[0]              | must be an object
            "lines": [                | "lines": [[],           | lines[0]              | must be an object
            "lines": [                | "lines": ["x",          | lines[0]              | must be an object
            "lines": [                | "lines": ["",           | lines[0]              | must be an object
            "GB"                      | "gb"                    | country               | must be
            "536365"                  | "\\ud800"               | number                | must be
            "536365"                  | "\\u0000"               | number                | must be
            """)
    void namesThePlaceInAnOrder(String part, String other, String path, String message) {
        var json = ORDER.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(other == null ? "" : other));

        requireRefused(json, PlaceOrder.class, path, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "CARD"                    | "CASH"                  | method                | must be one of
            "CARD"                    | "card"                  | method                | must be one of
            "CARD"                    | ""                      | method                | must be one of
            "CARD"                    | 0                       | method                | must be one of
            "CARD"                    | "0"                     | method                | must be one of
            "CARD"                    | {}                      | method                | must be one of
            "CARD"                    | null                    | method                | must not be null
            "2010-12-01T08:30:00Z"    | 1291192200              | paidAt                | must be a string
            "2010-12-01T08:30:00Z"    | "2010-12-01"            | paidAt                | must be a time
            "2010-12-01T08:30:00Z"    | "2010-12-01T08:30:00"   | paidAt                | must be a time
            "2010-12-01T08:30:00Z"    | "+999999999-12-31T23:59:59Z" | paidAt           | must be
            "2010-12-01T08:30:00Z"    | "2010-13-01T08:30:00Z"  | paidAt                | must be a time
            "2010-12-01T08:30:00Z"    | "now"                   | paidAt                | must be a time
            "2010-12-01T08:30:00Z"    | "0000-01-01T00:00:00Z"  | paidAt                | the years 1600 to 9999
            "2010-12-01T08:30:00Z"    | "1599-12-31T23:59:59Z"  | paidAt                | the years 1600 to 9999
            {"amount": "15.30", "currency": "GBP"} | "15.30"    | amount                | must be an object
            {"amount": "15.30", "currency": "GBP"} | ""         | amount                | must be an object
            {"amount": "15.30", "currency": "GBP"} | 15.30      | amount                | must be an object
            {"amount": "15.30", "currency": "GBP"} | []         | amount                | must be an object
            {"amount": "15.30", "currency": "GBP"} | [{}]       | amount                | must be an object
            {"amount": "15.30", "currency": "GBP"} | {}         | amount.               | must not be null
            "15.30"                   | null                    | amount.amount         | must not be null
            "currency"                | "money"                 | amount.money          | is not known
            """)
    void namesThePlaceInAPayment(String part, String other, String path, String message) {
        requireRefused(PAYMENT.replace(part, other), PayOrder.class, path, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b15"] | "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b15" | categoryIds | must be an array
            ["0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b15"] | {}       | categoryIds           | must be an array
            ["0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b15"] | ""       | categoryIds           | must be an array
            ["0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b15"] | [null]   | categoryIds           | must not be null
            ["0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b15"] | [5]      | categoryIds[0]        | must be a string
            "POSTAGE"                 | "FREE"                  | charge                | must be one of
            "2010-12-01T00:00:00Z"    | 5                       | prices[0].validFrom   | must be a string
            "GBP"                     | 5                       | prices[0].price.currency | must be a string
            """)
    void namesThePlaceInAProduct(String part, String other, String path, String message) {
        requireRefused(PRODUCT.replace(part, other), CreateProduct.class, path, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "\"x\"", "\"\"", "[]", "[{}]", "true", "1e999999999", "", " "})
    void needsAnObject(String json) {
        requireRefused(json, PayOrder.class, "", "must be an object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{]",
                "x",
                "{\"method\"}",
                "{\"method\": }",
                "{\"method\": 'CARD'}",
                "{method: 1}",
                "{\"method\": \"CARD\",}",
                "// x\n{}",
                "/* x */ {}",
                "{\"method\": NaN}",
                "{\"method\": 01}",
                "{\"method\": +1}",
                "{\"method\": .5}",
                "{\"method\": \"a\tb\"}",
                "{\"method\": \"\\x\"}",
                "{\"method\": \"\\u12\"}",
                "{\"method\": \"",
                "{\"method\": tru}",
                "\u0000{}"
            })
    void needsJson(String json) {
        requireRefused(json, PayOrder.class, null, "is not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", " x", "]", ",", "null", "\u0000"})
    void needsOneMessageOnly(String more) {
        requireRefused(PAYMENT + more, PayOrder.class, "", "is not valid JSON");
    }

    @Test
    void refusesANameThatStandsTwice() {
        requireRefused(
                PAYMENT.replace("{\"method\"", "{\"method\": \"CARD\", \"method\""),
                PayOrder.class,
                null,
                "stands there twice");
        requireRefused(
                PAYMENT.replace("{\"amount\": \"15.30\"", "{\"amount\": \"1\", \"amount\": \"15.30\""),
                PayOrder.class,
                "amount",
                "stands there twice");
    }

    @Test
    void limitsNumbersNamesAndDepth() {
        var digits = "9".repeat(10_000);
        requireRefused(ORDER.replace("6,", digits + ","), PlaceOrder.class, "lines[0].quantity", "is longer");
        requireRefused(ORDER.replace("6,", "0." + digits + ","), PlaceOrder.class, "lines[0].quantity", "is longer");
        requireRefused(
                ORDER.replace("6,", "1".repeat(400) + ","), PlaceOrder.class, "lines[0].quantity", "must be a whole");
        requireRefused(
                ORDER.replace("\"2.55\"", "\"" + digits + "\""),
                PlaceOrder.class,
                "lines[0].unitPrice",
                "must be a decimal");
        requireRefused(ORDER.replace("\"2.55\"", digits), PlaceOrder.class, "lines[0].unitPrice", "is longer");
        requireRefused("{\"" + "x".repeat(100_000) + "\": 1}", PlaceOrder.class, null, "");
        requireRefused("[".repeat(100_000), PlaceOrder.class, "", "must be an object");
        requireRefused("{\"number\":" + "[".repeat(100_000), PlaceOrder.class, "number", "must be a string");
        requireRefused("{\"x\":" + "{\"x\":".repeat(100_000), PlaceOrder.class, "x", "is longer");
        requireRefused("{\"lines\":" + "[".repeat(100_000), PlaceOrder.class, "lines[0]", "must be an object");
    }

    @Test
    void readsUtf8Alone() {
        requireRefused("\ufeff" + PAYMENT, PayOrder.class, "", "is not valid JSON");
        for (var charset : List.of(
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16,
                Charset.forName("UTF-32BE"),
                Charset.forName("UTF-32LE"))) {
            requireRefused(PAYMENT.getBytes(charset), PayOrder.class, null, "is not valid JSON");
        }
        requireRefused(
                PAYMENT.replace("ch_1", "é").getBytes(StandardCharsets.ISO_8859_1),
                PayOrder.class,
                null,
                "is not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ff",
                "c0 80",
                "80",
                "e2 82",
                "f0 9f 91",
                "f8 88 80 80 80",
                "f4 90 80 80",
                "ed a0 80",
                "ed b0 80",
                "c3"
            })
    void refusesBytesThatAreNotUtf8(String bytes) {
        requireRefused(with(bytes, PAYMENT.split("ch_1")), PayOrder.class, null, "");
        requireRefused(with(bytes, PAYMENT.split("ference")), PayOrder.class, null, "");
    }

    private static byte[] with(String bytes, String... parts) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(parts[0].getBytes(StandardCharsets.UTF_8));
        for (var hex : bytes.split(" ")) {
            out.write(Integer.parseInt(hex, 16));
        }
        out.writeBytes(parts[1].getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Test
    void writesDecimalsWithoutAnExponent() {
        var smallest = new MonetaryAmount(new BigDecimal("1E-20"), "GBP");

        assertThat(Json.write(smallest)).isEqualTo("{\"amount\":\"0.00000000000000000001\",\"currency\":\"GBP\"}");
    }

    @Test
    void tellsOfNamesThatCannotBeWritten() {
        requireRefused("{\"\\ud800\": 1}", PayOrder.class, null, "is not valid JSON");
        requireRefused("{\"amount\": {\"\\udc00x\": 1}}", PayOrder.class, null, "is not valid JSON");
        requireRefused("{\"" + "x".repeat(99) + "\ud83d\udc51y\": 1}", PayOrder.class, "x".repeat(99), "is not known");
        requireRefused("{\"a.b[0]\\u0000\\n\": 1}", PayOrder.class, null, "is not known");
    }

    @Test
    void refusesEveryMutation() {
        var random = new Random(10);
        for (int i = 0; i < 20_000; i++) {
            var bytes = ORDER.getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : (byte) "{}[]\",:\\0eE-+.nu".charAt(random.nextInt(16));
            }
            try {
                Valid.checked(Json.read(new ByteArrayInputStream(bytes), PlaceOrder.class));
            } catch (RefusedRequest e) {
                requirePlain(e.problem().errors());
            }
        }
    }

    private static <T> T read(String json, Class<T> type) {
        return Valid.checked(Json.read(stream(json, StandardCharsets.UTF_8), type));
    }

    private static ByteArrayInputStream stream(String json, Charset charset) {
        return new ByteArrayInputStream(json.getBytes(charset));
    }

    private static void requireRefused(String json, Class<?> type, @Nullable String path, String message) {
        requireRefused(json.getBytes(StandardCharsets.UTF_8), type, path, message);
    }

    private static void requireRefused(byte[] json, Class<?> type, @Nullable String path, String message) {
        var refused = catchThrowableOfType(
                RefusedRequest.class, () -> Valid.checked(Json.read(new ByteArrayInputStream(json), type)));

        assertThat(refused).as("a message that is refused").isNotNull();
        assertThat(refused.problem().status()).isEqualTo(400);
        var first = refused.problem().errors().get(0);
        requirePlain(refused.problem().errors());
        if (path != null) {
            assertThat(first.path()).as(first.message()).startsWith(path);
        }
        assertThat(first.message()).contains(message);
        assertThat(Json.write(refused.problem())).hasSizeLessThan(10_000);
    }

    /** No class is named, and it can be sent. */
    private static void requirePlain(List<FieldProblem> errors) {
        for (var error : errors) {
            assertThat(error.message())
                    .doesNotContain(
                            "java", "jackson", "dev.plinth", "PlaceOrder", "NewLine", "Exception", "class", "Stream")
                    .hasSizeLessThan(2_000);
            Json.write(error, OutputStream.nullOutputStream());
        }
    }
}
