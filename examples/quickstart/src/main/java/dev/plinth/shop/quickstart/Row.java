package dev.plinth.shop.quickstart;

import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Quantity;
import java.time.Instant;
import java.util.Optional;

/**
 * A record of the file that says something: one line of an order or a credit note.
 *
 * @param document the number of the order or credit note
 * @param isCredit whether it is a credit note
 * @param sku the product
 * @param description what was printed
 * @param quantity pieces bought or given back
 * @param time when the document was made, as this record says
 * @param unitPrice the price of one piece in pounds sterling
 * @param customer who it was, unless a guest
 * @param country where the customer was
 */
record Row(
        String document,
        boolean isCredit,
        Sku sku,
        Optional<String> description,
        Quantity quantity,
        Instant time,
        Amount unitPrice,
        Optional<CustomerNumber> customer,
        CountryCode country) {
    /** What all its pieces cost together. */
    Amount worth() {
        return unitPrice.times(quantity);
    }
}
