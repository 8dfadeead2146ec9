package dev.plinth.schematools.lint;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.project.ScriptVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether each new script has a version of its own, behind all that are released. Two branches may both add a fifth script,
 * and merge without a conflict: so this is a question to the tree that a merge makes, and there it needs no history.
 */
public final class UniqueVersions {
    static final Check CHECK = new Check(
            "versions",
            "Each script has a version of its own, above all released ones.",
            "a database runs versions in their order and each of them once, so that a second script of a version, or"
                    + " one below a version that ran, never runs there",
            "give the script the name that the finding gives, which is free");

    private final Manifest manifest;
    private final List<Finding> findings = new ArrayList<>();

    private UniqueVersions(Manifest manifest) {
        this.manifest = manifest;
    }

    /** Which scripts have to take another number, and which number. */
    public static List<Finding> findings(List<ScriptFile> scripts, Manifest manifest) {
        var check = new UniqueVersions(manifest);
        var migrationSets = new LinkedHashMap<String, List<ScriptFile>>();
        scripts.stream()
                .filter(script -> !script.repeatable() && !script.baseline())
                .forEach(script -> migrationSets
                        .computeIfAbsent(script.context(), context -> new ArrayList<>())
                        .add(script));
        migrationSets.values().forEach(check::look);
        return List.copyOf(check.findings);
    }

    private void look(List<ScriptFile> migrationSet) {
        var byVersion = new TreeMap<ScriptVersion, List<ScriptFile>>();
        migrationSet.forEach(script -> byVersion
                .computeIfAbsent(ScriptVersion.of(script), version -> new ArrayList<>())
                .add(script));
        var lastReleased = byVersion.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(manifest::hasReleased))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
        var steps = 0;
        for (var entry : byVersion.entrySet()) {
            var keeping = keeping(entry.getValue());
            for (var script : entry.getValue()) {
                var why = why(script, keeping, entry.getKey(), lastReleased, byVersion.values());
                if (why.isPresent()) {
                    steps++;
                    findings.add(script.wrong(
                            why.get() + "; call it " + byVersion.lastKey().renamed(script, steps)));
                }
            }
        }
    }

    /** Of several scripts of one version, the one that keeps it: nobody can rename what is released. */
    private ScriptFile keeping(List<ScriptFile> scripts) {
        return scripts.stream()
                .min(Comparator.comparing((ScriptFile script) -> !manifest.hasReleased(script))
                        .thenComparing(ScriptFile::name))
                .orElseThrow();
    }

    private Optional<String> why(
            ScriptFile script,
            ScriptFile keeping,
            ScriptVersion version,
            Optional<ScriptVersion> lastReleased,
            Collection<List<ScriptFile>> all) {
        if (!script.equals(keeping)) {
            return Optional.of("has the version of " + keeping.name());
        }
        if (!manifest.hasReleased(script)
                && lastReleased.filter(last -> last.compareTo(version) > 0).isPresent()) {
            var released = all.stream()
                    .flatMap(List::stream)
                    .filter(other -> ScriptVersion.of(other).equals(lastReleased.get()))
                    .findFirst()
                    .orElseThrow();
            return Optional.of("never runs where " + released.name() + " ran, which is released");
        }
        return Optional.empty();
    }
}
