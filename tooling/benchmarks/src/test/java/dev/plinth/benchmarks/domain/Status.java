package dev.plinth.benchmarks.domain;

/** Where the goods of an order are. */
public enum Status {
    /** Still here. */
    PLACED,
    /** On their way. */
    SHIPPED
}
