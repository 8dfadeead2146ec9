package dev.plinth.shop.quickstart;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.DatabaseTemplate;
import dev.plinth.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/normalization.md} says of the flat file is so, and the shop is what follows from it. */
class NormalizationGuideTests {
    private static final String RULE = "rule";
    private static final String BROKEN = "broken";
    private static final String UNUSED = "not relied on";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(new DatabaseTemplate("normalization", database -> {}));

    private static List<ImportedFile> files = List.of();

    private final GuidePage guide = GuidePage.read("normalization.md");
    private final List<Statement> statements =
            guide.cells("Dependency").stream().map(Statement::of).toList();

    /** A line of the guide: a dependency, its figures in the sample and in the real file, and what it is taken for. */
    private record Statement(Dependency dependency, String inSample, String inFile, String verdict) {
        static Statement of(List<String> cells) {
            return new Statement(Dependency.parse(cells.get(0)), cells.get(1), cells.get(2), cells.get(3));
        }

        String line(String sample, String file) {
            return "| `" + dependency + "` | " + sample + " | " + file + " | " + verdict + " |";
        }

        boolean isBroken() {
            return !(inSample.startsWith("0 of ") && inFile.startsWith("0 of "));
        }
    }

    @BeforeAll
    static void importFiles(@TempDir Path folder) {
        files = ImportedFile.all(DATABASE, folder);
    }

    static Stream<ImportedFile> files() {
        return files.stream();
    }

    @Test
    void showsRowsOfTheSample() {
        var shown = guide.cells("InvoiceNo");

        var rows = files.get(0).flat().rows().stream()
                .map(row -> RowReader.COLUMNS.stream().map(row::get).toList());

        assertThat(shown).hasSizeGreaterThan(3).isSubsetOf(rows.toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void countsTheCasesThatBreakEachDependency(ImportedFile file) {
        var isSample = file.name().equals(ImportedFile.SAMPLE);

        var expected = statements.stream()
                .map(statement -> isSample
                        ? statement.line(file.flat().figure(statement.dependency), statement.inFile)
                        : statement.line(statement.inSample, file.flat().figure(statement.dependency)))
                .toList();

        assertThat(guide.rows("Dependency")).as("paste: %n%s", lines(expected)).isEqualTo(expected);
    }

    @Test
    void callsARuleWhatNothingBreaks() {
        var misjudged =
                statements.stream().filter(statement -> statement.isBroken() != statement.verdict.equals(BROKEN));

        assertThat(misjudged).isEmpty();
        assertThat(statements).extracting(Statement::verdict).containsOnly(RULE, BROKEN, UNUSED);
    }

    @Test
    void reliesOnNoPromiseThatNobodyMade() {
        var unused = statements.stream().filter(statement -> statement.verdict.equals(UNUSED));

        assertThat(unused.map(Statement::dependency))
                .extracting(Dependency::toString)
                .containsExactly("InvoiceNo → CustomerID", "InvoiceNo → Country", "InvoiceNo, Sku → Description");
    }

    @Test
    void needsEachRuleForTheKeyToDetermineAllColumns() {
        var rules = rules();
        var key = List.of("InvoiceNo", "Line");
        var all = Set.of(
                "InvoiceNo",
                "Line",
                "Kind",
                "PlacedAt",
                "Customer",
                "CountryCode",
                "Sku",
                "Description",
                "Pieces",
                "UnitPrice",
                "ProductName",
                "Charge");

        assertThat(Dependency.closure(key, rules)).isEqualTo(all);
        assertThat(rules).allSatisfy(rule -> {
            var others = rules.stream().filter(other -> other != rule).toList();
            assertThat(Dependency.closure(rule.left(), others)).doesNotContain(rule.right());
        });
    }

    @Test
    void makesATableOfEachLeftSide() {
        var tables = new LinkedHashMap<String, Set<String>>();
        guide.cells("Left side")
                .forEach(row -> tables.put(row.get(0), Set.of(row.get(1).split(", "))));

        var synthesized = new LinkedHashMap<String, Set<String>>();
        rules().forEach(rule -> synthesized.merge(
                String.join(", ", rule.left()),
                Set.of(rule.right()),
                (some, more) -> Stream.concat(some.stream(), more.stream()).collect(toSet())));

        assertThat(tables).isEqualTo(synthesized);
    }

    @Test
    void saysWhatTheShopDoesAboutEachDependencyThatBreaks() {
        var remedies = Stream.of(Remedy.values()).map(Remedy::expected).toList();

        assertThat(statements.stream().filter(Statement::isBroken).map(Statement::dependency))
                .containsExactlyInAnyOrderElementsOf(remedies);
        assertThat(guide.cells("Expected"))
                .extracting(row -> Dependency.parse(row.get(0)))
                .containsAll(remedies);
    }

    @ParameterizedTest
    @MethodSource("files")
    void showsWhereItBreaksAndWhatTheShopKeeps(ImportedFile file) {
        var shown = guide.rows("Expected").stream()
                .filter(row -> row.contains(" | " + file + " | "))
                .toList();

        var expected = guide.cells("Expected").stream()
                .filter(row -> row.get(1).equals(file.name()))
                .map(row -> example(file, row.get(0), row.get(2)))
                .toList();

        assertThat(shown).as("paste: %n%s", lines(expected)).isNotEmpty().isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("files")
    void losesAndAddsNothing(ImportedFile file) {
        var columns = List.of(
                "Kind",
                "InvoiceNo",
                "Line",
                "PlacedAt",
                "Customer",
                "CountryCode",
                "Sku",
                "ProductName",
                "Charge",
                "Description",
                "Pieces",
                "Price");
        var flat = file.flat().rows().stream()
                .map(row -> String.join("|", columns.stream().map(row::get).toList()))
                .toList();

        var joined = file.find("""
                select 'ORDER', o.number, l.line_number,
                    to_char(o.placed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), coalesce(c.number, ''), o.country,
                    p.sku, p.name, coalesce(p.charge, ''), coalesce(l.description, ''), l.quantity, l.unit_price
                from order_line l join sales_order o on o.id = l.order_id join product p on p.id = l.product_id
                left join customer c on c.id = o.customer_id
                union all
                select 'CREDIT_NOTE', n.number, l.line_number,
                    to_char(n.issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), coalesce(c.number, ''), n.country,
                    p.sku, p.name, coalesce(p.charge, ''), coalesce(l.description, ''), l.quantity, l.unit_price
                from credit_note_line l join credit_note n on n.id = l.credit_note_id join product p on p.id = l.product_id
                left join customer c on c.id = n.customer_id""", List.of());

        assertThat(joined).isNotEmpty().containsExactlyInAnyOrderElementsOf(flat);
    }

    @Test
    void listsTheCodesOfCharges() {
        var table = BundledTable.read("charges.csv").stream()
                .map(row -> List.of(row.getField("code"), row.getField("kind")))
                .toList();

        assertThat(guide.cells("Code")).extracting(row -> row.subList(0, 2)).isEqualTo(table);
    }

    @ParameterizedTest
    @MethodSource("files")
    void countsTheChargesOfEachKind(ImportedFile file) {
        var first = file.name().equals(ImportedFile.SAMPLE) ? 1 : 3;

        var counted = file.find("""
                with charged as (
                    select p.charge, false as credit, l.quantity * l.unit_price as worth
                    from order_line l join product p on p.id = l.product_id
                    union all
                    select p.charge, true, l.quantity * l.unit_price
                    from credit_note_line l join product p on p.id = l.product_id)
                select charge,
                    format('%s (%s)', coalesce(sum(worth) filter (where not credit), 0)::numeric(20, 2),
                        count(*) filter (where not credit)),
                    format('%s (%s)', coalesce(sum(worth) filter (where credit), 0)::numeric(20, 2),
                        count(*) filter (where credit))
                from charged where charge is not null group by charge""", List.of());

        var shown = guide.cells("Kind of charge").stream()
                .filter(row -> !row.get(first).isEmpty())
                .map(row -> String.join("|", row.get(0), row.get(first), row.get(first + 1)));
        assertThat(shown).as("found: %n%s", lines(counted)).containsExactlyInAnyOrderElementsOf(counted);
    }

    @ParameterizedTest
    @MethodSource("files")
    void splitsRevenueIntoGoodsAndCharges(ImportedFile file) {
        var goods = "(select sum(revenue) from revenue_by_product)";
        var charges = "(select sum(%s) from revenue_by_month)";
        var billed =
                "(select sum(quantity * unit_price) from %s l join product p on p.id = l.product_id where charge is not null)";

        var found = file.find(
                "select "
                        + String.join(
                                ", ",
                                goods + " + " + charges.formatted("charges") + " = " + charges.formatted("revenue"),
                                charges.formatted("charges") + " = " + billed.formatted("order_line"),
                                charges.formatted("charges") + " = (select sum(charges) from revenue_by_country)",
                                charges.formatted("charges_credited") + " = " + billed.formatted("credit_note_line"),
                                charges.formatted("charges") + " > 0 and " + charges.formatted("charges_credited")
                                        + " > 0"),
                List.of());

        assertThat(found).containsExactly("t|t|t|t|t");
    }

    private List<Dependency> rules() {
        return statements.stream()
                .filter(statement -> statement.verdict.equals(RULE))
                .map(Statement::dependency)
                .toList();
    }

    private static String example(ImportedFile file, String expected, String one) {
        var dependency = Dependency.parse(expected);
        var remedy = Stream.of(Remedy.values())
                .filter(value -> value.expected().equals(dependency))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no remedy is known for " + dependency));
        var left = List.of(one.split(", "));
        var says = file.flat().cases(dependency).getOrDefault(left, Collections.emptySortedSet());
        assertThat(says)
                .as("%s in the %s, where %s is %s", dependency, file, left, one)
                .hasSizeGreaterThan(1);
        return Stream.of("`" + dependency + "`", file.name(), one, list(says), list(remedy.kept(file, left)))
                .reduce("|", (line, cell) -> line + " " + cell + " |");
    }

    private static String list(Iterable<String> values) {
        return String.join("; ", values);
    }

    private static String lines(List<String> lines) {
        return String.join(System.lineSeparator(), lines);
    }
}
