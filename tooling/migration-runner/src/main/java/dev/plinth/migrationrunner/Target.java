package dev.plinth.migrationrunner;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/**
 * How far a schema is brought: to the end, or up to a versioned script and all that come before it in the order in which they
 * run on an empty schema, those of other contexts as well. Repeatable scripts are written for the end, so they run where no
 * versioned one is left.
 *
 * @param version as people write it, {@code 5} or {@code ordering/5}; empty for the end
 * @param withRepeatable whether repeatable scripts run at all
 */
record Target(Optional<String> version, boolean withRepeatable) {
    private static final int SHOWN = 8;

    static final Target END = new Target(Optional.empty(), true);

    /**
     * Which of the pending scripts are to run, in their order.
     *
     * @param order all scripts that are here, in the order in which they run on an empty schema
     * @throws MigrationException if no script is the target, or several are
     */
    List<MigrationScript> reached(Collection<MigrationScript> pending, List<MigrationScript> order) {
        var versioned = order.stream().filter(script -> !script.repeatable()).toList();
        var wanted = version.map(named -> versioned.subList(0, versioned.indexOf(script(named, versioned)) + 1))
                .orElse(versioned);
        var toTheEnd = pending.stream().allMatch(script -> script.repeatable() || wanted.contains(script));
        return order.stream()
                .filter(pending::contains)
                .filter(script -> script.repeatable() ? toTheEnd && withRepeatable : wanted.contains(script))
                .toList();
    }

    private static MigrationScript script(String named, List<MigrationScript> versioned) {
        var slash = named.indexOf('/');
        var context = slash < 0 ? Optional.<String>empty() : Optional.of(named.substring(0, slash));
        var number = version(named, named.substring(slash + 1));
        var candidates = versioned.stream()
                .filter(script -> context.isEmpty() || context.get().equals(script.context()))
                .toList();
        var found = candidates.stream()
                .filter(script -> number.equals(version(named, Objects.requireNonNull(script.version()))))
                .toList();
        if (found.size() != 1) {
            throw new MigrationException(
                    found.isEmpty()
                            ? "no script has the version " + named + "; use one of "
                                    + last(candidates.isEmpty() ? versioned : candidates)
                            : named + " is a version of several contexts; use one of " + last(found));
        }
        return found.get(0);
    }

    /** For people, who will want one of the last. */
    private static String last(List<MigrationScript> scripts) {
        return (scripts.size() > SHOWN ? "…, " : "")
                + scripts.stream()
                        .skip(Math.max(scripts.size() - SHOWN, 0))
                        .map(script -> script.context() + "/" + script.version())
                        .collect(Collectors.joining(", "));
    }

    private static MigrationVersion version(String named, String text) {
        try {
            return MigrationVersion.fromVersion(text);
        } catch (FlywayException e) {
            throw new MigrationException(named + " is not a version; write it as 5 or ordering/5", e);
        }
    }
}
