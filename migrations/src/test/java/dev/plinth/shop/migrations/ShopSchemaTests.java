package dev.plinth.shop.migrations;

import static dev.plinth.shop.migrations.DatabaseRoles.APPLICATION;
import static dev.plinth.shop.migrations.DatabaseRoles.OWNER;
import static dev.plinth.shop.migrations.DatabaseRoles.SCHEMA;
import static dev.plinth.shop.migrations.DatabaseRoles.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopSchemaTests {
    /** What an order is made of, before its values. */
    private static final String ORDER = "sales_order(id, version, number, country, currency, placed_at, status, lines,"
            + " total, paid, credit_notes)";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ShopDatabase.TEMPLATE);

    private final Login application = Login.as(APPLICATION, database, SCHEMA);

    private final Login owner = Login.as(OWNER, database, SCHEMA);

    @BeforeEach
    void startWithTwoProducts() {
        owner.does("truncate credit_note, sales_order, product, category, customer cascade");
        application.does("insert into product(id, version, sku, name) values (" + id(1) + ", 1, 'A', 'Apple'), ("
                + id(2) + ", 1, 'B', 'Bread')");
    }

    @Test
    void notesWhoMadeARowAndWhoChangedIt() {
        for (var insert : List.of(
                "customer(id, version, number, status) values (%s, 1, 'C1', 'ACTIVE')",
                "category(id, version, name) values (%s, 1, 'Fruit')",
                "product(id, version, sku, name) values (%s, 1, 'C', 'Cake')",
                ORDER + " values (%s, 1, '1', 'GB', 'GBP', now(), 'PLACED', 1, 2, 0, 0)")) {
            var table = insert.substring(0, insert.indexOf('('));
            var audit = "select created_by, updated_by, updated_at > created_at from " + table + " where id = " + id(9);

            application.does(
                    "select set_config('" + SETTINGS + ".user', 'ann', true)",
                    "insert into " + insert.formatted(id(9)),
                    "insert into order_line select " + id(9) + ", id, 1, " + id(1) + ", 1, 2 from sales_order");
            assertThat(application.finds(audit)).as(table).containsExactly("ann|ann|f");

            application.does(
                    "select set_config('" + SETTINGS + ".user', 'bob', true)",
                    "update " + table + " set version = 2 where id = " + id(9));
            assertThat(application.finds(audit)).as(table).containsExactly("ann|bob|t");

            application.does("update " + table + " set version = 3 where id = " + id(9));
            assertThat(application.finds(audit)).as(table).containsExactly("ann|" + APPLICATION + "|t");
        }
    }

    @Test
    void notesTheRoleWhereNoUserIsSet() throws Exception {
        try (var connection = application.source().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('" + SETTINGS + ".user', 'ann', true)");
            connection.commit();
            // Once it was set in a session, the setting is no longer missing but empty.
            statement.execute("insert into category(id, version, name) values (" + id(9) + ", 1, 'Fruit')");
            connection.commit();
        }

        assertThat(application.finds("select created_by, updated_by from category"))
                .containsExactly(APPLICATION + "|" + APPLICATION);
    }

    @Test
    void sumsEachOrderExactly() {
        order(1, "2010-12-01T10:00Z", "PLACED", "3 * 0.1", "9223372036854775807 * 0.00000000000000000001");
        order(2, "2010-12-01T11:00Z", "PLACED", "1 * 0");
        pay(1, "one", "0.10");
        pay(1, "two", "0.00000000000000000001");

        assertThat(application.finds("select number, lines, total, paid from order_total order by number"))
                .containsExactly("1|2|0.39223372036854775807|0.10000000000000000001", "2|1|0|0");
    }

    @Test
    void showsTheOrderBesideItsSums() {
        application.does("insert into customer(id, version, number, status) values (" + id(7) + ", 1, 'C7', 'ACTIVE')");
        order(1, "2010-12-01T10:00Z", "DELIVERED", "2 * 0");
        owner.does("update sales_order set customer_id = " + id(7));

        assertThat(application.finds(
                        "select id, number, customer_id, country, currency, placed_at at time zone 'UTC', status"
                                + " from order_total"))
                .containsExactly("00000000-0000-0000-0000-000000000001|1|00000000-0000-0000-0000-000000000007|GB|GBP|"
                        + "2010-12-01 10:00:00|DELIVERED");
    }

    @Test
    void sumsEachMonthExactlyAsOfTheRefresh() {
        order(1, "2010-12-01T00:00Z", "PLACED", "3 * 0.1", "1 * 0.2");
        order(2, "2010-12-31T23:59:59.999999Z", "PLACED", "1 * 0.00000000000000000001");
        order(3, "2010-12-05T10:00Z", "CANCELLED", "1 * 1000");
        order(4, "2010-12-31T23:30-05:00", "PLACED", "2 * 7");
        order(5, "2011-02-01T00:00Z", "PLACED", "1 * 0");
        creditNote(1, "2010-12-07T10:00Z", "GBP", "1 * 0.30");
        creditNote(2, "2011-03-07T10:00Z", "EUR", "4 * 2.5");
        var report = "select month, currency, orders, revenue, credited from revenue_by_month order by month, currency";
        assertThat(application.finds(report)).isEmpty();

        // Months are those of UTC, wherever the one who asks for the refresh lives.
        application.does("set time zone 'Asia/Tokyo'", "select refresh_sales_reports()");

        assertThat(application.finds(report))
                .containsExactly(
                        "2010-12-01|GBP|2|0.50000000000000000001|0.30",
                        "2011-01-01|GBP|1|14|0",
                        "2011-02-01|GBP|1|0|0",
                        "2011-03-01|EUR|0|0|10.0");

        owner.does("truncate credit_note, sales_order cascade");
        application.does("select refresh_sales_reports()");
        assertThat(application.finds(report)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "ck_customer_number; customer(id, version, number, status) values (ID, 1, ' C1', 'ACTIVE')",
                "ck_customer_number; customer(id, version, number, status) values (ID, 1, '', 'ACTIVE')",
                "ck_customer_email; customer(id, version, number, email, status) values (ID, 1, 'C1', 'ann', 'ACTIVE')",
                "ck_customer_status; customer(id, version, number, status) values (ID, 1, 'C1', 'active')",
                "uq_customer_number; customer(id, version, number, status) values (ID, 1, 'C0', 'ACTIVE'), (ID, 1, 'C0', 'ACTIVE')",
                "fk_customer_address_customer_id; customer_address values (ID, ID, 'BILLING', 'A', 'B', 'C', 'D', 'GB')",
                "ck_customer_address_kind; customer_address values (ID, ID, 'HOME', 'A', 'B', 'C', 'D', 'GB')",
                "ck_customer_address_recipient; customer_address values (ID, ID, 'BILLING', '', 'B', 'C', 'D', 'GB')",
                "ck_customer_address_street; customer_address values (ID, ID, 'BILLING', 'A', 'B ', 'C', 'D', 'GB')",
                "ck_customer_address_postal_code; customer_address values (ID, ID, 'BILLING', 'A', 'B', E'C\\n', 'D', 'GB')",
                "ck_customer_address_city; customer_address values (ID, ID, 'BILLING', 'A', 'B', 'C', ' ', 'GB')",
                "ck_customer_address_country; customer_address values (ID, ID, 'BILLING', 'A', 'B', 'C', 'D', 'GBR')",
                "ck_category_name; category(id, version, name) values (ID, 1, ' ')",
                "ck_category_id_parent_id; category(id, version, name, parent_id) values ('00000000-0000-0000-0000-000000000009', 1, 'A', '00000000-0000-0000-0000-000000000009')",
                "fk_category_parent_id; category(id, version, name, parent_id) values (ID, 1, 'A', ID)",
                "uq_category_parent_id_name; category(id, version, name) values (ID, 1, 'A'), (ID, 1, 'A')",
                "ck_product_sku; product(id, version, sku, name) values (ID, 1, '', 'A')",
                "ck_product_name; product(id, version, sku, name) values (ID, 1, 'C', '')",
                "uq_product_sku; product(id, version, sku, name) values (ID, 1, 'A', 'A')",
                "fk_product_category_category_id; product_category values ('00000000-0000-0000-0000-000000000001', ID)",
                "fk_product_category_product_id; product_category values (ID, ID)",
                "ck_product_price_amount; product_price values (ID, ID, -0.01, 'GBP', now(), null)",
                "ck_product_price_currency; product_price values (ID, ID, 1, 'gbp', now(), null)",
                "ck_product_price_valid_from_valid_to; product_price values (ID, ID, 1, 'GBP', now(), now())",
                "fk_product_price_product_id; product_price values (ID, ID, 1, 'GBP', now(), null)",
                "ck_sales_order_number; ORDER values (ID, 1, '', 'GB', 'GBP', now(), 'PLACED', 1, 1, 0, 0)",
                "ck_sales_order_country; ORDER values (ID, 1, '1', 'gb', 'GBP', now(), 'PLACED', 1, 1, 0, 0)",
                "ck_sales_order_currency; ORDER values (ID, 1, '1', 'GB', 'POUND', now(), 'PLACED', 1, 1, 0, 0)",
                "ck_sales_order_status; ORDER values (ID, 1, '1', 'GB', 'GBP', now(), 'LOST', 1, 1, 0, 0)",
                "fk_sales_order_customer_id; sales_order(customer_id, id, version, number, country, currency, placed_at, status, lines, total, paid, credit_notes) values (ID, ID, 1, '1', 'GB', 'GBP', now(), 'PLACED', 1, 1, 0, 0)",
                "ck_order_line_line_number; order_line values (ID, ID, 0, ID, 1, 1)",
                "ck_order_line_quantity; order_line values (ID, ID, 1, ID, 0, 1)",
                "ck_order_line_unit_price; order_line values (ID, ID, 1, ID, 1, -1)",
                "ck_order_line_description; order_line values (ID, ID, 1, ID, 1, 1, '')",
                "fk_order_line_order_id; order_line values (ID, ID, 1, '00000000-0000-0000-0000-000000000001', 1, 1)",
                "ck_payment_method; payment values (ID, ID, 'CASH', 1, 'R', now())",
                "ck_payment_amount; payment values (ID, ID, 'CARD', 0, 'R', now())",
                "ck_payment_reference; payment values (ID, ID, 'CARD', 1, '', now())",
                "fk_payment_order_id; payment values (ID, ID, 'CARD', 1, 'R', now())",
                "ck_credit_note_number; credit_note(id, version, number, country, currency, issued_at) values (ID, 1, '', 'GB', 'GBP', now())",
                "ck_credit_note_country; credit_note(id, version, number, country, currency, issued_at) values (ID, 1, '1', '', 'GBP', now())",
                "ck_credit_note_currency; credit_note(id, version, number, country, currency, issued_at) values (ID, 1, '1', 'GB', '', now())",
                "fk_credit_note_order_id; credit_note(id, version, number, order_id, country, currency, issued_at) values (ID, 1, '1', ID, 'GB', 'GBP', now())",
                "ck_credit_note_line_line_number; credit_note_line values (ID, ID, 0, ID, 1, 1)",
                "ck_credit_note_line_quantity; credit_note_line values (ID, ID, 1, ID, -1, 1)",
                "ck_credit_note_line_unit_price; credit_note_line values (ID, ID, 1, ID, 1, -1)",
                "ck_credit_note_line_description; credit_note_line values (ID, ID, 1, ID, 1, 1, ' a')",
                "fk_credit_note_line_credit_note_id; credit_note_line values (ID, ID, 1, '00000000-0000-0000-0000-000000000001', 1, 1)"
            })
    void refusesWrongContentByTheNameOfTheRule(String constraint, String row) {
        var refusal =
                application.refusal("insert into " + row.replace("ORDER", ORDER).replace("ID", "gen_random_uuid()"));

        assertThat(refusal).contains('"' + constraint + '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "ck_sales_order_total_of_lines; insert into sales_order ORDER values (NEW, 1, '2', 'GB', 'GBP', now(), 'PLACED', 1, 0, 0, 0)",
                "ck_order_line_line_number_within_order; insert into order_line values (NEW, OLD, 2, ONE, 1, 1)",
                "uq_order_line_order_id_line_number; insert into order_line values (NEW, OLD, 1, ONE, 1, 1)",
                "ck_sales_order_paid_by_payments; insert into payment values (NEW, OLD, 'CARD', 1, 'R', now())",
                "ck_sales_order_paid_by_payments; update sales_order set paid = 1",
                "ck_sales_order_paid_total; update sales_order set paid = 21",
                "ck_sales_order_credit_notes_counted; update sales_order set credit_notes = 1",
                "ck_sales_order_credit_notes_counted; insert into credit_note(id, version, number, order_id, country, currency, issued_at) values (NEW, 1, '1', OLD, 'GB', 'GBP', now())",
                "ck_sales_order_status_paid_total; update sales_order set status = 'SHIPPED'",
                "ck_sales_order_status_paid_credit_notes; update sales_order set status = 'CANCELLED', credit_notes = 1"
            })
    void holdsAnOrderToItsLinesItsPaymentsAndItsCreditNotes(String constraint, String statement) {
        order(1, "2010-12-01T10:00Z", "PLACED", "2 * 10");

        var refusal = application.refusal(statement
                .replace("sales_order ORDER", ORDER)
                .replace("NEW", "gen_random_uuid()")
                .replace("OLD", id(1))
                .replace("ONE", id(1)));

        assertThat(refusal).contains('"' + constraint + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "SHIPPED, PLACED",
        "SHIPPED, CANCELLED",
        "DELIVERED, SHIPPED",
        "DELIVERED, PLACED",
        "CANCELLED, PLACED",
        "CANCELLED, SHIPPED"
    })
    void takesNoOrderBack(String before, String after) {
        order(1, "2010-12-01T10:00Z", before, "2 * 0");

        assertThat(application.refusal("update sales_order set status = '" + after + "'"))
                .contains("ck_sales_order_status_forward");
    }

    @ParameterizedTest
    @CsvSource({"PLACED, SHIPPED", "PLACED, CANCELLED", "SHIPPED, DELIVERED", "SHIPPED, SHIPPED"})
    void letsAnOrderGoOn(String before, String after) {
        order(1, "2010-12-01T10:00Z", before, "2 * 0");

        assertThat(application.refusal("update sales_order set status = '" + after + "'"))
                .isEmpty();
    }

    @Test
    void refusesPricesThatOverlapInOneCurrency() {
        application.does(
                price("GBP", "'2010-01-01'", "'2011-01-01'"),
                price("GBP", "'2011-01-01'", "null"),
                price("EUR", "'2010-01-01'", "null"));

        assertThat(application.refusal(price("GBP", "'2010-12-31'", "'2011-01-02'")))
                .contains("ex_product_price_product_id_currency_validity");
    }

    private static String price(String currency, String from, String to) {
        return "insert into product_price values (gen_random_uuid(), " + id(1) + ", 1, '" + currency + "', " + from
                + ", " + to + ")";
    }

    /** An order whose lines are written "quantity * price". */
    private void order(int number, String placedAt, String status, String... lines) {
        var statements = new ArrayList<String>();
        statements.add("insert into " + ORDER + " values (" + id(number) + ", 1, '" + number + "', 'GB', 'GBP', '"
                + placedAt + "', '" + status + "', " + lines.length + ", " + String.join(" + ", lines) + ", 0, 0)");
        addLines(statements, "order_line", number, lines);
        application.does(statements.toArray(String[]::new));
    }

    private void creditNote(int number, String issuedAt, String currency, String... lines) {
        var statements = new ArrayList<String>();
        statements.add("insert into credit_note(id, version, number, country, currency, issued_at) values ("
                + id(number) + ", 1, '" + number + "', 'GB', '" + currency + "', '" + issuedAt + "')");
        addLines(statements, "credit_note_line", number, lines);
        application.does(statements.toArray(String[]::new));
    }

    private static void addLines(List<String> statements, String table, int document, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            var factors = lines[i].split(" \\* ");
            statements.add("insert into " + table + " values (gen_random_uuid(), " + id(document) + ", " + (i + 1)
                    + ", " + id(1) + ", " + factors[0] + ", " + factors[1] + ")");
        }
    }

    private void pay(int order, String reference, String amount) {
        application.does(
                "update sales_order set version = version + 1, paid = paid + " + amount + " where id = " + id(order),
                payment(order, reference, amount));
    }

    private static String payment(int order, String reference, String amount) {
        return "insert into payment values (gen_random_uuid(), " + id(order) + ", 'CARD', " + amount + ", '" + reference
                + "', now())";
    }

    private static String id(int number) {
        return "'00000000-0000-0000-0000-00000000000" + number + "'";
    }
}
