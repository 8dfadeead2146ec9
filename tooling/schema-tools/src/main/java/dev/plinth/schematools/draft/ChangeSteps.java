package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.ddl.Change;
import dev.plinth.schematools.ddl.Change.Action;
import dev.plinth.schematools.ddl.Ddl;
import dev.plinth.schematools.ddl.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The steps from one schema to another, in forms that lock tables in use only for a short time. */
final class ChangeSteps {
    /** What goes with what it holds. */
    private static final Set<Kind> HOLDING = Set.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.COLUMN, Kind.SEQUENCE);

    private static final Set<Kind> CHECKED_LATE = Set.of(Kind.CHECK, Kind.FOREIGN_KEY);

    private final Ddl ddl;
    private final Contexts contexts;
    private final Repeatables repeatables;
    private final Intent intent;
    private final Questions questions;
    private final DataLossHazards losses;
    private final List<Change> changes;
    private final Set<SchemaObject> fresh;
    private final Set<SchemaObject> dropped;
    private final Set<SchemaObject> said = new HashSet<>();
    /** Indexes that are built anew before the old ones go. */
    private final Set<SchemaObject> swapped = new HashSet<>();

    /** Unique indexes that become those of keys. */
    private final Set<SchemaObject> adopted = new HashSet<>();

    private final List<Step> steps = new ArrayList<>();

    private ChangeSteps(Ddl ddl, Contexts contexts, Intent intent, Questions questions) {
        this.ddl = ddl;
        this.contexts = contexts;
        this.intent = intent;
        this.questions = questions;
        this.losses = new DataLossHazards(intent);
        this.changes = ddl.changesByReference();
        this.fresh = those(Action.CREATE);
        this.dropped = those(Action.DROP);
        var differing = differing(ddl);
        dropped.stream()
                .filter(object -> object.kind() == Kind.INDEX && isStanding(object))
                .forEach(index -> {
                    if (fresh.contains(index)
                            && differing.contains(index)
                            && isAloneOnItsTable(index)
                            && isIndependent(index)
                            && !isNeededAtOnce(index)) {
                        swapped.add(index);
                    } else if (fresh.stream().anyMatch(key -> isAdopting(key, index))) {
                        adopted.add(index);
                    }
                });
        this.repeatables = new Repeatables(contexts, ddl, changes, differing);
    }

    private Set<SchemaObject> those(Action action) {
        return changes.stream()
                .filter(change -> change.action() == action)
                .map(Change::object)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The statements, in an order in which they can run.
     *
     * @param questions what is asked beside
     * @throws SchemaProblem if data would be lost and may not be, or nothing says where something new goes
     */
    static List<Step> of(Ddl ddl, Contexts contexts, Intent intent, Questions questions) {
        var drafting = new ChangeSteps(ddl, contexts, intent, questions);
        drafting.draft();
        drafting.losses.require();
        return List.copyOf(drafting.steps);
    }

    /** What is to be another, and what a part of it is to be. */
    private static Set<SchemaObject> differing(Ddl ddl) {
        var differing = new HashSet<SchemaObject>();
        for (var difference : Difference.between(ddl.to().schema(), ddl.from().schema())) {
            var object = difference.object();
            differing.add(object);
            // Of a view's columns, the types are those of what it stands on.
            if (object.kind() == Kind.COLUMN && !"type".equals(difference.aspect())) {
                differing.add(ddl.to().head(object));
            }
        }
        return differing;
    }

    private void draft() {
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var before = steps.size();
            if (change.action() != Action.CREATE || said.add(change.object())) {
                draft(change, i);
            }
            if (change.action() == Action.CREATE && steps.size() > before) {
                steps.set(before, questions.at(change.object(), steps.get(before)));
            }
            var head = head(change);
            if (i + 1 == changes.size() || !head.equals(head(changes.get(i + 1)))) {
                steps.addAll(questions.behind(head));
            }
        }
    }

    private SchemaObject head(Change change) {
        var object = change.object();
        return (ddl.to().has(object) ? ddl.to() : ddl.from()).head(object);
    }

    private void draft(Change change, int place) {
        var object = change.object();
        if (object.kind() == Kind.SCHEMA && !change.aspects().contains("comment")
                || object.kind() == Kind.GRANT && isOfSchema(object)) {
            return; // Where roles are made, the schema is made, and who may use it is said.
        }
        var context = contexts.of(object, intent);
        var script = repeatables.script(object);
        if (script.isPresent()) {
            steps.addAll(repeatables.steps(change, context, script.get()));
            return;
        }
        switch (change.action()) {
            case CREATE -> create(change, context, place);
            case ALTER -> alter(change, context);
            case DROP -> drop(change, context);
            case RELEASE -> plain(change, context, Phase.CHANGE);
        }
    }

    private boolean isOfSchema(SchemaObject grant) {
        var in = ddl.to().has(grant) ? ddl.to() : ddl.from();
        var target = in.form(grant, "target").orElse("");
        return target.equals("schema");
    }

    private void create(Change change, String context, int place) {
        var object = change.object();
        var forms = new OnlineDdl(context, String.valueOf(object.parent()));
        if (Sql.isTable(object)) {
            var constraints = ddl.constraintsBehind(changes, place);
            said.addAll(constraints);
            ddl.table(object, constraints).forEach(sql -> steps.add(Step.of(context, Phase.CHANGE, sql)));
        } else if (isStanding(object) && CHECKED_LATE.contains(object.kind()) && ddl.isPartOfTable(object)) {
            steps.add(forms.change(ddl.constraint(object) + " not valid"));
            steps.add(forms.validate(Sql.ownName(object)));
            ddl.afterwards(object).forEach(sql -> steps.add(forms.change(sql)));
        } else if (isStanding(object) && object.kind() == Kind.INDEX && !isNeededAtOnce(object)) {
            index(object, context);
        } else if (isStanding(object) && isKey(object) && isBuiltBesides(object)) {
            key(object, context);
        } else if (isStanding(object) && object.kind() == Kind.COLUMN && mustBeGiven(object)) {
            steps.add(forms.change(ddl.columnWithoutNotNull(object)));
            steps.addAll(forms.notNull(Sql.ownName(object)));
            ddl.afterwards(object).forEach(sql -> steps.add(forms.change(sql)));
        } else {
            plain(change, context, Phase.CHANGE);
        }
    }

    /** Built while the table is written; one that is there serves until the other is. */
    private void index(SchemaObject index, String context) {
        if (swapped.contains(index)) {
            var besides = Names.of(index.name(), "new", List.of());
            steps.add(Step.of(context, Phase.INDEX, ddl.indexBesides(index, besides)));
            steps.add(Step.of(context, Phase.INDEX, "drop index concurrently if exists " + index.name()));
            steps.add(Step.of(context, Phase.LAST, "alter index " + besides + " rename to " + index.name()));
        } else {
            steps.add(Step.of(context, Phase.INDEX, ddl.indexBesides(index, index.name())));
        }
        ddl.afterwards(index).forEach(sql -> steps.add(Step.of(context, Phase.LAST, sql)));
    }

    /** A key whose index is built while the table is written; or that takes a unique index that is there. */
    private void key(SchemaObject key, String context) {
        var index = new SchemaObject(Kind.INDEX, key.parent(), Sql.ownName(key));
        if (!adopted.contains(index)) {
            steps.add(Step.of(context, Phase.INDEX, ddl.indexBesides(index, index.name()))
                    .remarking("Fails while two rows are alike."));
        }
        steps.add(Step.of(context, Phase.LAST, ddl.keyByIndex(key)));
        ddl.afterwards(key).forEach(sql -> steps.add(Step.of(context, Phase.LAST, sql)));
    }

    /** Whether something else of the draft, such as a foreign key, cannot be made without it. */
    private boolean isNeededAtOnce(SchemaObject key) {
        return ddl.to().usersOf(key).stream().anyMatch(fresh::contains);
    }

    private static boolean isKey(SchemaObject object) {
        return object.kind() == Kind.PRIMARY_KEY || object.kind() == Kind.UNIQUE;
    }

    /** A key that something else of the draft needs, such as a foreign key or a view, or that replaces another, is made at once. */
    private boolean isBuiltBesides(SchemaObject key) {
        var index = new SchemaObject(Kind.INDEX, key.parent(), Sql.ownName(key));
        return ddl.isPartOfTable(key)
                && ddl.to().aspect(key, "part of") == null
                && "btree".equals(ddl.to().form(index, "method").orElse(""))
                && !isNeededAtOnce(key)
                && ddl.to().aspect(ddl.to().head(key), "replica identity") == null
                && dropped.stream()
                        .noneMatch(other -> Objects.equals(other.parent(), key.parent())
                                && (isKey(other) || other.kind() == Kind.COLUMN));
    }

    /** Whether rows that are there would have no value. */
    private boolean mustBeGiven(SchemaObject column) {
        var to = ddl.to();
        return "not null".equals(to.form(column, "not null").orElse(""))
                && to.form(column, "not null is valid").isEmpty()
                && to.aspect(column, "default") == null
                && to.aspect(column, "generated") == null
                && to.aspect(column, "identity") == null;
    }

    private void alter(Change change, String context) {
        var object = change.object();
        int first = steps.size();
        if (object.kind() == Kind.COLUMN
                && change.aspects().contains("not null")
                && isStanding(object)
                && isNewlyGiven(change)) {
            var others = new HashSet<>(change.aspects());
            others.remove("not null");
            plain(new Change(Action.ALTER, object, others), context, Phase.CHANGE);
            steps.addAll(new OnlineDdl(context, String.valueOf(object.parent())).notNull(Sql.ownName(object)));
        } else if (object.kind() == Kind.ENUM) {
            plain(change, context, Phase.VALUES);
        } else {
            plain(change, context, Phase.CHANGE);
        }
        if (change.aspects().contains("declared")) {
            steps.set(
                    first,
                    steps.get(first)
                            .remarking(object.parent() + " declares " + Sql.ownName(object)
                                    + " itself: a parent for a moment loses the column, and leaves it to the table."));
        }
    }

    private boolean isNewlyGiven(Change change) {
        var column = change.object();
        return ddl.from().aspect(column, "not null") == null
                && "not null".equals(ddl.to().form(column, "not null").orElse(""))
                && ddl.to().form(column, "not null is valid").isEmpty()
                && !change.aspects().contains("identity");
    }

    private void drop(Change change, String context) {
        var object = change.object();
        if (object.kind() == Kind.SEQUENCE && isGoneWithColumn(object)) {
            return;
        }
        if (swapped.contains(object) || adopted.contains(object)) {
            return;
        }
        if (object.kind() == Kind.INDEX && isDroppedAlone(object)) {
            steps.add(Step.of(context, Phase.INDEX, "drop index concurrently if exists " + object.name()));
            return;
        }
        var step = Step.of(context, Phase.CHANGE, ddl.statements(change).get(0));
        // Only what is computed again afterwards is not lost.
        var computed =
                ddl.from().aspect(object, "generated") != null && ddl.to().aspect(object, "generated") != null;
        if (computed) {
            steps.add(DataLossHazards.computing(step));
        } else if (HOLDING.contains(object.kind()) && !isReplacedByIdentity(object)) {
            steps.add(losses.dropping(step, object + " goes, with what it holds"));
        } else {
            steps.add(step);
        }
    }

    /** Whether nothing else of the draft has to wait for an index to be gone. */
    private boolean isDroppedAlone(SchemaObject index) {
        var table = ddl.from().head(index);
        return table.kind() == Kind.TABLE
                && ddl.from().aspect(table, "partitions") == null
                && isIndependent(index)
                && changes.stream()
                        .noneMatch(change -> change.action() != Action.CREATE
                                        && change.object().kind() == Kind.COLUMN
                                        && Objects.equals(change.object().parent(), index.parent())
                                || change.action() == Action.DROP
                                        && change.object().equals(table)
                                || change.action() == Action.CREATE
                                        && Sql.ownName(change.object()).equals(index.name()));
    }

    /** Whether the column that a sequence numbers goes on by itself. */
    private boolean isReplacedByIdentity(SchemaObject sequence) {
        return ddl.from()
                .owner(sequence)
                .filter(column -> ddl.to().aspect(column, "identity") != null)
                .isPresent();
    }

    private boolean isGoneWithColumn(SchemaObject sequence) {
        return ddl.from()
                .owner(sequence)
                .filter(column ->
                        dropped.contains(column) || dropped.contains(ddl.from().head(column)))
                .isPresent();
    }

    private void plain(Change change, String context, Phase phase) {
        for (var sql : ddl.statements(change)) {
            var step = Step.of(context, phase, sql);
            steps.add(
                    change.object().kind() == Kind.COLUMN
                                    && change.aspects().contains("type")
                                    && sql.equals(ddl.retyping(change.object()))
                            ? retyping(change.object(), step)
                            : step);
        }
    }

    private Step retyping(SchemaObject column, Step step) {
        var type = new TypeChange(
                String.valueOf(ddl.from().aspect(column, "type")),
                String.valueOf(ddl.to().aspect(column, "type")));
        return type.keepsValues() || ddl.from().aspect(column, "generated") != null
                ? step
                : losses.marked(
                        step,
                        "column " + column.name() + " is " + type.from() + ", and not all of it fits into "
                                + type.to());
    }

    /** Whether no column of the index changes, which would have to wait for it. */
    private boolean isAloneOnItsTable(SchemaObject index) {
        return changes.stream()
                .noneMatch(change -> change.action() != Action.CREATE
                        && change.object().kind() == Kind.COLUMN
                        && Objects.equals(change.object().parent(), index.parent()));
    }

    /** Whether nothing that the index needs is dropped, so that the index may be dropped last. */
    private boolean isIndependent(SchemaObject index) {
        return ddl.from().needsOf(index).stream().noneMatch(dropped::contains);
    }

    private boolean isAdopting(SchemaObject key, SchemaObject index) {
        var wanted = new SchemaObject(Kind.INDEX, index.parent(), index.name());
        return isKey(key)
                && Objects.equals(key.parent(), index.parent())
                && Sql.ownName(key).equals(index.name())
                && isBuiltBesides(key)
                && ddl.from().form(index, "unique").isPresent()
                && ddl.from().form(index, "body").equals(ddl.to().form(wanted, "body"));
    }

    /** Whether the table of an object has rows and users. */
    private boolean isStanding(SchemaObject object) {
        var head = ddl.to().head(object);
        return head.kind() == Kind.TABLE
                && ddl.from().has(head)
                && !fresh.contains(head)
                && ddl.from().aspect(head, "partitions") == null;
    }
}
