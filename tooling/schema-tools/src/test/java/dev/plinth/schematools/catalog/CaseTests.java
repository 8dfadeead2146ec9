package dev.plinth.schematools.catalog;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The cases are many, and no two alike. */
class CaseTests {
    /** Of what schemas consist. */
    private static final List<String> KINDS = List.of(
            "table",
            "column",
            "primary key",
            "unique",
            "foreign key",
            "check",
            "exclusion",
            "index",
            "sequence",
            "enum",
            "domain",
            "composite type",
            "range type",
            "function",
            "procedure",
            "aggregate",
            "operator",
            "operator class",
            "cast",
            "collation",
            "text search",
            "view",
            "materialized view",
            "trigger",
            "rule",
            "policy",
            "row security",
            "extension",
            "grant",
            "partition",
            "statistics");

    /** What the section of Alembic's documentation says about which differences are found, line by line. */
    private static final List<String> ALEMBIC = List.of(
            "Table additions, removals.",
            "Column additions, removals.",
            "Change of nullable status on columns.",
            "Basic changes in indexes and explicitly-named unique constraints",
            "Basic changes in foreign key constraints",
            "Change of column type.",
            "Change of server default.",
            "Changes of table name.",
            "Changes of column name.",
            "Anonymously named constraints.",
            "Special SQLAlchemy types such as Enum when generated on a backend which doesn't support ENUM directly",
            "Some free-standing constraint additions and removals may not be supported, including PRIMARY KEY, EXCLUDE, CHECK",
            "Sequence additions, removals");

    @Test
    void areThreeAtLeastOfEachKind() {
        var perKind = Case.all().stream().collect(groupingBy(Case::kind, counting()));

        assertThat(KINDS)
                .allSatisfy(kind ->
                        assertThat(perKind.getOrDefault(kind, 0L)).as(kind).isGreaterThanOrEqualTo(3));
    }

    @Test
    void areNeverTwiceTheSame() {
        assertThat(Case.all()).extracting(Case::toString).doesNotHaveDuplicates();
        assertThat(Case.all())
                .extracting(sample -> sample.base() + sample.change())
                .doesNotHaveDuplicates();
    }

    @Test
    void standForEachLineOfAlembicsDocumentation() {
        var lines =
                Case.all().stream().map(Case::alembic).filter(Objects::nonNull).collect(toSet());

        assertThat(lines).containsExactlyInAnyOrderElementsOf(ALEMBIC);
    }

    @Test
    void addAndRemoveEachKind() {
        var changes = Case.all().stream()
                .filter(sample -> KINDS.contains(sample.kind()))
                .collect(groupingBy(
                        Case::kind,
                        mapping(
                                sample -> sample.differences().contains(" is missing")
                                        ? "added"
                                        : sample.differences().contains(" is unexpected") ? "removed" : "changed",
                                toSet())));

        changes.remove("row security");
        assertThat(changes).allSatisfy((kind, found) -> assertThat(found).contains("added", "removed"));
    }
}
