package dev.plinth.schematools.safety;

import dev.plinth.schematools.project.DryRun;
import dev.plinth.schematools.server.Refusal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * The release that still runs while a migration does: what it does with tables is tried before and after statements, each
 * time in a transaction that is rolled back. What has not worked before is not looked at.
 */
final class PreviousRelease {
    private static final String CONSTRAINT_VIOLATIONS = "23";
    private static final String NOT_NULL_VIOLATION = "23502";

    /** Columns of a constraint or of an index, by schema, table and name. */
    private static final String COLUMNS = """
            select a.attname
            from pg_class t
                join pg_namespace n on n.oid = t.relnamespace
                join pg_attribute a on a.attrelid = t.oid
            where n.nspname = ? and t.relname = ?
                and (exists (select from pg_constraint where conrelid = t.oid and conname = ? and a.attnum = any(conkey))
                    or exists (select from pg_index i join pg_class x on x.oid = i.indexrelid
                        where i.indrelid = t.oid and x.relname = ? and a.attnum = any(i.indkey)))""";

    /** The last transaction that changed a function or a type other than a table's, of those that were there before. */
    private static final String STAMP = """
            select max(changed) from (
                select max(xmin::text::bigint) from pg_proc where oid <= ?::oid
                union all select max(xmin::text::bigint) from pg_enum where oid <= ?::oid
                union all select max(xmin::text::bigint) from pg_constraint where contypid <> 0 and contypid <= ?::oid
                union all select max(xmin::text::bigint) from pg_type where typtype in ('d', 'e', 'r') and oid <= ?::oid
            ) stamps (changed)""";

    private static final String NEWEST =
            "select greatest((select max(oid::bigint) from pg_proc), (select max(oid::bigint) from pg_type), (select max(oid::bigint) from pg_enum))";

    private final DryRun session;
    private final ReleaseUses uses;
    private final Map<Object, ReleaseUse> working = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();
    private Set<Long> changed = Set.of();
    private boolean all = true;
    private long newest;
    private long stamp;

    PreviousRelease(DryRun session, ReleaseUses uses) {
        this.session = session;
        this.uses = uses;
    }

    /** Forgets what it does with tables that may have changed, before it stands anew. */
    void forget(Changes changes) {
        all = changes.isUnknown();
        changed = changes.all();
    }

    /** Takes the release for one that was made for what is there now. */
    void stand() throws SQLException {
        var before = Set.copyOf(working.values());
        working.values().removeIf(use -> all || changed.contains(use.oid()));
        working.putAll(working(all ? uses.all() : uses.of(changed), before));
        newest = session.ask(NEWEST, row -> row.getLong(1)).get(0);
        stamp = stamp();
    }

    /** Those that work, of those alike the first. */
    private Map<Object, ReleaseUse> working(List<ReleaseUse> some, Collection<ReleaseUse> surely) throws SQLException {
        var these = new LinkedHashMap<Object, ReleaseUse>();
        for (var use : some) {
            if (!these.containsKey(use.likeness())
                    && (surely.contains(use) || refusal(use).isEmpty())) {
                these.put(use.likeness(), use);
            }
        }
        return these;
    }

    /**
     * What has worked and does so no longer; it is not asked for again.
     *
     * @param changes of the script; where types and functions have changed, so may have all tables
     */
    List<BrokenUse> broken(Changes changes) throws SQLException {
        var now = stamp();
        boolean anyMay = now != stamp;
        stamp = now;
        var broken = failing(working.values().stream()
                .filter(use -> anyMay || changes.mayBeOfScript(use.oid()))
                .toList());
        broken.forEach(each -> working.remove(each.use().likeness()));
        return broken;
    }

    /**
     * What works here before a script, of what may be broken behind it.
     *
     * @param broken elsewhere
     * @param retyped columns that get another type, by tables
     */
    List<ReleaseUse> doubtful(List<BrokenUse> broken, Map<String, Set<String>> retyped) throws SQLException {
        if (broken.isEmpty() && retyped.isEmpty()) {
            return List.of();
        }
        var alike = broken.stream().map(each -> each.use().likeness()).collect(Collectors.toSet());
        var these = new ArrayList<>(uses.all());
        these.removeIf(use -> !alike.contains(use.likeness()));
        for (var table : retyped.entrySet()) {
            these.addAll(uses.widest(table.getKey(), table.getValue()));
        }
        return List.copyOf(working(these, Set.of()).values());
    }

    /**
     * Those that fail now.
     *
     * @param before those that have failed before a statement
     * @param touched whether the statement may have changed a table, by its OID; for others nothing is tried
     */
    List<BrokenUse> failing(List<ReleaseUse> some, List<BrokenUse> before, LongPredicate touched) throws SQLException {
        var failing = new ArrayList<>(before);
        failing.removeIf(broken -> touched.test(broken.use().oid()));
        failing.addAll(
                failing(some.stream().filter(use -> touched.test(use.oid())).toList()));
        return failing;
    }

    /** Those that fail, and not by chance. */
    List<BrokenUse> failing(Collection<ReleaseUse> some) throws SQLException {
        var failing = new ArrayList<BrokenUse>();
        for (var use : some) {
            var refusal = refusal(use);
            if (refusal.isPresent() && !isByChance(use, refusal.get())) {
                failing.add(new BrokenUse(
                        use,
                        refusal.get().state(),
                        String.valueOf(refusal.get().message().getMessage())));
            }
        }
        return failing;
    }

    /** The tables to which it has written since it was asked last: rows that were rolled back are still in their files. */
    Set<String> written() {
        var tables = Set.copyOf(written);
        written.clear();
        return tables;
    }

    private long stamp() throws SQLException {
        return session.ask(STAMP, row -> row.getLong(1), newest, newest, newest, newest)
                .get(0);
    }

    private Optional<Refusal> refusal(ReleaseUse use) throws SQLException {
        if (!use.isReading()) {
            written.add(use.table());
        }
        try {
            session.attempt(use.sql());
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(Refusal.in(e).orElseThrow(() -> e));
        }
    }

    /** Values that were made may be such as a new constraint refuses; those of columns that the release does not know are not. */
    private boolean isByChance(ReleaseUse use, Refusal refusal) throws SQLException {
        if (!refusal.state().startsWith(CONSTRAINT_VIOLATIONS)
                || refusal.state().equals(NOT_NULL_VIOLATION)) {
            return false;
        }
        var message = refusal.message();
        return use.columns()
                .containsAll(session.ask(
                        COLUMNS,
                        row -> row.getString(1),
                        message.getSchema(),
                        message.getTable(),
                        message.getConstraint(),
                        message.getConstraint()));
    }
}
