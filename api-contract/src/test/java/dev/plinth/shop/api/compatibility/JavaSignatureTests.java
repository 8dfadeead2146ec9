package dev.plinth.shop.api.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each kind of break that only code sees, made in a copy of the signature of today. */
class JavaSignatureTests {
    private static final String LINE = "dev.plinth.shop.api.v1.ordering.NewLine";
    private static final String METHOD = "dev.plinth.shop.api.v1.ordering.PaymentDetails$Method";
    private static final String PROBLEM = "dev.plinth.shop.api.v1.shared.Problem";
    private static final String FORMATS = "dev.plinth.shop.api.v1.shared.Formats";

    private final ObjectNode released = JavaSignature.ofToday();
    private final List<DynamicTest> tests = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> namesEachBreak() {
        breaks(LINE + " is removed", copy -> copy.remove(LINE));
        breaks(LINE + " is of another kind", copy -> type(copy, LINE).put("kind", "class"));
        breaks(LINE + ".quantity is removed", copy -> components(copy, LINE).remove("quantity"));
        breaks(
                LINE + ".quantity has another type",
                copy -> components(copy, LINE).withObject("/quantity").put("type", "int"));
        breaks(
                LINE + ".channel is new and required",
                copy -> components(copy, LINE)
                        .putObject("channel")
                        .put("type", "java.lang.String")
                        .put("optional", false));
        breaks(LINE + " has its components in another order", copy -> {
            var components = components(copy, LINE);
            components.set("productId", components.remove("productId"));
        });
        breaks(
                METHOD + ".CARD is removed",
                copy -> ((ArrayNode) type(copy, METHOD).path("constants")).remove(0));
        breaks(
                FORMATS + ".COUNTRY is removed",
                copy -> ((ArrayNode) type(copy, FORMATS).path("constants"))
                        .removeIf(constant -> constant.asString().equals("COUNTRY")));
        breaks(
                PROBLEM + "." + PROBLEM + " of(",
                copy -> ((ArrayNode) type(copy, PROBLEM).path("methods")).removeAll());
        return tests.stream();
    }

    @Test
    void passesAnOptionalComponentInAnyPlace() {
        var next = released.deepCopy();
        var components = components(next, LINE);
        components.putObject("channel").put("type", "java.lang.String").put("optional", true);
        components.set("unitPrice", components.remove("unitPrice"));
        components.set("description", components.remove("description"));

        assertThat(JavaSignature.breaks(released, next)).isEmpty();
    }

    @Test
    void passesAnotherTypeAndAnotherConstant() {
        var next = released.deepCopy();
        next.set(LINE + "2", next.get(LINE));
        ((ArrayNode) type(next, METHOD).path("constants")).add("CASH");

        assertThat(JavaSignature.breaks(released, next)).isEmpty();
    }

    @Test
    void letsThePackagesOfAnotherMajorVersionBegin() {
        var next = released.objectNode();
        released.propertyStream().forEach(type -> next.set(type.getKey().replace(".v1.", ".v2."), next.objectNode()));

        assertThat(JavaSignature.breaks(released, next)).isEmpty();
    }

    private void breaks(String named, Consumer<ObjectNode> change) {
        tests.add(dynamicTest(named, () -> {
            var changed = released.deepCopy();
            change.accept(changed);

            assertThat(JavaSignature.breaks(released, changed))
                    .anySatisfy(found -> assertThat(found).asString().startsWith(named));
        }));
    }

    private static ObjectNode type(ObjectNode signature, String name) {
        return (ObjectNode) signature.path(name);
    }

    private static ObjectNode components(ObjectNode signature, String name) {
        return (ObjectNode) type(signature, name).path("components");
    }
}
