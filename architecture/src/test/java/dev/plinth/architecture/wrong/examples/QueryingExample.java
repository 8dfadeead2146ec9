package dev.plinth.architecture.wrong.examples;

import jakarta.persistence.NamedQuery;

/** Wrong: asks behind the back of persistence, with an annotation. */
@NamedQuery(name = "carts", query = "select c from Cart c")
public final class QueryingExample {}
