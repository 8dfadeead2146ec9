package dev.plinth.shop.api.v1.ordering;

import static java.util.Collections.nCopies;
import static java.util.Collections.singleton;
import static java.util.Collections.singletonList;

import dev.plinth.shop.api.v1.shared.Contract;
import dev.plinth.shop.api.v1.shared.MonetaryAmount;
import dev.plinth.shop.api.v1.shared.MonetarySum;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OrderingContractTests {
    private static final UUID AN_ID = UUID.fromString("0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b14");
    private static final Instant A_MORNING = Instant.parse("2010-12-01T08:26:00Z");
    private static final BigDecimal TOO_EXACT = new BigDecimal("1E-21");
    private static final BigDecimal BELOW_ZERO = new BigDecimal("-0.01");
    private static final String TOO_LONG = "x".repeat(10_001);

    @TestFactory
    Stream<DynamicTest> keepsItsConstraints() {
        var contract = Contract.ofPackageOf(OrderDetails.class);
        tellOfLines(contract);
        tellOfOrders(contract);
        tellOfSearches(contract);
        tellOfPayments(contract);
        tellOfCreditNotes(contract);
        return contract.tests();
    }

    private static void tellOfLines(Contract contract) {
        contract.accepts(aNewLineOf(6))
                .refuses("productId", NotNull.class, null)
                .refuses("quantity", Positive.class, 0L)
                .refuses("unitPrice", NotNull.class, null)
                .refuses("unitPrice", DecimalMin.class, BELOW_ZERO)
                .refuses("unitPrice", Digits.class, TOO_EXACT)
                .refuses("description", Pattern.class, TOO_LONG)
                .refuses("description", Pattern.class, " ")
                .refuses("description", Pattern.class, "White\0lantern")
                .accepts(aLineOf(6))
                .refuses("number", Positive.class, 0)
                .refuses("productId", NotNull.class, null)
                .refuses("quantity", Positive.class, -6L)
                .refuses("unitPrice", NotNull.class, null)
                .refuses("unitPrice", DecimalMin.class, BELOW_ZERO)
                .refuses("unitPrice", Digits.class, TOO_EXACT);
    }

    private static void tellOfOrders(Contract contract) {
        contract.accepts(new OrderDetails(
                        AN_ID,
                        1,
                        "536365",
                        AN_ID,
                        "GB",
                        "GBP",
                        A_MORNING,
                        OrderDetails.Status.PLACED,
                        List.of(aLineOf(6)),
                        List.of(aPaymentIn("GBP")),
                        sumIn("GBP"),
                        sumIn("GBP")))
                .refuses("id", NotNull.class, null)
                .refuses("version", PositiveOrZero.class, -1L)
                .refuses("number", NotBlank.class, " ")
                .refuses("country", NotNull.class, null)
                .refuses("country", Pattern.class, "G")
                .refuses("currency", NotNull.class, null)
                .refuses("currency", Pattern.class, "GB")
                .refuses("placedAt", NotNull.class, null)
                .refuses("status", NotNull.class, null)
                .refuses("lines", NotEmpty.class, null)
                .refuses("lines[0].<list element>", NotNull.class, singletonList(null))
                .refuses("lines[0].quantity", Positive.class, List.of(aLineOf(0)))
                .refuses("payments[0].<list element>", NotNull.class, singletonList(null))
                .refuses("payments[0].amount.currency", Pattern.class, List.of(aPaymentIn("£")))
                .refuses("total", NotNull.class, null)
                .refuses("total.currency", Pattern.class, sumIn("£"))
                .refuses("paid", NotNull.class, null)
                .refuses("paid.currency", Pattern.class, sumIn("£"))
                .accepts(new PlaceOrder("536365", AN_ID, "GB", "GBP", List.of(aNewLineOf(6))))
                .refuses("number", NotNull.class, null)
                .refuses("number", Pattern.class, TOO_LONG)
                .refuses("number", Pattern.class, "5363\0")
                .refuses("country", NotNull.class, null)
                .refuses("country", Pattern.class, "United Kingdom")
                .refuses("currency", NotNull.class, null)
                .refuses("currency", Pattern.class, "pound")
                .refuses("lines", NotEmpty.class, List.of())
                .refuses("lines", Size.class, nCopies(10_001, aNewLineOf(6)))
                .refuses("lines[0].<list element>", NotNull.class, singletonList(null))
                .refuses("lines[1].quantity", Positive.class, List.of(aNewLineOf(6), aNewLineOf(0)));
    }

    private static void tellOfSearches(Contract contract) {
        contract.accepts(new FindOrders(
                        AN_ID,
                        A_MORNING,
                        A_MORNING.plusSeconds(3600),
                        Set.of(OrderDetails.Status.PLACED),
                        BigDecimal.ZERO,
                        BigDecimal.TEN,
                        "lantern",
                        FindOrders.Sort.TOTAL,
                        FindOrders.Direction.DESCENDING,
                        FindOrders.MOST_ON_A_PAGE,
                        "MjAxMC0xMi0wMQ"))
                .refuses("statuses[].<iterable element>", NotNull.class, singleton(null))
                .refuses("totalFrom", DecimalMin.class, BELOW_ZERO)
                .refuses("totalFrom", Digits.class, TOO_EXACT)
                .refuses("totalTo", DecimalMin.class, BELOW_ZERO)
                .refuses("totalTo", Digits.class, TOO_EXACT)
                .refuses("lineText", Pattern.class, TOO_LONG)
                .refuses("lineText", Pattern.class, "")
                .refuses("lineText", Pattern.class, "of")
                .refuses("sort", NotNull.class, null)
                .refuses("direction", NotNull.class, null)
                .refuses("pageSize", Positive.class, 0)
                .refuses("pageSize", Max.class, 1001)
                .refuses("cursor", Size.class, TOO_LONG)
                .accepts(new OrderEntry(
                        AN_ID,
                        "536365",
                        AN_ID,
                        "GB",
                        A_MORNING,
                        OrderDetails.Status.PLACED,
                        7,
                        sumIn("GBP"),
                        sumIn("GBP")))
                .refuses("id", NotNull.class, null)
                .refuses("number", NotBlank.class, "")
                .refuses("country", NotNull.class, null)
                .refuses("country", Pattern.class, "gB")
                .refuses("placedAt", NotNull.class, null)
                .refuses("status", NotNull.class, null)
                .refuses("lines", PositiveOrZero.class, -1L)
                .refuses("total", NotNull.class, null)
                .refuses("total.currency", Pattern.class, sumIn(""))
                .refuses("paid", NotNull.class, null)
                .refuses("paid.currency", Pattern.class, sumIn(""));
    }

    private static void tellOfPayments(Contract contract) {
        contract.accepts(aPaymentIn("GBP"))
                .refuses("method", NotNull.class, null)
                .refuses("amount", NotNull.class, null)
                .refuses("amount.currency", Pattern.class, moneyIn("gbp"))
                .refuses("reference", NotBlank.class, " ")
                .refuses("paidAt", NotNull.class, null)
                .accepts(new PayOrder(PaymentDetails.Method.BANK_TRANSFER, moneyIn("GBP"), "ch_3Q", A_MORNING))
                .refuses("method", NotNull.class, null)
                .refuses("amount", NotNull.class, null)
                .refuses("amount.currency", Pattern.class, moneyIn("gbp"))
                .refuses("reference", NotNull.class, null)
                .refuses("reference", Pattern.class, TOO_LONG)
                .refuses("reference", Pattern.class, "ch\0")
                .refuses("paidAt", NotNull.class, null);
    }

    private static void tellOfCreditNotes(Contract contract) {
        contract.accepts(new CreditNoteDetails(
                        AN_ID, 0, "C536379", AN_ID, AN_ID, "GB", "GBP", A_MORNING, List.of(aLineOf(1)), sumIn("GBP")))
                .refuses("id", NotNull.class, null)
                .refuses("version", PositiveOrZero.class, -1L)
                .refuses("number", NotBlank.class, null)
                .refuses("country", NotNull.class, null)
                .refuses("country", Pattern.class, "")
                .refuses("currency", NotNull.class, null)
                .refuses("currency", Pattern.class, "")
                .refuses("issuedAt", NotNull.class, null)
                .refuses("lines", NotEmpty.class, List.of())
                .refuses("lines[0].<list element>", NotNull.class, singletonList(null))
                .refuses("lines[0].quantity", Positive.class, List.of(aLineOf(-1)))
                .refuses("total", NotNull.class, null)
                .refuses("total.currency", Pattern.class, sumIn("£"))
                .accepts(new CreditOrder("C536379", List.of(aNewLineOf(1))))
                .refuses("number", NotNull.class, null)
                .refuses("number", Pattern.class, " ")
                .refuses("number", Pattern.class, TOO_LONG)
                .refuses("number", Pattern.class, "C\0")
                .refuses("lines", NotEmpty.class, null)
                .refuses("lines", Size.class, nCopies(10_001, aNewLineOf(1)))
                .refuses("lines[0].<list element>", NotNull.class, singletonList(null))
                .refuses("lines[0].quantity", Positive.class, List.of(aNewLineOf(-1)))
                .accepts(new IssueCreditNote("C536379", AN_ID, "GB", "GBP", List.of(aNewLineOf(1))))
                .refuses("number", NotNull.class, null)
                .refuses("number", Pattern.class, "")
                .refuses("number", Pattern.class, TOO_LONG)
                .refuses("number", Pattern.class, "C\0")
                .refuses("country", NotNull.class, null)
                .refuses("country", Pattern.class, "EIRE")
                .refuses("currency", NotNull.class, null)
                .refuses("currency", Pattern.class, "GBp")
                .refuses("lines", NotEmpty.class, List.of())
                .refuses("lines", Size.class, nCopies(10_001, aNewLineOf(1)))
                .refuses("lines[0].<list element>", NotNull.class, singletonList(null))
                .refuses("lines[0].quantity", Positive.class, List.of(aNewLineOf(0)));
    }

    private static NewLine aNewLineOf(long quantity) {
        return new NewLine(AN_ID, quantity, new BigDecimal("2.55"), "White metal lantern");
    }

    private static LineDetails aLineOf(long quantity) {
        return new LineDetails(1, AN_ID, quantity, new BigDecimal("2.55"), "White metal lantern");
    }

    private static PaymentDetails aPaymentIn(String currency) {
        return new PaymentDetails(PaymentDetails.Method.CARD, moneyIn(currency), "ch_3Q", A_MORNING);
    }

    private static MonetarySum sumIn(String currency) {
        return new MonetarySum(new BigDecimal("15.30"), currency);
    }

    private static MonetaryAmount moneyIn(String currency) {
        return new MonetaryAmount(new BigDecimal("15.30"), currency);
    }
}
