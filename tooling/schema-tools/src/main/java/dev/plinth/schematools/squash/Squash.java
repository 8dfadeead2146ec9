package dev.plinth.schematools.squash;

import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.migrationrunner.Scripts;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.draft.Draft;
import dev.plinth.schematools.draft.DraftedFile;
import dev.plinth.schematools.lint.Manifest;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.server.ScratchServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Released scripts of a context as one, {@code B12__squashed.sql}, which new databases run in the place of all up to version 12:
 * what Flyway calls a baseline migration. Databases that are on their way go on as before. It holds the objects and the rows
 * that the scripts made, and is only written where it was run and made the same.
 */
public final class Squash {
    private final SchemaProject project;
    private final Manifest released;

    private Squash(SchemaProject project, Manifest released) {
        this.project = project;
        this.released = released;
    }

    /**
     * Writes the scripts of one context, or of each, as one.
     *
     * @param released what is; where nothing is, any script may be squashed
     * @param target the last script that is squashed, {@code 12} or {@code ordering/12}; if empty, the last released one of each
     *     context
     * @param server opens the server on which the scripts are run; it is closed in the end
     * @return the files, which are not written yet
     * @throws SchemaProblem if the target is not released, if nothing is to be squashed, or if what the scripts make cannot be
     *     said in one
     */
    public static Draft of(
            SchemaProject project, Manifest released, Optional<String> target, Supplier<ScratchServer> server) {
        var squash = new Squash(project, released);
        var scripts = ScriptFile.of(project);
        var last =
                target.map(name -> List.of(squash.named(name, scripts))).orElseGet(() -> squash.lastReleased(scripts));
        var files = new ArrayList<DraftedFile>();
        var worth = last.stream().filter(squash::isWorth).toList();
        if (worth.isEmpty()) {
            throw new SchemaProblem("nothing is to be squashed: "
                    + (last.isEmpty()
                            ? "no script is released; mvn plinth:release -Drelease=NAME records a release"
                            : "up to " + last.get(last.size() - 1) + " a new database runs one script already"));
        }
        try (var open = server.get()) {
            for (var script : worth) {
                files.add(new SquashedScripts(project, script, open).file());
            }
        }
        return new Draft(files, List.of());
    }

    private ScriptFile named(String target, List<ScriptFile> scripts) {
        try {
            var last =
                    upTo(target).stream().filter(script -> !script.repeatable()).reduce((first, second) -> second);
            var script = scripts.stream()
                    .filter(file -> last.filter(file.script()::equals).isPresent())
                    .findFirst()
                    .orElseThrow();
            if (!isReleased(script)) {
                throw new SchemaProblem(
                        script + " is not released; what is not can still be changed, so squash what is");
            }
            return script;
        } catch (MigrationException e) {
            throw new SchemaProblem(String.valueOf(e.getMessage()), e);
        }
    }

    private List<ScriptFile> lastReleased(List<ScriptFile> scripts) {
        var last = new LinkedHashMap<String, ScriptFile>();
        scripts.stream()
                .filter(script -> !script.repeatable() && isReleased(script))
                .forEach(script -> last.put(script.context(), script));
        return List.copyOf(last.values());
    }

    private boolean isReleased(ScriptFile script) {
        return released.releases().isEmpty() || released.hasReleased(script);
    }

    /** Whether more than one script runs on an empty schema until this one has run. */
    private boolean isWorth(ScriptFile last) {
        return upTo(last.context() + "/" + last.script().version()).stream()
                        .filter(script ->
                                !script.repeatable() && script.context().equals(last.context()))
                        .count()
                > 1;
    }

    private List<MigrationScript> upTo(String target) {
        return Scripts.between(project.migrationSets(), project.loader(), Optional.empty(), Optional.of(target));
    }
}
