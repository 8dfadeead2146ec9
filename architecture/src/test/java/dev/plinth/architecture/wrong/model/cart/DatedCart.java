package dev.plinth.architecture.wrong.model.cart;

import java.util.Date;
import java.util.List;

/** Wrong: old dates, seen only in a type argument. */
public record DatedCart(List<Date> dates) {}
