package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.shared.Money;

/**
 * What a customer bought in one currency.
 *
 * @param customer the customer's number
 * @param orders how many orders
 * @param revenue what they cost together
 */
public record CustomerRevenue(CustomerNumber customer, long orders, Money revenue) {}
