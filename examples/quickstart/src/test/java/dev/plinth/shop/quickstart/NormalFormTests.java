package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Quantity;
import dev.plinth.shop.quickstart.Catalog.Table;
import dev.plinth.testkit.DatabaseTemplate;
import dev.plinth.testkit.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The migrated schema is in Boyce-Codd normal form: in each table a key determines every column, and nothing else
 * determines any. The second half is proved by pairs of rows that the database accepts although they agree in all but
 * one column of each key.
 */
class NormalFormTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(new DatabaseTemplate("normal_forms", database -> {}));

    /** For columns that do not take any text or time: two values each. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("sku", List.of("'WITNESS 0'", "'WITNESS 1'")),
            Map.entry("charge", List.of("'POSTAGE'", "'BAD_DEBT'")),
            Map.entry("email", List.of("'one@example.org'", "'two@example.org'")),
            Map.entry("customer.status", List.of("'ACTIVE'", "'CLOSED'")),
            Map.entry("sales_order.status", List.of("'PLACED'", "'SHIPPED'")),
            Map.entry("kind", List.of("'BILLING'", "'DELIVERY'")),
            Map.entry("method", List.of("'CARD'", "'BANK_TRANSFER'")),
            Map.entry("country", List.of("'GB'", "'DE'")),
            Map.entry("currency", List.of("'GBP'", "'EUR'")),
            Map.entry("valid_from", List.of("timestamptz '2030-01-01Z'", "timestamptz '2040-01-01Z'")),
            Map.entry("valid_to", List.of("timestamptz '2030-02-01Z'", "timestamptz '2040-02-01Z'")));

    private static List<ImportedFile> files = List.of();
    private static Catalog catalog = new Catalog(List.of(), List.of());

    private final GuidePage guide = GuidePage.read("normalization.md");

    @BeforeAll
    static void importSample(@TempDir Path folder) {
        var sample = ImportedFile.sample(DATABASE, folder);
        files = List.of(sample);
        catalog = Catalog.read(sql -> sample.find(sql, List.of()));
    }

    static Stream<Table> tables() {
        return catalog.tables().stream();
    }

    @Test
    void drawsTheTablesAsTheCatalogHasThem() {
        var expected = catalog.diagram();

        assertThat(guide.block("mermaid"))
                .as("paste: %n%s", String.join(System.lineSeparator(), expected))
                .isEqualTo(expected);
    }

    @Test
    void listsTheKeysThatTheCatalogHas() {
        var expected = tables().map(table -> "| " + table.name() + " | "
                        + table.keys().stream()
                                .map(key -> "`" + String.join(", ", key) + "`")
                                .collect(Collectors.joining("; "))
                        + " |")
                .toList();

        assertThat(guide.rows("Table"))
                .as("paste: %n%s", String.join(System.lineSeparator(), expected))
                .isEqualTo(expected);
    }

    @Test
    void listsWhatHoldsInTheSampleBesideTheKeys() {
        var listed = guide.cells("Holds in the sample").stream().map(row -> row.get(0));

        var found = tables().flatMap(NormalFormTests::dependenciesBesideTheKeys).toList();

        assertThat(listed)
                .as("found: %n%s", String.join(System.lineSeparator(), found))
                .containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void callsEveryViewDerived() {
        assertThat(guide.cells("View")).extracting(row -> row.get(0)).isEqualTo(catalog.views());
    }

    @Test
    void copiesToACreditNoteWhatItsOrderSays() {
        var pounds = Currency.getInstance("GBP");
        var item = new Item(ProductId.next(), new Quantity(1), new Amount(BigDecimal.ONE), null);
        var order = new Order(
                OrderId.next(),
                new OrderNumber("1"),
                CustomerId.next(),
                new CountryCode("GB"),
                pounds,
                Instant.EPOCH,
                List.of(item));

        var note =
                order.credit(List.of(), CreditNoteId.next(), new CreditNoteNumber("C1"), Instant.EPOCH, List.of(item));

        assertThat(note.customer()).isEqualTo(order.customer());
        assertThat(note.country()).isEqualTo(order.country());
        assertThat(note.currency()).isEqualTo(order.currency());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void refusesTwoRowsThatAgreeInAKey(Table table) throws SQLException {
        for (var key : table.keys()) {
            try (var connection = connect()) {
                insert(connection, table, Set.copyOf(table.columnNames()));

                var refused = catchThrowable(() -> insert(connection, table, Set.copyOf(key)));

                assertThat(refused)
                        .as("%s with the same %s", table.name(), key)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*\"(pk|uq|ex|ck)_.*");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void acceptsTwoRowsThatAgreeInAllButOneColumnOfEachKey(Table table) throws SQLException {
        for (var agreed : table.largestSetsWithoutKey()) {
            try (var connection = connect()) {
                insert(connection, table, Set.copyOf(table.columnNames()));

                var inserted = insert(connection, table, agreed);

                assertThat(inserted)
                        .as("%s with the same %s", table.name(), agreed)
                        .isEqualTo(1);
            }
        }
    }

    /** What one column, or none, determines in the rows there are, although it is no key. */
    private static Stream<String> dependenciesBesideTheKeys(Table table) {
        if (count("select count(*) from " + table.name()) < 2) {
            return Stream.of();
        }
        var columns = table.columnNames().stream()
                .filter(column -> !Catalog.BOOKKEEPING.contains(column))
                .filter(column -> !Catalog.DERIVED.contains(table.name() + "." + column))
                .toList();
        var constant = columns.stream()
                .filter(column ->
                        count("select count(distinct coalesce(%s::text, '')) from %s".formatted(column, table.name()))
                                == 1)
                .toList();
        var varying =
                columns.stream().filter(column -> !constant.contains(column)).toList();
        var determined = varying.stream()
                .filter(left -> !table.isKey(Set.of(left)))
                .flatMap(left -> varying.stream()
                        .filter(right -> !right.equals(left) && holds(table.name(), left, right))
                        .map(right -> table.name() + ": " + left + " → " + right));
        return Stream.concat(constant.stream().map(column -> table.name() + ": → " + column), determined);
    }

    private static boolean holds(String table, String left, String right) {
        return count(("select count(*) from (select from %s where %s is not null group by %s"
                                + " having count(distinct coalesce(%s::text, '')) > 1) as broken")
                        .formatted(table, left, left, right))
                == 0;
    }

    private static long count(String sql) {
        return Long.parseLong(files.get(0).find(sql, List.of()).get(0));
    }

    private static Connection connect() throws SQLException {
        var connection = DATABASE.dataSource(
                        DatabaseRoles.OWNER,
                        Map.of("currentSchema", files.get(0).name()))
                .getConnection();
        connection.setAutoCommit(false);
        // Keys are checked with each row and not at the end. The import fills no categories, of which a row needs two;
        // and
        // its orders have all their lines, so that two have to have room for one.
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        execute (select 'set constraints ' || string_agg(quote_ident(conname), ', ') || ' immediate'
                            from pg_constraint where condeferrable and contype in ('u', 'x')
                            and connamespace = current_schema()::regnamespace);
                    end $$""");
            statement.execute("insert into category (id, version, name)"
                    + " values (gen_random_uuid(), 1, 'Garden'), (gen_random_uuid(), 1, 'Kitchen')");
            for (int i = 0; i < 2; i++) {
                statement.execute("insert into sales_order (id, version, number, country, currency, placed_at, status,"
                        + " lines, total, paid, credit_notes) values ('ffffffff-0000-7000-8000-00000000000" + i
                        + "', 1, 'room " + i + "', 'GB', 'GBP', now(), 'PLACED', 9999, 0, 0, 0)");
            }
        }
        return connection;
    }

    /** Inserts a row with the first value of each column in which the rows agree, and the second of the others. */
    private static int insert(Connection connection, Table table, Set<String> agreed) throws SQLException {
        var columns = table.columnNames();
        var values = columns.stream()
                .map(column -> value(table, column, agreed.contains(column) ? 0 : 1))
                .toList();
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate("insert into %s (%s) values (%s)"
                    .formatted(table.name(), String.join(", ", columns), String.join(", ", values)));
        }
    }

    private static String value(Table table, String column, int which) {
        var given = VALUES.getOrDefault(table.name() + "." + column, VALUES.get(column));
        if (given != null) {
            return given.get(which);
        }
        if (Catalog.DERIVED.contains(table.name() + "." + column)) {
            return column.equals("lines") ? "1" : "0";
        }
        for (var reference : table.references()) {
            if (reference.column().equals(column)) {
                return "(select id from %s order by id desc offset %d limit 1)".formatted(reference.table(), which);
            }
        }
        var type = table.columns().stream()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElseThrow()
                .type();
        return switch (type) {
            case "uuid" -> "uuid '00000000-0000-7000-8000-00000000000" + which + "'";
            case "text" -> "'witness " + which + "'";
            case "timestamptz" -> "timestamptz '2030-01-01Z' + interval '" + which + " days'";
            default -> String.valueOf(1001 + which);
        };
    }
}
