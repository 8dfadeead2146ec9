package dev.plinth.shop.quickstart;

import java.util.List;

/** A dependency that one would expect of the flat file and that its data breaks, and a query for what the shop keeps. */
enum Remedy {
    AN_INVOICE_LISTS_A_PRODUCT_TWICE("InvoiceNo, Sku → Quantity", """
            select l.quantity from order_line l
            join sales_order o on o.id = l.order_id join product p on p.id = l.product_id
            where o.number = ? and p.sku = ? order by l.line_number"""),

    A_LINE_STANDS_TWICE("InvoiceNo, StockCode, Quantity, UnitPrice → Line", """
            select l.line_number from order_line l
            join sales_order o on o.id = l.order_id join product p on p.id = l.product_id
            where o.number = ? and p.sku = ? and l.quantity = ?::bigint and l.unit_price = ?::numeric
            order by l.line_number"""),

    A_CODE_HAS_TWO_SPELLINGS("Sku → StockCode", "select sku from product where upper(sku) = ?"),

    AN_INVOICE_HAS_TWO_TIMES("InvoiceNo → InvoiceDate", """
            select to_char(placed_at at time zone 'Europe/London', 'DD/MM/YYYY HH24:MI') from sales_order
            where number = ?"""),

    A_CODE_HAS_TWO_DESCRIPTIONS("Sku → Description", "select name from product where sku = ?"),

    A_CUSTOMER_HAS_TWO_COUNTRIES("CustomerID → Country", """
            with documents as (
                select customer_id, country from sales_order union select customer_id, country from credit_note)
            select d.country from documents d join customer c on c.id = d.customer_id
            where c.number = ? order by 1"""),

    A_PRODUCT_HAS_MANY_PRICES("Sku → UnitPrice", """
            select distinct l.unit_price from order_line l join product p on p.id = l.product_id
            where p.sku = ? order by 1"""),

    A_PRODUCT_HAS_TWO_PRICES_IN_ONE_MINUTE("Sku, InvoiceDate → UnitPrice", """
            select distinct l.unit_price from order_line l
            join sales_order o on o.id = l.order_id join product p on p.id = l.product_id
            where p.sku = ? and o.placed_at = to_timestamp(?, 'DD/MM/YYYY HH24:MI')::timestamp at time zone 'Europe/London'
            order by 1"""),

    AN_INVOICE_HAS_TWO_PRICES_OF_A_PRODUCT("InvoiceNo, Sku → UnitPrice", """
            select distinct l.unit_price from order_line l
            join sales_order o on o.id = l.order_id join product p on p.id = l.product_id
            where o.number = ? and p.sku = ? order by 1"""),

    A_NAME_BELONGS_TO_TWO_PRODUCTS("ProductName → Sku", "select sku from product where name = ? order by 1");

    private final Dependency expected;
    private final String query;

    Remedy(String expected, String query) {
        this.expected = Dependency.parse(expected);
        this.query = query;
    }

    /** What does not hold. */
    Dependency expected() {
        return expected;
    }

    /** What the shop keeps for a case in which it does not hold. */
    List<String> kept(ImportedFile file, List<String> left) {
        return file.find(query, left);
    }
}
