package dev.plinth.schematools.draft;

import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.engine.Part;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the engine does not know, or does in a way that loses data.
 *
 * @param present what there is
 * @param contexts whose migration each statement goes into
 * @param intent what it is for
 */
record Gaps(Present present, Contexts contexts, Intent intent) {
    private static final String STORED = " stored";
    private static final String NOT_VALID = " NOT VALID";

    /** What has to be done first, lest the engine drop a column and make it again. */
    List<Step> before(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.object().kind() == Kind.COLUMN
                        && "generated".equals(difference.aspect())
                        && difference.expected() == null
                        && String.valueOf(difference.actual()).endsWith(STORED))
                .map(Difference::object)
                .map(column -> step(
                        column, Phase.CHANGE, alterTable(column) + " alter column " + own(column) + " drop expression"))
                .toList();
    }

    /** What the engine left undone. */
    List<Step> after(List<Difference> differences) {
        return differences.stream().flatMap(this::repaired).toList();
    }

    private Stream<Step> repaired(Difference difference) {
        var object = difference.object();
        var expected = Objects.requireNonNullElse(difference.expected(), "");
        if (object.kind() == Kind.CHECK
                && "definition".equals(difference.aspect())
                && expected.equals(difference.actual() + NOT_VALID)) {
            var owner = present.hasRelation(String.valueOf(object.parent())) ? "alter table " : "alter domain ";
            return Stream.of(
                    step(object, Phase.CHANGE, owner + object.parent() + " drop constraint " + own(object)),
                    step(
                            object,
                            Phase.CHANGE,
                            owner + object.parent() + " add constraint " + own(object) + " " + expected));
        }
        if (object.kind() == Kind.TABLE
                && "replica identity".equals(difference.aspect())
                && !expected.equals("an index")) {
            return Stream.of(step(
                    object,
                    Phase.CHANGE,
                    "alter table " + object.name() + " replica identity "
                            + (expected.isEmpty() ? "default" : expected)));
        }
        if (object.kind() == Kind.INDEX && "replica identity".equals(difference.aspect()) && expected.equals("yes")) {
            return Stream.of(
                    step(object, Phase.INDEX, alterTable(object) + " replica identity using index " + object.name()));
        }
        return Stream.of();
    }

    private Step step(SchemaObject object, Phase phase, String sql) {
        var part = new Part(object.kind().toString(), object.parent(), own(object));
        return Step.of(contexts.of(part, intent), phase, sql);
    }

    private static String alterTable(SchemaObject object) {
        return "alter table " + object.parent();
    }

    private static String own(SchemaObject object) {
        return Present.ownName(object);
    }
}
