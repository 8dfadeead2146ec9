package dev.plinth.benchmarks.domain;

import java.util.UUID;

/** A line of an order; it never changes. */
public class OrderLine {
    private UUID id;
    private int number;
    private Item item;

    /** A line as it is stored. */
    public OrderLine(UUID id, int number, Item item) {
        this.id = id;
        this.number = number;
        this.item = item;
    }

    /** Which line this is. */
    public UUID id() {
        return id;
    }

    /** Its place in the order, from 1. */
    public int number() {
        return number;
    }

    /** What it says. */
    public Item item() {
        return item;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    OrderLine() {}
}
