package dev.plinth.shop.quickstart.report;

import dev.plinth.shop.model.catalog.ChargeKind;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What the database holds of an input; amounts are exact, in pounds.
 *
 * @param countries different ones, of orders and credit notes
 * @param revenue sum of quantity times unit price over the order lines
 * @param credited the same over the lines of credit notes
 * @param chargesByKind the parts of the revenue that are not a sale of goods
 * @param chargesCreditedByKind the parts of what is credited that are not a return of goods
 */
public record Stored(
        long orders,
        long orderLines,
        long creditNotes,
        long creditLines,
        long customers,
        long products,
        long countries,
        BigDecimal revenue,
        BigDecimal credited,
        Map<ChargeKind, BigDecimal> chargesByKind,
        Map<ChargeKind, BigDecimal> chargesCreditedByKind) {
    /** The part of the revenue that is not a sale of goods. */
    public BigDecimal charges() {
        return sum(chargesByKind);
    }

    /** The part of what is credited that is not a return of goods. */
    public BigDecimal chargesCredited() {
        return sum(chargesCreditedByKind);
    }

    /** What was bought less what was given back. */
    public BigDecimal net() {
        return revenue.subtract(credited);
    }

    private static BigDecimal sum(Map<ChargeKind, BigDecimal> charges) {
        return charges.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
