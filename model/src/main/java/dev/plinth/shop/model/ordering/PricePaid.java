package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.shared.Money;
import java.math.BigInteger;
import java.time.Instant;

/**
 * One price at which a product was bought.
 *
 * @param unitPrice the price of one piece
 * @param lines how many order lines have it
 * @param pieces how many pieces they have together
 * @param first when the first of these orders was placed
 * @param last when the last of them was
 */
public record PricePaid(Money unitPrice, long lines, BigInteger pieces, Instant first, Instant last) {}
