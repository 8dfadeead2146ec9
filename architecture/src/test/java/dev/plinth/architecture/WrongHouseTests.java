package dev.plinth.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All rules look at one house, in which each is broken, and each names the classes that break it and no other. */
class WrongHouseTests {
    private static final Map<String, Set<String>> WRONG = Map.ofEntries(
            entry("LAYER-ARROWS", Set.of("migrations.SeedingMigrations")),
            entry("CONTEXT-ARROWS", Set.of("model.stock.StockOfCarts")),
            entry("CONTEXT-FREE", Set.of("persistence.EveryCart")),
            entry("TOOLS-APART", Set.of("tool.ShopTool")),
            entry("NO-CYCLES", Set.of("persistence.bulk.Chicken", "persistence.replica.Egg")),
            entry("JPA-IN-PERSISTENCE", Set.of("examples.QueryingExample")),
            entry("JDBC-BELOW", Set.of("examples.SqlExample")),
            entry("FLYWAY-IN-MIGRATIONS", Set.of("examples.MigratingExample")),
            entry(
                    "TECHNIQUE-HIDDEN",
                    Set.of(
                            "migrations.LeakyMigrations",
                            "persistence.cart.LeakyCarts",
                            "persistence.cart.QueriedCarts")),
            entry("MODEL-PURE", Set.of("model.cart.ReflectiveCart")),
            entry("MODEL-NO-SETTERS", Set.of("model.cart.SettableCart")),
            entry("MODEL-NO-OPEN-FIELDS", Set.of("model.cart.OpenCart")),
            entry("MODEL-NO-EMPTY-CONSTRUCTOR", Set.of("model.cart.EmptyCart")),
            entry("MODEL-NO-CLOCK", Set.of("model.cart.PunctualCart", "model.cart.LuckyCart")),
            entry("PORTS-ARE-INTERFACES", Set.of("model.cart.ClassCarts")),
            entry("API-PURE", Set.of("api.cart.FiledCart")),
            entry("API-SHAPES", Set.of("api.cart.CartBean")),
            entry("NO-OLD-DATES", Set.of("model.cart.DatedCart")),
            entry("NO-STATIC-STATE", Set.of("examples.CountingExample", "examples.ListingExample")),
            entry("NAMES-SAY-SOMETHING", Set.of("persistence.cart.BaseCart", "persistence.cart.CartHelper")),
            entry("NO-DOUBLES", Set.of("examples.InMemoryCarts", "examples.RememberedCarts")));

    private static final Declaration DECLARATION =
            Declaration.read(House.ROOT.resolve("architecture/src/test/resources/wrong/plinth.properties"));
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
            .importPackages(DECLARATION.housePackage());

    /** The place that is wrong is the first that a line of a report names. */
    private static final Pattern PLACE = Pattern.compile("^[^<]*<([\\w.$]+)", Pattern.MULTILINE);

    static List<Rule> rules() {
        return HouseRules.of(DECLARATION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isNamedExactlyWhereItIsWrong(Rule rule) {
        var report = rule.sentence().evaluate(CLASSES).getFailureReport();

        assertThat(named(String.join("\n", report.getDetails())))
                .as(report.toString())
                .isEqualTo(WRONG.get(rule.id()));
    }

    @Test
    void breaksEveryRuleAndNoOthers() {
        assertThat(rules()).extracting(Rule::id).containsExactlyInAnyOrderElementsOf(WRONG.keySet());
    }

    @Test
    void hasOnePackageThatDoesNotSayWhatItIsFor() {
        var sources = House.files().stream()
                .filter(file -> House.path(file).contains("/dev/plinth/architecture/wrong/"))
                .filter(file -> House.path(file).endsWith(".java"))
                .toList();

        assertThat(Purpose.missingIn(sources))
                .containsExactly(Path.of("architecture/src/test/java/dev/plinth/architecture/wrong/examples/unsaid"));
    }

    private static Set<String> named(String report) {
        return PLACE.matcher(report)
                .results()
                .map(place -> className(place.group(1)))
                .collect(Collectors.toSet());
    }

    private static String className(String place) {
        return CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getName)
                .filter(name -> place.matches(Pattern.quote(name) + "([.$].*)?"))
                .map(name -> name.substring(DECLARATION.housePackage().length() + 1))
                .findFirst()
                .orElse(place);
    }
}
