package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Uuid7;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One numbered line of a document; it never changes. */
public abstract sealed class Line permits OrderLine, CreditNoteLine {
    private UUID id;
    private int number;
    private Item item;

    Line(int number, Item item) {
        this.id = Uuid7.next();
        this.number = number;
        this.item = item;
    }

    /** The line's place in its document, from 1. */
    public int number() {
        return number;
    }

    /** What it says. */
    public Item item() {
        return item;
    }

    static <L extends Line> List<L> sorted(List<L> lines) {
        return lines.stream().sorted(Comparator.comparingInt(Line::number)).toList();
    }

    static Amount total(List<? extends Line> lines) {
        return lines.stream().map(line -> line.item().total()).reduce(Amount.ZERO, Amount::plus);
    }

    /** Of each product how many, in whole numbers without bounds: two lines may hold more than a long does. */
    static Map<ProductId, BigInteger> pieces(List<? extends Line> lines) {
        var pieces = new HashMap<ProductId, BigInteger>();
        lines.forEach(line -> pieces.merge(
                line.item().product(), BigInteger.valueOf(line.item().quantity().value()), BigInteger::add));
        return pieces;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Line() {}
}
