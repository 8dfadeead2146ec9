package dev.plinth.schematools.history;

import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.ScratchServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a script changes in the schema, run on an empty database behind those before it. Rows are no part of a schema.
 *
 * @param script which
 * @param differences what is otherwise behind it: it expects what there is then, and what there was before is the actual
 */
public record ScriptChanges(MigrationScript script, List<Difference> differences) {
    public ScriptChanges {
        differences = List.copyOf(differences);
    }

    /**
     * Runs all scripts, one after the other, in the order in which they run on an empty database.
     *
     * @param server opens the server on which they are run; it is closed in the end
     * @throws dev.plinth.schematools.SchemaProblem if one fails, with its line and statement
     */
    public static List<ScriptChanges> of(SchemaProject project, Supplier<ScratchServer> server) {
        var history = new ArrayList<ScriptChanges>();
        try (var open = server.get()) {
            project.migrated(open, (database, migrations) -> {
                        var before = new AtomicReference<>(project.read(database.administrator()));
                        history.clear();
                        migrations
                                .tellingOf(script -> {
                                    var after = project.read(database.administrator());
                                    history.add(new ScriptChanges(
                                            script, Difference.between(after, before.getAndSet(after))));
                                })
                                .migrate();
                    })
                    .close();
            return history;
        }
    }

    /**
     * For people: {@code + table visit}, {@code - column visit.note}, {@code ~ column visit.fee: type integer -> bigint}, and
     * of a text of several lines those that differ.
     */
    public List<String> lines() {
        return differences.stream().flatMap(ScriptChanges::lines).toList();
    }

    private static Stream<String> lines(Difference difference) {
        var object = difference.object();
        return switch (difference.change()) {
            case MISSING -> Stream.of("+ " + object);
            case UNEXPECTED -> Stream.of("- " + object);
            case DIFFERENT -> {
                var changed = "~ " + object + ": " + difference.aspect();
                var text = difference.text();
                yield text.isEmpty()
                        ? Stream.of(changed + " " + shown(difference.actual()) + " -> " + shown(difference.expected()))
                        : Stream.concat(Stream.of(changed), text.stream());
            }
        };
    }

    private static String shown(@Nullable String value) {
        return value == null ? "none" : value;
    }
}
