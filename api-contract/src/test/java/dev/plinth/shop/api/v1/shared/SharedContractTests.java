package dev.plinth.shop.api.v1.shared;

import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SharedContractTests {
    @TestFactory
    Stream<DynamicTest> keepsItsConstraints() {
        return Contract.ofPackageOf(MonetaryAmount.class)
                .accepts(new MonetaryAmount(new BigDecimal("2.55"), "GBP"))
                .refuses("amount", NotNull.class, null)
                .refuses("amount", DecimalMin.class, new BigDecimal("-0.01"))
                .refuses("amount", Digits.class, new BigDecimal("1E+999999999"))
                .refuses("amount", Digits.class, new BigDecimal("1E-21"))
                .refuses("currency", NotNull.class, null)
                .refuses("currency", Pattern.class, "gbp")
                .refuses("currency", Pattern.class, "EURO")
                .refuses("amount", Digits.class, new BigDecimal("1E+20"))
                .accepts(new MonetarySum(new BigDecimal("1E+99"), "GBP"))
                .refuses("amount", NotNull.class, null)
                .refuses("amount", DecimalMin.class, new BigDecimal("-0.01"))
                .refuses("amount", Digits.class, new BigDecimal("1E+100"))
                .refuses("currency", NotNull.class, null)
                .refuses("currency", Pattern.class, "gbp")
                .accepts(new Page<>(List.of(new FieldProblem("", "is wrong")), "MjAxMC0xMi0wMQ"))
                .refuses("items[0].<list element>", NotNull.class, singletonList(null))
                .refuses("items[0].message", NotBlank.class, List.of(new FieldProblem("", " ")))
                .accepts(new FieldProblem("lines[0].quantity", "must be greater than 0"))
                .refuses("path", NotNull.class, null)
                .refuses("message", NotBlank.class, null)
                .refuses("message", NotBlank.class, " ")
                .accepts(new Problem(
                        ProblemKind.BROKEN_RULE.type(),
                        ProblemKind.BROKEN_RULE.title(),
                        ProblemKind.BROKEN_RULE.status(),
                        "order 536365 has no lines",
                        URI.create("/orders/536365"),
                        "order-has-lines",
                        List.of(new FieldProblem("lines", "must not be empty"))))
                .refuses("type", NotNull.class, null)
                .refuses("title", NotBlank.class, "")
                .refuses("status", Min.class, 399)
                .refuses("status", Max.class, 600)
                .refuses("errors[0].<list element>", NotNull.class, singletonList(null))
                .refuses("errors[0].message", NotBlank.class, List.of(new FieldProblem("", "")))
                .tests();
    }

    @Test
    void namesEachKindOfProblem() {
        var problem = Problem.of(ProblemKind.STALE_VERSION, "customer 17850 has version 4 by now");

        assertThat(problem)
                .isEqualTo(new Problem(
                        URI.create("tag:plinth.dev,2026:stale-version"),
                        "It has changed in the meantime",
                        412,
                        "customer 17850 has version 4 by now",
                        null,
                        null,
                        List.of()));
    }

    @Test
    void namesEachBrokenRule() {
        var problem = Problem.ofRule("order-has-lines", "order 536365 has no lines");

        assertThat(problem)
                .isEqualTo(new Problem(
                        URI.create("tag:plinth.dev,2026:broken-rule:order-has-lines"),
                        "A rule forbids it",
                        422,
                        "order 536365 has no lines",
                        null,
                        "order-has-lines",
                        List.of()));
    }

    @Test
    void tellsKindsOfProblemsApart() {
        var kinds = ProblemKind.values();

        assertThat(kinds).extracting(ProblemKind::type).doesNotHaveDuplicates();
        assertThat(kinds).extracting(ProblemKind::title).doesNotHaveDuplicates();
    }
}
