package dev.plinth.schematools.draft;

import dev.plinth.migrationrunner.MigrationScript;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
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
    List<DraftedFile> of(List<Step> steps) {
        var files = new ArrayList<DraftedFile>();
        for (var sequence : contexts.sequences()) {
            var context = sequence.name();
            var version = contexts.nextVersion(context);
            for (var phase : EnumSet.complementOf(EnumSet.of(Phase.REPEATABLE))) {
                var own = steps.stream()
                        .filter(step -> step.context().equals(context) && step.phase() == phase)
                        .toList();
                if (!own.isEmpty()) {
                    var name = "V" + version + "__" + intent.slug() + phase.suffix() + ".sql";
                    files.add(
                            new DraftedFile(context, contexts.versioned(context).resolve(name), text(own), false));
                    version = version.add(BigInteger.ONE);
                }
            }
        }
        steps.stream()
                .filter(step -> step.phase() == Phase.REPEATABLE)
                .collect(Collectors.groupingBy(Step::file, LinkedHashMap::new, Collectors.toList()))
                .forEach((file, own) -> files.add(repeatable(file, own)));
        return files;
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

    private static String text(List<Step> steps) {
        return steps.stream().map(Step::text).collect(Collectors.joining());
    }
}
