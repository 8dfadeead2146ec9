package dev.plinth.shop.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTests {
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
        return new Migrations(schema.ownerSource(), schema.name());
    }

    @Test
    void plansVersionedScriptsOfAllContextsBeforeRepeatableOnes() {
        var plan = shop.plan();

        assertThat(plan)
                .extracting(MigrationScript::toString)
                .startsWith(
                        "customer/V1__customer.sql",
                        "catalog/V1__catalog.sql",
                        "ordering/V1__ordering.sql",
                        "shared/R__keep_updated.sql")
                .endsWith("ordering/R__revenue_by_month.sql");
        assertThat(plan.get(0).version()).isEqualTo("1");
        assertThat(plan.get(0).description()).isEqualTo("customer");
        assertThat(plan.get(0).sql()).startsWith("create table customer");
    }

    @Test
    void changesNothingByPlanningAndValidating() {
        shop.plan();
        assertThatThrownBy(shop::validate).isInstanceOf(MigrationException.class);

        assertThat(schema.content()).isEmpty();
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

        for (var context : ContextOrder.declared()) {
            assertThat(schema.owner().finds("select version from flyway_" + context + " where installed_rank = 1"))
                    .as(context)
                    .containsExactly("0");
        }
        assertThat(schema.owner().finds("select script from flyway_catalog where version = '1'"))
                .containsExactly("V1__catalog.sql");
    }

    @Test
    void doesNothingWhenThereIsNothingToDo() {
        shop.migrate();
        var rows = "select (table_to_xml('flyway_ordering', true, false, ''))::text";
        var before = schema.owner().finds(rows);

        var ran = shop.migrate();

        assertThat(ran).isEmpty();
        assertThat(shop.plan()).isEmpty();
        assertThat(schema.owner().finds(rows)).isEqualTo(before);
    }

    @Test
    void runsARepeatableScriptAgainWhenItHasChanged() {
        schema.scripts("first").migrate();

        var ran = schema.scripts("edited-view").migrate();

        assertThat(ran).extracting(MigrationScript::file).containsExactly("R__names.sql");
        assertThat(schema.owner().finds("select * from names")).containsExactly("FIRST");
    }

    @Test
    void letsARepeatableScriptGo() {
        schema.scripts("edited-view").migrate();

        schema.scripts("mended").migrate();

        schema.scripts("mended").validate();
    }

    @Test
    void letsAnOlderReleaseStartBesideANewerOne() {
        schema.scripts("mended").migrate();

        assertThat(schema.scripts("first-only").migrate()).isEmpty();
        schema.scripts("first-only").validate();
    }

    @Test
    void namesAScriptThatWasEditedAfterItRanAndRunsNoOther() {
        schema.scripts("first-only").migrate();

        assertThatThrownBy(() -> schema.scripts("edited").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("thing/V1__thing.sql was changed after it ran")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> schema.scripts("edited").validate()).hasMessageContaining("was changed after it ran");
        assertThat(schema.content()).doesNotContain("second");
    }

    @Test
    void namesAScriptThatIsGone() {
        schema.scripts("mended").migrate();

        assertThatThrownBy(() -> schema.scripts("gap").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("thing/V2__half.sql has run and is gone");
    }

    @Test
    void namesAScriptThatCameTooLate() {
        schema.scripts("gap").migrate();

        assertThatThrownBy(() -> schema.scripts("late").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("thing/V2__half.sql never runs, for a higher version has run already");
    }

    @Test
    void namesWhatHasNotRun() {
        schema.scripts("first-only").migrate();

        assertThatThrownBy(() -> schema.scripts("first").validate())
                .isInstanceOf(MigrationException.class)
                .hasMessage(
                        "schema " + schema.name() + " is not what the scripts make: thing/R__names.sql has not run");
    }

    @Test
    void namesTheScriptThatFailsAndTheReasonInOneLine() {
        assertThatThrownBy(() -> schema.scripts("failing").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll("thing", "V2__half.sql", "relation \"nowhere\" does not exist")
                .hasMessageNotContaining("\n");
    }

    @Test
    void namesAContextWithoutScripts() {
        var migrations = new Migrations(
                schema.ownerSource(),
                schema.name(),
                Duration.ofSeconds(1),
                "fixtures/first",
                List.of("thing", "other"));

        assertThatThrownBy(migrations::plan)
                .isInstanceOf(MigrationException.class)
                .hasMessage("context other is declared and has no scripts in fixtures/first/other");
    }

    @Test
    void refusesASchemaThatOthersHaveFilled() {
        for (var object : List.of(
                "table foreign_table(id int)",
                "view foreign_view as select 1",
                "type foreign_type as enum ('a')",
                "materialized view foreign_materialized as select 1 as one",
                "sequence foreign_sequence",
                "function foreign_function() returns int language sql as 'select 1'")) {
            var filled = ScratchSchema.in(database);
            filled.owner().does("create " + object);
            var named = object.replaceAll("^(.*? foreign_\\w+).*", "$1");

            assertThatThrownBy(shopIn(filled)::migrate)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContainingAll(filled.name() + " holds " + named, "adopt")
                    .hasMessageNotContaining("\n");
            assertThatThrownBy(shopIn(filled)::plan).hasMessageContaining(named);
            assertThat(filled.content()).noneMatch(name -> name.startsWith("flyway"));
        }
    }

    @Test
    void overlooksWhatBelongsToAnExtension() {
        schema.administrator().does("create extension citext with schema " + schema.name());

        assertThat(shop.migrate()).isNotEmpty();
    }

    @Test
    void migratesOnASchemaThatIsPartlyItsOwn() {
        shop.migrate();
        schema.owner().does("create table made_by_hand(id int)", "drop table flyway_shared");

        assertThat(shop.migrate()).extracting(MigrationScript::context).containsOnly("shared");
    }

    @Test
    void saysThatTheSchemaIsMissing() {
        assertThatThrownBy(new Migrations(schema.ownerSource(), "nowhere")::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessage(
                        "the database is not prepared: schema nowhere is missing; an administrator runs db/roles.sql"
                                + " first");
    }

    @Test
    void refusesAnyOtherRoleThanTheOwnerOfTheSchema() {
        for (var source : List.of(database.administrator(), database.dataSource(DatabaseRoles.APPLICATION))) {
            assertThatThrownBy(new Migrations(source, schema.name())::migrate)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("belongs to shop_owner and only that role migrates it");
        }
    }

    @Test
    void saysInOneLineThatItCannotConnect() {
        var nobody = database.dataSource("no_such_role");

        assertThatThrownBy(new Migrations(nobody, schema.name())::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("no_such_role")
                .hasMessageNotContaining("\n");
    }

    @Test
    void holdsAShopInEachOfTwoSchemas() {
        var other = ScratchSchema.in(database);
        shop.migrate();
        shopIn(other).migrate();
        schema.owner().does(anOrder("2010-12-01", "2.50"));
        other.owner().does(anOrder("2010-12-01", "99"));

        Login.as(DatabaseRoles.APPLICATION, database, schema.name())
                .does("select " + other.name() + ".refresh_revenue_by_month()");

        assertThat(other.owner().finds("select revenue from revenue_by_month")).containsExactly("99");
        assertThat(schema.owner().finds("select revenue from revenue_by_month")).isEmpty();
        assertThat(schema.owner().finds("select total from order_total")).containsExactly("2.50");
    }

    private static String[] anOrder(String day, String price) {
        return new String[] {
            "insert into product(id, version, sku, name) values (gen_random_uuid(), 1, 'A', 'A')",
            "insert into sales_order(id, version, number, country, currency, placed_at, status)"
                    + " values (gen_random_uuid(), 1, '1', 'GB', 'GBP', '" + day + "', 'PLACED')",
            "insert into order_line(id, order_id, line_number, product_id, quantity, unit_price)"
                    + " select gen_random_uuid(), o.id, 1, p.id, 1, " + price + " from sales_order o, product p"
        };
    }
}
