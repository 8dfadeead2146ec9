package dev.plinth.shop.model.catalog;

/**
 * Why something that stands on an invoice is not a sale of goods. A product of such a kind is kept with its lines like
 * any other; questions about goods leave it out.
 */
public enum ChargeKind {
    /** Carriage and postage, by any carrier. */
    POSTAGE,
    /** What a bank asks for a payment. */
    BANK_CHARGES,
    /** What a marketplace or a partner keeps of the sales that it brings. */
    COMMISSION,
    /** A sum given off on the whole invoice. */
    DISCOUNT,
    /** A sum typed in by hand, to put right what the system could not. */
    MANUAL_ADJUSTMENT,
    /** Money that will not come any more. */
    BAD_DEBT,
    /** Goods handed out to be looked at, billed as one sum. */
    SAMPLES,
    /** Entered to try the system out. */
    TEST_PRODUCT
}
