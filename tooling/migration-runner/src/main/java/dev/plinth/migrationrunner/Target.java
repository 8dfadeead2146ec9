package dev.plinth.migrationrunner;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        var wanted = wanted(order);
        var toTheEnd = pending.stream().allMatch(script -> script.repeatable() || wanted.contains(script));
        return order.stream()
                .filter(pending::contains)
                .filter(script -> script.repeatable() ? toTheEnd && withRepeatable : wanted.contains(script))
                .toList();
    }

    /**
     * The scripts with a version that it does not lie behind.
     *
     * @throws MigrationException if no script is the target, or several are
     */
    List<MigrationScript> wanted(List<MigrationScript> order) {
        var versioned = order.stream().filter(script -> !script.repeatable()).toList();
        return version.map(named -> versioned.subList(0, versioned.indexOf(script(named, versioned)) + 1))
                .orElse(versioned);
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
        // Behind a baseline script stands the one whose version it has.
        if (found.stream().map(MigrationScript::context).distinct().count() != 1) {
            throw new MigrationException(
                    found.isEmpty()
                            ? "no script has the version " + named + "; use one of "
                                    + last(candidates.isEmpty() ? versioned : candidates)
                            : named + " is a version of several contexts; use one of " + last(found));
        }
        return found.get(found.size() - 1);
    }

    /** For people, who will want one of the last. */
    private static String last(List<MigrationScript> scripts) {
        var versions = scripts.stream()
                .map(script -> script.context() + "/" + script.version())
                .distinct()
                .toList();
        return (versions.size() > SHOWN ? "…, " : "")
                + String.join(", ", versions.subList(Math.max(versions.size() - SHOWN, 0), versions.size()));
    }

    private static MigrationVersion version(String named, String text) {
        try {
            return MigrationVersion.fromVersion(text);
        } catch (FlywayException e) {
            throw new MigrationException(named + " is not a version; write it as 5 or ordering/5", e);
        }
    }
}
