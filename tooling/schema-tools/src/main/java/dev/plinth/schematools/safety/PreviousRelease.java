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

    /** The last transaction that made or changed a function or a type other than a table's. */
    private static final String STAMP = """
            select max(changed) from (
                select max(xmin::text::bigint) from pg_proc
                union all select max(xmin::text::bigint) from pg_enum
                union all select max(xmin::text::bigint) from pg_type where typtype in ('d', 'e', 'r')
            ) stamps (changed)""";

    private final DryRun session;
    private final ReleaseUses uses;
    private final Map<Object, ReleaseUse> working = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();
    private long stamp;

    PreviousRelease(DryRun session, ReleaseUses uses) {
        this.session = session;
        this.uses = uses;
    }

    /** Takes the release for one that was made for what is there now. */
    void stand() throws SQLException {
        var before = Set.copyOf(working.values());
        working.clear();
        working.putAll(working(uses.all(), before));
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
     * @param touched tables that may take no writes any longer; where types and functions have changed, all of them may
     */
    List<BrokenUse> broken(Set<String> touched) throws SQLException {
        var now = stamp();
        boolean all = now != stamp;
        stamp = now;
        var broken = failing(working.values().stream()
                .filter(use -> all || use.isReading() || touched.contains(use.table()))
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
        return session.ask(STAMP, row -> row.getLong(1)).get(0);
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
