package dev.plinth.shop.migrations;

import static dev.plinth.shop.migrations.DatabaseRoles.APPLICATION;
import static dev.plinth.shop.migrations.DatabaseRoles.CUSTOMER;
import static dev.plinth.shop.migrations.DatabaseRoles.OWNER;
import static dev.plinth.shop.migrations.DatabaseRoles.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the customers' role reaches by SQL alone, whatever the application forgets to ask for. */
class RowSecurityTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ShopDatabase.TEMPLATE);

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** What every customer may read. */
    private static final Set<String> OPEN = Set.of("category", "product", "product_category", "product_price");

    private static final String ANN = id(1);
    private static final String BOB = id(2);
    private static final String CONTENT = """
            truncate credit_note, sales_order, product, category, customer cascade;
            insert into category(id, version, name) values (ID-9, 1, 'Fruit');
            insert into product(id, version, sku, name) values (ID-9, 1, 'A', 'Apple');
            insert into product_category values (ID-9, ID-9);
            insert into product_price values (ID-9, ID-9, 2, 'GBP', now(), null);
            insert into customer(id, version, number, email, status)
                select id, 1, 'C' || id, name || '@example.org', 'ACTIVE' from (values (ID-1, 'ann'), (ID-2, 'bob')) c(id, name);
            insert into customer_address select id, id, 'BILLING', 'A', 'B', 'C', 'D', 'GB' from customer;
            insert into sales_order(id, version, number, customer_id, country, currency, placed_at, status, lines, total, paid,
                    credit_notes)
                select id, 1, id::text, customer, 'GB', 'GBP', now(), 'PLACED', 1, 4, 1, 1
                from (values (ID-1, ID-1), (ID-2, ID-2), (ID-3, null)) o(id, customer);
            insert into order_line select id, id, 1, ID-9, 2, 2 from sales_order;
            insert into payment select id, id, 'CARD', 1, 'R', now() from sales_order;
            insert into credit_note(id, version, number, order_id, customer_id, country, currency, issued_at)
                select id, 1, id::text, id, customer_id, 'GB', 'GBP', now() from sales_order;
            insert into credit_note_line select id, id, 1, ID-9, 1, 2 from credit_note;
            select refresh_sales_reports()""";

    private final Login owner = Login.as(OWNER, database, SCHEMA);
    private final Login customer = Login.as(CUSTOMER, database, SCHEMA);

    @BeforeAll
    static void takeBackWhatDatabasesGrant() {
        // It does not come with the template.
        DatabaseRoles.prepare(database.administrator(), SCHEMA);
    }

    @BeforeEach
    void letAnnAndBobAndAGuestBuy() {
        owner.does(withIds(CONTENT));
    }

    @Test
    void isNeitherSuperuserNorOwnerNorExempt() {
        assertThat(customer.finds("select session_user, rolsuper or rolcreatedb or rolcreaterole or rolreplication"
                        + " or rolbypassrls from pg_roles where rolname = current_user"))
                .containsExactly(CUSTOMER + "|f");
        assertThat(customer.finds("select relname from pg_class where pg_has_role(relowner, 'usage')"))
                .isEmpty();
        assertThat(customer.finds("select rolname from pg_roles where pg_has_role(oid, 'member')"))
                .containsExactly(CUSTOMER);
    }

    @Test
    void reachesTheseTablesAndThisView() {
        assertThat(relations().filter(relation -> !columns(relation).isEmpty()))
                .containsExactlyInAnyOrder(
                        "category",
                        "product",
                        "product_category",
                        "product_price",
                        "customer",
                        "customer_address",
                        "sales_order",
                        "order_line",
                        "payment",
                        "credit_note",
                        "credit_note_line",
                        "order_total");
    }

    @Test
    void showsEachTheirOwnRowsAndNoOthers() {
        for (var relation : relations().filter(this::isProtected).toList()) {
            var ofAnn = rows(relation, ANN);
            var ofBob = rows(relation, BOB);

            assertThat(ofAnn).as(relation).hasSize(1);
            assertThat(ofBob).as(relation).hasSize(1).doesNotContainAnyElementsOf(ofAnn);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"''", "'00000000-0000-0000-0000-000000000007'", "'00000000-0000-0000-0000-000000000003'"})
    void showsNothingToWhomNothingBelongs(@Nullable String setting) {
        for (var relation : relations().filter(this::isProtected).toList()) {
            assertThat(rows(relation, setting)).as(relation).isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"''", "'00000000-0000-0000-0000-000000000001'"})
    void showsTheCatalogToAll(@Nullable String setting) {
        for (var relation : OPEN) {
            assertThat(rows(relation, setting)).as(relation).hasSize(1);
        }
    }

    @Test
    void refusesEveryOtherRelation() {
        var others = relations().filter(relation -> columns(relation).isEmpty()).toList();

        assertThat(others).contains("order_charges", "revenue_by_customer", "sales_reports", "flyway_ordering");
        for (var relation : others) {
            assertRefused("select count(*) from " + relation);
            assertRefused(setting(ANN), "select count(*) from " + relation);
        }
    }

    @Test
    void hidesWhoOfTheStaffChangedARow() {
        assertRefused(setting(ANN), "select created_by from sales_order");
        assertRefused(setting(ANN), "select updated_by from customer");
        assertRefused(setting(ANN), "select * from credit_note");
    }

    @Test
    void callsNoFunctionThatDoesMoreThanItMay() {
        var functions = owner.finds("select proname, oid::regprocedure, (select coalesce(string_agg('null::' || "
                + "format_type(t, null), ', ' order by place), '') from unnest(proargtypes) with ordinality a(t, place))"
                + " from pg_proc where pronamespace = '" + SCHEMA + "'::regnamespace");
        var callable = Stream.of(
                        "is_name",
                        "is_prose",
                        "is_entered_amount",
                        "is_amount",
                        "is_moment",
                        "is_country",
                        "is_currency",
                        "fold_case",
                        "current_customer")
                .toList();

        assertThat(functions).hasSizeGreaterThan(callable.size());
        for (var function : functions) {
            var parts = function.split("\\|", -1);
            var call = "select " + parts[0] + "(" + parts[2] + ")";
            if (callable.contains(parts[0])) {
                assertThat(customer.refusal(setting(ANN), call)).as(call).isEmpty();
            } else {
                assertRefused(setting(ANN), call);
            }
        }
    }

    @Test
    void isClosedToStrangersAltogether() {
        new Login(database.administrator())
                .does("do $$ begin if to_regrole('stranger') is null then create role stranger login; end if; end $$");
        var stranger = Login.as("stranger", database, SCHEMA);

        for (var relation : relations().toList()) {
            assertThat(stranger.refusal(setting(ANN), "select count(*) from " + SCHEMA + "." + relation))
                    .as(relation)
                    .startsWith(INSUFFICIENT_PRIVILEGE);
        }
        assertThat(stranger.refusal("select " + SCHEMA + ".current_customer()")).startsWith(INSUFFICIENT_PRIVILEGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role " + APPLICATION,
                "set role " + OWNER,
                "set session authorization " + APPLICATION,
                "set row_security = off; select id from sales_order",
                "alter table sales_order disable row level security",
                "drop policy po_sales_order_customer_select on sales_order",
                "create policy mine on sales_order using (true)",
                "create function mine() returns int language sql as 'select 1'",
                "create temporary table mine(id int)",
                "select lo_create(0)",
                "truncate payment"
            })
    void doesNotGetRidOfItsPolicies(String statement) {
        assertRefused(setting(ANN), statement);
    }

    @Test
    void placesAnOrderOfItsOwn() {
        customer.does(
                setting(ANN),
                order(5, ANN, "PLACED"),
                withIds("insert into order_line values (ID-5, ID-5, 1, ID-9, 2, 2)"));

        assertThat(rows("sales_order", ANN)).hasSize(2);
        assertThat(rows("order_line", ANN)).hasSize(2);
    }

    @Test
    void paysAnOrderOfItsOwn() {
        customer.does(
                setting(ANN), pay(1, "2"), withIds("insert into payment values (ID-5, ID-1, 'CARD', 1, 'S', now())"));

        assertThat(rows("payment", ANN)).hasSize(2);
    }

    @Test
    void cancelsAnOrderOfItsOwn() {
        customer.does(
                setting(ANN),
                order(5, ANN, "PLACED"),
                withIds("insert into order_line values (ID-5, ID-5, 1, ID-9, 2, 2)"));

        customer.does(
                setting(ANN), withIds("update sales_order set version = 2, status = 'CANCELLED' where id = ID-5"));

        assertThat(owner.finds(withIds("select status from sales_order where id = ID-5")))
                .containsExactly("CANCELLED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "ORDER ID-2, PLACED",
                "ORDER null, PLACED",
                "ORDER ID-1, SHIPPED",
                "ORDER ID-1, DELIVERED",
                "update sales_order set status = 'SHIPPED' where id = ID-1",
                "update sales_order set customer_id = ID-2 where id = ID-1",
                "update sales_order set credit_notes = 0 where id = ID-1",
                "insert into order_line values (ID-5, ID-2, 2, ID-9, 2, 2)",
                "insert into order_line values (ID-5, ID-3, 2, ID-9, 2, 2)",
                "insert into payment values (ID-5, ID-2, 'CARD', 1, 'S', now())",
                "insert into credit_note(id, version, number, order_id, customer_id, country, currency, issued_at) values (ID-5, 1, '5', ID-1, ID-1, 'GB', 'GBP', now())",
                "insert into credit_note_line values (ID-5, ID-1, 2, ID-9, 1, 1)",
                "insert into customer(id, version, number, status) values (ID-5, 1, 'C', 'ACTIVE')",
                "update customer set email = 'x@example.org' where id = ID-1",
                "delete from customer_address where id = ID-1",
                "update order_line set quantity = 1 where id = ID-1",
                "delete from order_line where id = ID-1",
                "delete from payment where id = ID-1",
                "delete from sales_order where id = ID-1",
                "update product set name = 'B'",
                "insert into product_price values (ID-5, ID-9, 0, 'EUR', now(), null)",
                "delete from category"
            })
    void refusesToWriteAnythingElse(String statement) {
        var insert = statement.startsWith("ORDER")
                ? order(
                        5,
                        withIds(statement.substring(6, statement.indexOf(','))),
                        statement.split(", ")[1])
                : withIds(statement);

        assertRefused(setting(ANN), insert);
    }

    @Test
    void reachesNoOrderOfOthersByChangingOrLocking() {
        var all = "with changed as (update sales_order set version = version + 1 returning id) select id from changed";

        assertThat(found(ANN, all)).containsExactly(uuid(1));
        assertThat(found(ANN, "select id from sales_order for update")).containsExactly(uuid(1));
        assertThat(found("''", all)).isEmpty();
        assertThat(found("''", "select id from sales_order for update")).isEmpty();
    }

    @Test
    void leavesAnOrderAloneThatIsOnItsWay() {
        owner.does(
                withIds("update sales_order set paid = 4, status = 'SHIPPED' where id = ID-1"),
                withIds("insert into payment values (ID-5, ID-1, 'CARD', 3, 'S', now())"));

        assertThat(found(ANN, "select id from sales_order for update")).containsExactly(uuid(1));
        assertRefused(setting(ANN), "update sales_order set version = 2");
        assertThat(customer.refusal(setting(ANN), "update sales_order set version = 2, status = 'PLACED'"))
                .contains("ck_sales_order_status_forward");
    }

    @Test
    void isHeldToTheRulesOfAnOrder() {
        assertThat(customer.refusal(
                        setting(ANN), withIds("insert into payment values (ID-5, ID-1, 'CARD', 1, 'S', now())")))
                .contains("ck_sales_order_paid_by_payments");
        assertThat(customer.refusal(setting(ANN), order(5, ANN, "PLACED"))).contains("ck_sales_order_total_of_lines");
        assertThat(customer.refusal(setting(ANN), withIds("insert into order_line values (ID-5, ID-1, 2, ID-9, 2, 2)")))
                .contains("ck_order_line_line_number_within_order");
        owner.does(withIds("update customer set status = 'CLOSED' where id = ID-1"));
        assertThat(customer.refusal(
                        setting(ANN),
                        order(5, ANN, "PLACED"),
                        withIds("insert into order_line values (ID-5, ID-5, 1, ID-9, 2, 2)")))
                .contains("ck_sales_order_customer_active");
    }

    /** What is held at the end of a transaction is held against all rows, not against those that the role sees by then. */
    @Test
    void isHeldToTheRulesOfAnOrderThatItNoLongerSees() {
        assertThat(customer.refusal(
                        setting(ANN),
                        withIds("insert into payment values (ID-5, ID-1, 'CARD', 1, 'S', now())"),
                        setting("''")))
                .contains("ck_sales_order_paid_by_payments");
        assertThat(customer.refusal(setting(ANN), order(5, ANN, "PLACED"), setting("''")))
                .contains("ck_sales_order_total_of_lines");
    }

    @Test
    void doesNotKeepTheOwnerFromFillingAColumn() {
        owner.does("update sales_order set version = version + 1");

        assertThat(owner.finds("select count(*), min(version) from sales_order"))
                .containsExactly("3|2");
    }

    @Test
    void forgetsPoliciesThatWereMadeByHand() {
        owner.does("create policy by_hand on sales_order to " + CUSTOMER + " using (true)");
        assertThat(rows("sales_order", ANN)).hasSize(3);

        owner.does("update flyway_ordering set checksum = 0 where script like '%grants.sql'");
        ShopMigrations.of(owner.source(), SCHEMA).migrate();

        assertThat(rows("sales_order", ANN)).hasSize(1);
    }

    private boolean isProtected(String relation) {
        return !OPEN.contains(relation) && !columns(relation).isEmpty();
    }

    private Stream<String> relations() {
        return owner
                .finds("select relname from pg_class where relkind in ('r', 'p', 'v', 'm', 'f') and relnamespace = '"
                        + SCHEMA + "'::regnamespace")
                .stream();
    }

    private List<String> columns(String relation) {
        return owner.finds("select attname from pg_attribute where attrelid = '" + relation
                + "'::regclass and attnum > 0 and not attisdropped and has_column_privilege('" + CUSTOMER
                + "', attrelid, attnum, 'select')");
    }

    /** The rows of a relation that the role sees, in all columns that it may read. */
    private List<String> rows(String relation, @Nullable String setting) {
        return found(setting, "select " + String.join(", ", columns(relation)) + " from " + relation);
    }

    private List<String> found(@Nullable String setting, String query) {
        try (var connection = customer.source().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (setting != null) {
                statement.execute(setting(setting));
            }
            return Login.finds(connection, query);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void assertRefused(String... statements) {
        assertThat(customer.refusal(statements))
                .as(String.join("; ", statements))
                .startsWith(INSUFFICIENT_PRIVILEGE);
    }

    private static String setting(String customer) {
        return "select set_config('" + DatabaseRoles.SETTINGS + ".customer', " + customer + ", true)";
    }

    private static String order(int number, String customer, String status) {
        return "insert into sales_order(id, version, number, customer_id, country, currency, placed_at, status, lines, total,"
                + " paid, credit_notes) values (" + id(number) + ", 1, '" + number + "', " + customer
                + ", 'GB', 'GBP', now(), '" + status + "', 1, 4, 0, 0)";
    }

    private static String pay(int order, String paid) {
        return "update sales_order set version = version + 1, paid = " + paid + " where id = " + id(order);
    }

    private static String withIds(String sql) {
        return sql.replaceAll("ID-(\\d)", "'00000000-0000-0000-0000-00000000000$1'::uuid");
    }

    private static String id(int number) {
        return "'" + uuid(number) + "'";
    }

    private static String uuid(int number) {
        return "00000000-0000-0000-0000-00000000000" + number;
    }
}
