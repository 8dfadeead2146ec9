package dev.plinth.shop.quickstart;

/** Why a record of the file is not imported; the first that holds counts. */
enum Reason {
    /** It cannot be read: columns, number, stock code, quantity, price or date. */
    MALFORMED,
    /** Its price is below zero, its quantity is zero, or its quantity's sign is not the document's. */
    NOT_A_SALE,
    /** Its country is not in the table. */
    UNKNOWN_COUNTRY
}
