package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** On a database that is named by its URL: as which roles the job acts, where, and what it prints. */
class GivenDatabaseTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    Path folder;

    private Path input = Path.of("");

    @BeforeEach
    void empty() throws IOException {
        ShopContent.clear(DATABASE);
        input = Files.writeString(folder.resolve("retail.csv"), """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                1,A,WHITE LANTERN,6,01/12/2010 08:26,2.55,17850,United Kingdom
                1,22b,,1200,01/12/2010 08:26,0.125,17850,United Kingdom
                2,A,WHITE LANTERN,2,31/12/2010 23:59,2.95,13047,EIRE
                C3,A,WHITE LANTERN,-1,01/01/2011 00:00,2.55,17850,United Kingdom
                4,A,WHITE LANTERN,0,01/01/2011 00:00,2.55,17850,United Kingdom
                """);
    }

    @Test
    void importsAsTheApplicationAndSaysWhoFilledARow() {
        execute(
                "create table public.witness(who text, login text)",
                "grant insert on public.witness to public",
                "create function public.witness() returns trigger language plpgsql as"
                        + " $$ begin insert into public.witness values (current_user, session_user); return null; end $$",
                "create trigger witness after insert on sales_order execute function public.witness()");
        try {
            assertThat(job().run().code()).isZero();

            assertThat(strings("select distinct who from public.witness")).containsExactly(DatabaseRoles.APPLICATION);
            assertThat(strings("select distinct created_by || ' ' || updated_by from sales_order union all"
                            + " select distinct created_by || ' ' || updated_by from product"))
                    .containsOnly("quickstart quickstart");
        } finally {
            execute(
                    "drop trigger witness on sales_order",
                    "drop function public.witness()",
                    "drop table public.witness");
        }
    }

    @Test
    void migratesAsTheOwnerIntoTheSchemaThatIsAsked() throws SQLException {
        execute("drop schema if exists tenant_b cascade");

        var outcome = job().with("db.schema", "tenant_b").run();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("migrations run");
        assertThat(ShopContent.of(DATABASE, "tenant_b"))
                .isEqualTo(Oracle.of(input).content());
        assertThat(ShopContent.of(DATABASE, DatabaseRoles.SCHEMA).orders()).isEmpty();
        assertThat(strings("select distinct tableowner from pg_tables where schemaname = 'tenant_b'"))
                .containsExactly(DatabaseRoles.OWNER);
    }

    @Test
    void printsItsAnswersAsTables() {
        var lines = job().run()
                .out()
                .lines()
                .map(line -> line.stripTrailing()
                        .replaceAll(", as of [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$", ", as of now"))
                .toList();

        var begin = lines.indexOf("Best customers, as of now");
        var end = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("Done in"))
                .findFirst()
                .orElseThrow());
        assertThat(String.join("\n", lines.subList(begin, end))).isEqualTo("""
                Best customers, as of now
                +----------+--------+------------+
                | customer | orders |    revenue |
                +----------+--------+------------+
                | 17850    |      1 | 165.30 GBP |
                | 13047    |      1 |   5.90 GBP |
                +----------+--------+------------+

                Revenue by month (UTC), as of now
                +---------+--------+------------+----------+-----------------------------------+
                | month   | orders |    revenue | credited |                                   |
                +---------+--------+------------+----------+-----------------------------------+
                | 2010-12 |      2 | 171.20 GBP | 0.00 GBP | ################################# |
                | 2011-01 |      0 |   0.00 GBP | 2.55 GBP |                                   |
                +---------+--------+------------+----------+-----------------------------------+

                The largest order: 1 of 2010-12-01 08:26 to GB, 2 lines, 165.30 GBP
                +------+---------------+--------+------------+--------+
                | line | description   | pieces | unit price |  total |
                +------+---------------+--------+------------+--------+
                |    1 | WHITE LANTERN |      6 |       2.55 |  15.30 |
                |    2 |               |  1,200 |      0.125 | 150.00 |
                +------+---------------+--------+------------+--------+

                Prices paid for A, WHITE LANTERN
                +------------+-------+--------+------------------+------------------+
                | unit price | lines | pieces | first            | last             |
                +------------+-------+--------+------------------+------------------+
                |   2.55 GBP |     1 |      6 | 2010-12-01 08:26 | 2010-12-01 08:26 |
                |   2.95 GBP |     1 |      2 | 2010-12-31 23:59 | 2010-12-31 23:59 |
                +------------+-------+--------+------------------+------------------+
                """);
    }

    @Test
    void showsProgressOnATerminalAndNoneInAPipe() {
        assertThat(job().run(true).out()).contains("\rImporting [####");
        assertThat(job().run(false).out()).doesNotContain("\r").contains("Imported  5 rows");
    }

    @Test
    void saysHowItReadTheFileAndWhatWasRejected() {
        var outcome = job().with("charset", "ISO-8859-15").run();

        assertThat(outcome.out())
                .contains("Reading   " + input + " as ISO-8859-15")
                .contains("Rejected  1 NOT_A_SALE; see " + folder.resolve("rejected.csv"));
        assertThat(job().run().out()).contains("Reading   " + input + " as UTF-8");
    }

    @Test
    void takesAnotherPatternAndZoneForDates() throws IOException {
        var file = Files.writeString(folder.resolve("other.csv"), """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                1,A,WHITE LANTERN,6,2010-12-01,2.55,17850,United Kingdom
                1,A,WHITE LANTERN,6,01/12/2010 08:26,2.55,17850,United Kingdom
                """);

        var outcome = job().input(file)
                .with("date.format", "yyyy-MM-dd")
                .with("date.zone", "Asia/Tokyo")
                .run();

        assertThat(outcome.summary().get("rejected")).isEqualTo(Map.of("MALFORMED", 1));
        assertThat(strings("select placed_at at time zone 'UTC' from sales_order"))
                .containsExactly("2010-11-30 15:00:00");
    }

    @Test
    void refreshesWhatTheReportsRead() {
        job().run();

        assertThat(strings("select month || ' ' || orders || ' ' || trim_scale(revenue) || ' ' || trim_scale(credited)"
                        + " from revenue_by_month order by month"))
                .containsExactly("2010-12-01 2 171.2 0", "2011-01-01 0 0 2.55");
    }

    @Test
    void printsEveryKeyWhenItIsAskedForHelp() {
        var outcome = Job.embedded(folder).with("help", "true").run();

        assertThat(outcome.code()).isZero();
        var said = outcome.out().replaceAll("\\s+", " ");
        assertThat(Settings.KEYS)
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(said)
                        .contains(" " + key.name() + ", " + key.variable(Settings.PROGRAM), key.meaning()));
        assertThat(ExitCode.values())
                .allSatisfy(code -> assertThat(said).contains(code.number() + " " + code.meaning()));
    }

    private Job job() {
        return Job.into(DATABASE, folder).input(input).with("accept.rejects", true);
    }

    private static void execute(String... statements) {
        ShopContent.administrator(DATABASE).run(statements);
    }

    private static List<String> strings(String sql) {
        return ShopContent.administrator(DATABASE).rows(sql);
    }
}
