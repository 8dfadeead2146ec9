package dev.plinth.shop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.server.access.Caller;
import dev.plinth.shop.server.access.Operation;
import dev.plinth.shop.server.ordering.OrderingOperation;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTests {
    private static final Caller ADA = new Caller("ada", Set.of("orders:read", "orders:write"), Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", " \"3\" ", "\t\"3\""})
    void expectsTheVersionOfAnEntityTag(String tag) {
        assertThat(call("If-Match", tag).expectedVersion()).isEqualTo(ExpectedVersion.of(3));
    }

    @Test
    void expectsAnyVersion() {
        assertThat(call("If-Match", "*").expectedVersion()).isEqualTo(ExpectedVersion.ANY);
        assertThat(call("Other", "x").expectedVersion()).isEqualTo(ExpectedVersion.ANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "'3'",
                "\"3",
                "3\"",
                "\"\"",
                "\"x\"",
                "\"-3\"",
                "\"+3\"",
                "\"3.0\"",
                "\" 3\"",
                "\"03\"",
                "W/\"3\"",
                "w/\"3\"",
                "W/3",
                "\"3\", \"4\"",
                "\"3\",\"3\"",
                "*, \"3\"",
                "**",
                "",
                "\"\u0663\"",
                "\"9223372036854775807\"",
                "\"99999999999999999999\""
            })
    void refusesWhatIsNotOneStrongEntityTag(String tag) {
        var call = call("If-Match", tag);

        requireInvalid(call::expectedVersion, "If-Match");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"3\"",
                "W/\"3\"",
                "*",
                "\"1\", \"3\"",
                "\"1\",W/\"3\"",
                "  \"3\"  ,\"9\"",
                "\"x\", \"3\"",
                "3, \"3\"",
                ", ,\"3\"",
                "\"other, with a comma\", \"3\""
            })
    void knowsTheVersionThatTheCallerHas(String tags) {
        assertThat(call("If-None-Match", tags).hasVersion(3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"4\"",
                "3",
                "",
                ",",
                "\"33\"",
                "\"03\"",
                "\"-3\"",
                "w/\"3\"",
                "\"3",
                "W/3",
                "\"1\", \"2\"",
                "\"99999999999999999999\"",
                "\"1,3\""
            })
    void knowsNoOther(String tags) {
        assertThat(call("If-None-Match", tags).hasVersion(3)).isFalse();
    }

    @Test
    void hasNoVersionWithoutTheHeader() {
        assertThat(call("Other", "\"3\"").hasVersion(3)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"k", "8e03978e-40d5-43dd-bc93-6894a57f9324", "\"8e03978e\"", "order:1!~", " padded ", "a,b"})
    void takesAnIdempotencyKey(String key) {
        assertThat(call("Idempotency-Key", key).idempotencyKey()).isEqualTo(key.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a, b", "é", "a\u0000", "a\tb", "a\nb", "\u007f"})
    void refusesOtherIdempotencyKeys(String key) {
        var call = call("Idempotency-Key", key);

        requireInvalid(call::idempotencyKey, "Idempotency-Key");
    }

    @Test
    void limitsTheIdempotencyKey() {
        assertThat(call("Idempotency-Key", "k".repeat(255)).idempotencyKey()).hasSize(255);
        requireInvalid(call("Idempotency-Key", "k".repeat(256))::idempotencyKey, "Idempotency-Key");
        requireInvalid(call("Other", "k")::idempotencyKey, "Idempotency-Key");
    }

    @Test
    void needsTheScope() {
        assertThat(required(ADA, OrderingOperation.CREDIT_ORDER, "*")).isEqualTo(403);
        assertThat(required(new Caller("ada", Set.of(), Optional.empty()), OrderingOperation.GET_ORDER, null))
                .isEqualTo(403);
        assertThat(required(ADA, OrderingOperation.GET_ORDER, null)).isEqualTo(200);
    }

    @Test
    void keepsCustomersFromWhatStaffDoes() {
        var customer = new Caller("bob", ADA.scopes(), Optional.of(UUID.randomUUID()));

        assertThat(required(customer, OrderingOperation.SHIP_ORDER, "*")).isEqualTo(403);
        assertThat(required(customer, OrderingOperation.CANCEL_ORDER, "*")).isEqualTo(200);
    }

    @Test
    void needsAVersionWhereItHasTo() {
        assertThat(required(ADA, OrderingOperation.SHIP_ORDER, null)).isEqualTo(428);
        assertThat(required(ADA, OrderingOperation.SHIP_ORDER, "\"3\"")).isEqualTo(200);
    }

    private static int required(Caller caller, Operation operation, @Nullable String ifMatch) {
        var call = new Call(caller, "/v1/orders", name -> name.equals("If-Match") ? ifMatch : null, Map.of());
        try {
            call.require(operation);
            return 200;
        } catch (RefusedRequest e) {
            return e.problem().status();
        }
    }

    private static void requireInvalid(Runnable reading, String header) {
        var refused = catchThrowableOfType(RefusedRequest.class, reading::run);

        assertThat(refused).isNotNull();
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.path()).isEqualTo(header));
    }

    private static Call call(String header, String value) {
        return new Call(ADA, "/v1/orders", name -> name.equals(header) ? value : null, Map.of());
    }
}
