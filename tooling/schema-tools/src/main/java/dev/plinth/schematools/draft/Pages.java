package dev.plinth.schematools.draft;

import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.schematools.SchemaProblem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements laid out in files: one for each context and phase, with the next numbers of the context's versions, and
 * repeatable scripts with what they say besides.
 *
 * @param contexts whose scripts there are
 * @param intent what it is for
 */
record Pages(Contexts contexts, Intent intent) {
    /**
     * @param rounds each was tried out behind the one before, in the order of its contexts and phases
     */
    List<DraftedFile> of(List<List<Step>> rounds) {
        var files = new ArrayList<DraftedFile>();
        for (var migrationSet : contexts.migrationSets()) {
            files.addAll(versioned(migrationSet.name(), rounds));
        }
        rounds.stream()
                .flatMap(List::stream)
                .filter(step -> step.phase() == Phase.REPEATABLE)
                .collect(Collectors.groupingBy(Step::file, LinkedHashMap::new, Collectors.toList()))
                .forEach((file, own) -> files.add(repeatable(file, own)));
        return files;
    }

    /** One that gives a column of a table in use its value, a few pages at a time; the value is for a person to write. */
    List<DraftedFile> backfill(TableColumn column) {
        var script = empty(false);
        var step = column.backfill(script.context(), "…", "")
                .deciding("what do rows get that have no " + column.column() + "? Write it for the three dots.");
        return List.of(
                new DraftedFile(script.context(), script.path(), script.text() + step.text(), false), outside(script));
    }

    /** What Flyway reads beside a script that it would run in a transaction by itself. */
    private static DraftedFile outside(DraftedFile script) {
        return new DraftedFile(
                script.context(),
                script.path().resolveSibling(script.path().getFileName() + ".conf"),
                "executeInTransaction=false\n",
                false);
    }

    /** One in which a person writes the statements. */
    DraftedFile empty(boolean repeatable) {
        var context = intent.context()
                .or(contexts::only)
                .orElseThrow(() -> new SchemaProblem(
                        "say which context the script is for: add -Dcontext=NAME, one of " + contexts.names()));
        var folder = repeatable ? contexts.repeatable(context) : contexts.versioned(context);
        var name = repeatable
                ? "R__" + intent.slug() + ".sql"
                : "V" + contexts.nextVersion(context) + "__" + intent.slug() + ".sql";
        return new DraftedFile(context, folder.resolve(name), "-- " + intent.message() + "\n", false);
    }

    private List<DraftedFile> versioned(String context, List<List<Step>> rounds) {
        var files = new ArrayList<DraftedFile>();
        var version = contexts.nextVersion(context);
        for (var own : inTransactions(context, rounds)) {
            var phase = own.get(0).phase();
            var name = "V" + version + "__" + intent.slug() + phase.suffix() + ".sql";
            var script = new DraftedFile(
                    context, contexts.versioned(context).resolve(name), limit(phase) + text(own), false);
            files.add(script);
            if (phase == Phase.BACKFILL) {
                files.add(outside(script));
            }
            version = version.add(BigInteger.ONE);
        }
        return files;
    }

    /** The statements of a context in their order, together as long as they are of one phase. */
    private static List<List<Step>> inTransactions(String context, List<List<Step>> rounds) {
        var groups = new ArrayList<List<Step>>();
        rounds.stream()
                .flatMap(round -> round.stream()
                        .filter(step -> step.context().equals(context) && step.phase() != Phase.REPEATABLE)
                        .sorted(Comparator.comparing(Step::phase)))
                .forEach(step -> {
                    var last = groups.isEmpty() ? List.<Step>of() : groups.get(groups.size() - 1);
                    if (last.isEmpty() || !last.get(0).phase().sharesScripts(step.phase())) {
                        groups.add(new ArrayList<>(List.of(step)));
                    } else {
                        last.add(step);
                    }
                });
        return groups;
    }

    private DraftedFile repeatable(String file, List<Step> steps) {
        var context = steps.get(0).context();
        var before = contexts.scripts().stream()
                .filter(script ->
                        script.context().equals(context) && script.file().equals(file))
                .findFirst();
        return new DraftedFile(
                context,
                contexts.repeatable(context).resolve(file),
                before.map(MigrationScript::sql).orElse("") + text(steps),
                before.isPresent());
    }

    /** What limits the waiting for locks, if the scripts say so; scripts outside of a transaction need no limit. */
    private String limit(Phase phase) {
        return phase.isOutside()
                ? ""
                : intent.lockTimeout()
                        .map(wait -> "set local lock_timeout = '" + wait.toMillis() + "ms';\n")
                        .orElse("");
    }

    private static String text(List<Step> steps) {
        return steps.stream().map(Step::text).collect(Collectors.joining());
    }
}
