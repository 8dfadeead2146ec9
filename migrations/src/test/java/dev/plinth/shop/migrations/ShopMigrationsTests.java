package dev.plinth.shop.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.migrationrunner.Migrations;
import dev.plinth.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShopMigrationsTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    private ScratchSchema schema = new ScratchSchema(database, "none");
    private Migrations shop = shopIn(schema);

    @BeforeEach
    void prepareASchema() {
        schema = ScratchSchema.in(database);
        shop = shopIn(schema);
    }

    private static Migrations shopIn(ScratchSchema schema) {
        return ShopMigrations.of(schema.ownerSource(), schema.name());
    }

    @Test
    void readsTheContextsOfTheDeclaration() {
        assertThat(ShopMigrations.contexts())
                .startsWith("shared")
                .containsSubsequence("customer", "catalog", "ordering");
    }

    @Test
    void plansVersionedScriptsOfAllContextsBeforeRepeatableOnes() {
        var plan = shop.plan();

        assertThat(plan)
                .extracting(MigrationScript::toString)
                .startsWith(
                        "shared/V1__shared.sql",
                        "customer/V1__customer.sql",
                        "catalog/V1__catalog.sql",
                        "catalog/V2__product_charge.sql",
                        "ordering/V1__ordering.sql",
                        "shared/R__applied_scripts.sql",
                        "shared/R__keep_updated.sql")
                .containsSubsequence("ordering/R__revenue_by_month.sql", "ordering/R__refresh_sales_reports.sql");
        assertThat(plan.get(0).version()).isEqualTo("1");
        assertThat(plan.get(1).description()).isEqualTo("customer");
        assertThat(plan.get(1).sql()).startsWith("create table customer");
    }

    @Test
    void runsWhatWasPlanned() {
        var plan = shop.plan();

        var ran = shop.migrate();

        assertThat(ran).isEqualTo(plan).hasSizeGreaterThan(10);
        assertThat(schema.content()).contains("sales_order", "order_total", "revenue_by_month");
        shop.validate();
    }

    @Test
    void keepsAHistoryOfItsOwnForEachContext() {
        shop.migrate();

        for (var context : ShopMigrations.contexts()) {
            assertThat(schema.owner().finds("select version from flyway_" + context + " where installed_rank = 1"))
                    .as(context)
                    .containsExactly("0");
        }
        assertThat(schema.owner().finds("select script from flyway_catalog where version = '1'"))
                .containsExactly("V1__catalog.sql");
    }

    @Test
    void saysThatTheSchemaIsMissing() {
        assertThatThrownBy(ShopMigrations.of(schema.ownerSource(), "nowhere")::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessage(
                        "the database is not prepared: schema nowhere is missing; an administrator runs db/roles.sql"
                                + " first");
    }

    @Test
    void refusesAnyOtherRoleThanTheOwnerOfTheSchema() {
        for (var source : List.of(database.administrator(), database.dataSource(DatabaseRoles.APPLICATION))) {
            assertThatThrownBy(ShopMigrations.of(source, schema.name())::migrate)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("belongs to " + DatabaseRoles.OWNER + " and only that role migrates it");
        }
    }

    @Test
    void holdsAShopInEachOfTwoSchemas() {
        var other = ScratchSchema.in(database);
        shop.migrate();
        shopIn(other).migrate();
        schema.owner().does(anOrder("2010-12-01", "2.50"));
        other.owner().does(anOrder("2010-12-01", "99"));

        Login.as(DatabaseRoles.APPLICATION, database, schema.name())
                .does("select " + other.name() + ".refresh_sales_reports()");

        assertThat(other.owner().finds("select revenue from revenue_by_month")).containsExactly("99");
        assertThat(schema.owner().finds("select revenue from revenue_by_month")).isEmpty();
        assertThat(schema.owner().finds("select total from order_total")).containsExactly("2.50");
    }

    private static String[] anOrder(String day, String price) {
        return new String[] {
            "insert into product(id, version, sku, name) values (gen_random_uuid(), 1, 'A', 'A')",
            "insert into sales_order(id, version, number, country, currency, placed_at, status, lines, total, paid,"
                    + " credit_notes) values (gen_random_uuid(), 1, '1', 'GB', 'GBP', '" + day + "', 'PLACED', 1, "
                    + price + ", 0, 0)",
            "insert into order_line(id, order_id, line_number, product_id, quantity, unit_price)"
                    + " select gen_random_uuid(), o.id, 1, p.id, 1, " + price + " from sales_order o, product p"
        };
    }
}
