package dev.plinth.architecture.wrong.persistence.cart;

/** Wrong: named by what it is below. */
public class BaseCart {}
