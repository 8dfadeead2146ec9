package dev.plinth.shop.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.shop.api.v1.ordering.NewLine;
import dev.plinth.shop.api.v1.ordering.PlaceOrder;
import dev.plinth.shop.api.v1.shared.FieldProblem;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValidTests {
    private static final NewLine LINE = new NewLine(UUID.randomUUID(), 6, new BigDecimal("2.55"), "lantern");

    @Test
    void namesEveryPlace() {
        var wrong = new NewLine(LINE.productId(), 0, new BigDecimal("-1"), LINE.description());

        assertThat(errors(new PlaceOrder(" ", null, "GBR", "GBP", List.of(LINE, wrong))))
                .extracting(FieldProblem::path)
                .containsExactly("country", "lines[1].quantity", "lines[1].unitPrice", "number");
    }

    @Test
    void namesTheBound() {
        var wrong = new NewLine(LINE.productId(), 1, new BigDecimal("-1"), LINE.description());

        assertThat(errors(new PlaceOrder("1", null, "GB", "GBP", List.of(wrong))))
                .containsExactly(new FieldProblem("lines[0].unitPrice", "must be greater than or equal to 0"));
    }

    @Test
    void saysInWordsWhatAPatternAsksFor() {
        assertThat(errors(new PlaceOrder("\u0000", null, "gb", "", List.of(LINE))))
                .extracting(FieldProblem::message)
                .containsExactly(
                        "must be two capital letters such as GB",
                        "must be three capital letters such as GBP",
                        "must be a text of 1 to 500 characters that are not all white space, none of them NUL or half a"
                                + " character");
    }

    @Test
    void namesTheElementThatIsMissing() {
        assertThat(errors(new PlaceOrder("1", null, "GB", "GBP", Collections.singletonList(null))))
                .containsExactly(new FieldProblem("lines[0]", "must not be null"));
        assertThat(errors(new PlaceOrder("1", null, "GB", "GBP", List.of())))
                .containsExactly(new FieldProblem("lines", "must not be empty"));
    }

    private static List<FieldProblem> errors(Object message) {
        return catchThrowableOfType(RefusedRequest.class, () -> Valid.checked(message))
                .problem()
                .errors();
    }
}
