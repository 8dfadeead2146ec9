package dev.plinth.shop.model.customer;

import dev.plinth.shop.model.shared.CountryCode;

/** Customers for tests. */
public final class SampleCustomers {
    private SampleCustomers() {}

    /** Somebody known by a number alone. */
    public static Customer aCustomer(String number) {
        return new Customer(CustomerId.next(), new CustomerNumber(number));
    }

    /** Somebody of whom everything is known. */
    public static Customer aKnownCustomer(String number) {
        var customer = aCustomer(number);
        customer.reachAt(new EmailAddress("ada@example.org"));
        customer.resideAt(AddressKind.BILLING, aPlaceIn("London"));
        customer.resideAt(AddressKind.DELIVERY, aPlaceIn("Leeds"));
        return customer;
    }

    /** Somebody who was let go. */
    public static Customer aClosedCustomer(String number) {
        var customer = aKnownCustomer(number);
        customer.close();
        return customer;
    }

    /** Somewhere in a town. */
    public static PostalAddress aPlaceIn(String city) {
        return new PostalAddress("Ada Lovelace", "12 St James's Square", "SW1Y 4JH", city, new CountryCode("GB"));
    }
}
