package dev.plinth.schematools.draft;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements laid out in files: one for each context and phase, with the next numbers of the context's versions.
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
            for (var phase : Phase.values()) {
                var own = steps.stream()
                        .filter(step -> step.context().equals(context) && step.phase() == phase)
                        .toList();
                if (!own.isEmpty()) {
                    var name = "V" + version + "__" + intent.slug() + phase.suffix() + ".sql";
                    files.add(new DraftedFile(
                            context,
                            contexts.versioned(context).resolve(name),
                            own.stream().map(Step::text).collect(Collectors.joining())));
                    version = version.add(BigInteger.ONE);
                }
            }
        }
        return files;
    }
}
