package dev.plinth.benchmarks.domain;

/** The number of an order that people use. */
public record OrderNumber(String value) {}
