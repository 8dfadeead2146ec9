package dev.plinth.migrationrunner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a statement makes, renames or drops, as its first words say it. What it builds inside of a string ({@code execute}) is
 * not seen.
 *
 * @param verb what it does
 * @param kind of what, in the words of SQL: {@code table}, {@code materialized view}
 * @param names of what; of a rename the new name
 * @param table that a trigger, a rule, a policy or an index is on; empty for others, and where it is not said
 * @param concurrently whether an index is built or dropped while its table is written
 * @param careful whether it says what to do where the object is there, or is not: {@code if not exists}
 */
public record DdlStatement(
        Verb verb, String kind, List<Name> names, Optional<Name> table, boolean concurrently, boolean careful) {
    /** What a statement can do to an object. */
    public enum Verb {
        CREATE,
        RENAME,
        DROP
    }

    /**
     * A name as the catalog has it.
     *
     * @param schema empty where it is not said
     */
    public record Name(Optional<String> schema, String object) {}

    /** What may stand before the kind of a new object. */
    private static final Set<String> BEFORE_KIND = Set.of(
            "or", "replace", "global", "local", "temporary", "temp", "unlogged", "unique", "recursive", "constraint");

    /** First words of kinds that have more than one. */
    private static final Set<String> FIRST_OF_KIND =
            Set.of("materialized", "foreign", "event", "text", "search", "access", "operator", "data");

    private static final Set<String> ON_TABLES = Set.of("index", "trigger", "rule", "policy");

    public DdlStatement {
        names = List.copyOf(names);
    }

    /** All such statements of a script, in their order. */
    public static List<DdlStatement> in(SqlScript script) {
        return script.statements().stream()
                .flatMap(statement -> of(script.words(statement)).stream())
                .toList();
    }

    private static Optional<DdlStatement> of(List<SqlWord> words) {
        var reader = new Reader(words);
        return reader.skip("create")
                ? reader.created()
                : reader.skip("alter") ? reader.renamed() : reader.skip("drop") ? reader.dropped() : Optional.empty();
    }

    /** Steps through the words of a statement. */
    private static final class Reader {
        private final List<SqlWord> words;
        private int at;

        Reader(List<SqlWord> words) {
            this.words = words;
        }

        Optional<DdlStatement> created() {
            while (at < words.size() && BEFORE_KIND.stream().anyMatch(words.get(at)::is)) {
                at++;
            }
            var kind = kind();
            var concurrently = skip("concurrently");
            var careful = skip("if", "not", "exists");
            // An index may have no name of its own.
            return isNext("on")
                    ? Optional.empty()
                    : name().map(name ->
                            new DdlStatement(Verb.CREATE, kind, List.of(name), table(kind), concurrently, careful));
        }

        Optional<DdlStatement> renamed() {
            var kind = kind();
            var careful = skip("if", "exists");
            skip("only");
            var old = name();
            brackets();
            if (skip("on")) {
                name();
            }
            // Not of a column or a constraint, which says more before its name.
            return old.isPresent() && skip("rename", "to")
                    ? name().map(name ->
                            new DdlStatement(Verb.RENAME, kind, List.of(name), Optional.empty(), false, careful))
                    : Optional.empty();
        }

        Optional<DdlStatement> dropped() {
            var kind = kind();
            var concurrently = skip("concurrently");
            var careful = skip("if", "exists");
            var names = new ArrayList<Name>();
            do {
                name().ifPresent(names::add);
                brackets();
            } while (skip(","));
            return names.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DdlStatement(Verb.DROP, kind, names, table(kind), concurrently, careful));
        }

        private String kind() {
            var kind = new StringBuilder();
            boolean more = true;
            while (more && at < words.size()) {
                var word = words.get(at++).text();
                kind.append(kind.length() == 0 ? "" : " ").append(word);
                more = FIRST_OF_KIND.contains(word) && !isOperator(word);
            }
            return kind.toString();
        }

        private boolean isOperator(String word) {
            return word.equals("operator") && Stream.of("class", "family").noneMatch(this::isNext);
        }

        /** The table behind {@code on}; of a rule that is an event, and the table stands behind {@code to}. */
        private Optional<Name> table(String kind) {
            if (!ON_TABLES.contains(kind)) {
                return Optional.empty();
            }
            var before = kind.equals("rule") && words.get(0).is("create") ? "to" : "on";
            while (at < words.size()) {
                if (skip(before)) {
                    skip("only");
                    return name();
                }
                at++;
            }
            return Optional.empty();
        }

        private void brackets() {
            if (skip("(")) {
                int depth = 1;
                while (depth > 0 && at < words.size()) {
                    depth += isNext("(") ? 1 : isNext(")") ? -1 : 0;
                    at++;
                }
            }
        }

        private Optional<Name> name() {
            if (at >= words.size() || !words.get(at).isName()) {
                return Optional.empty();
            }
            var parts = new ArrayList<String>();
            do {
                parts.add(words.get(at++).text());
            } while (skip(".") && at < words.size());
            var last = parts.size() - 1;
            return Optional.of(
                    new Name(last == 0 ? Optional.empty() : Optional.of(parts.get(last - 1)), parts.get(last)));
        }

        private boolean isNext(String word) {
            return at < words.size() && words.get(at).is(word);
        }

        boolean skip(String... some) {
            for (int i = 0; i < some.length; i++) {
                if (at + i >= words.size() || !words.get(at + i).is(some[i])) {
                    return false;
                }
            }
            at += some.length;
            return true;
        }
    }
}
