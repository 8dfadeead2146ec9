package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.Optional;
import java.util.stream.Stream;

/** A name that programs use and that is another one from one moment to the next. */
final class Renamed extends SafetyRule {
    Renamed() {
        super(new Check(
                "rename",
                "No table and no column gets another name while it is in use.",
                "the release that still runs asks for the old name and fails, as the next would before the migration",
                "let both names live for a release; mvn plinth:draft -Dexpand and later -Dcontract write that"));
    }

    @Override
    Stream<Finding> findings(ScriptRun run) {
        return run.observations().stream()
                .flatMap(seen -> seen.many().stream()
                        .flatMap(Renamed::names)
                        .map(names -> run.script().wrong(seen.statement().line(), names)));
    }

    private static Stream<String> names(Effect effect) {
        if (effect.after().isEmpty()) {
            return Stream.empty();
        }
        var now = effect.after().get();
        var table = effect.before().hasNameOf(now)
                ? Stream.<String>empty()
                : Stream.of("renames " + effect.table() + " to " + now.name());
        var old = effect.before().columns();
        var columns = now.columns().entrySet().stream()
                .flatMap(column -> Optional.ofNullable(old.get(column.getKey()))
                        .map(Column::name)
                        .filter(name -> !name.equals(column.getValue().name()))
                        .map(name -> "renames column " + name + " of " + effect.table() + " to "
                                + column.getValue().name())
                        .stream());
        return Stream.concat(table, columns);
    }
}
