package dev.plinth.shop.server.ordering;

import dev.plinth.shop.server.access.Operation;

/** What the API can be asked to do with orders and credit notes, and who may ask. */
public enum OrderingOperation implements Operation {
    PLACE_ORDER("orders:write", true),
    FIND_ORDERS("orders:read", true),
    GET_ORDER("orders:read", true),
    FIND_ORDERS_OF_CUSTOMER("orders:read", true),
    PAY_ORDER("orders:write", true),
    CANCEL_ORDER("orders:write", true),
    SHIP_ORDER("orders:write", false),
    DELIVER_ORDER("orders:write", false),
    CREDIT_ORDER("orders:credit", false),
    ISSUE_CREDIT_NOTE("orders:credit", false),
    GET_CREDIT_NOTE("orders:read", true),
    FIND_CREDIT_NOTES_OF_ORDER("orders:read", true);

    private final String scope;
    private final boolean customers;

    OrderingOperation(String scope, boolean customers) {
        this.scope = scope;
        this.customers = customers;
    }

    @Override
    public String scope() {
        return scope;
    }

    @Override
    public boolean isForCustomers() {
        return customers;
    }
}
