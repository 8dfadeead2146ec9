package dev.plinth.architecturerules.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A statement that says as whom a view reads its tables.
 *
 * @param view its name as PostgreSQL understands it, with its schema where that is said
 * @param line at which the statement begins, from 1
 * @param isInvoker whether it reads them as whoever asks, from now on
 */
public record ViewStatement(String view, int line, boolean isInvoker) {
    private static final String OPTION = "security_invoker";
    private static final Set<String> BEFORE_VIEW =
            Set.of("or", "replace", "temp", "temporary", "global", "local", "recursive");

    /** PostgreSQL takes the beginnings of these, too, as long as they can mean nothing else. */
    private static final List<String> ON = List.of("true", "yes", "on", "1");

    /** All of a script: views that are created, and changes of what they are. */
    public static List<ViewStatement> of(String script) {
        return new Reader(Word.of(script)).read();
    }

    /** Steps through the words of a script. */
    private static final class Reader {
        private final List<Word> words;
        private final List<ViewStatement> found = new ArrayList<>();
        private int at;

        Reader(List<Word> words) {
            this.words = words;
        }

        List<ViewStatement> read() {
            while (at < words.size()) {
                var begin = words.get(at);
                at++;
                if (begin.is("create")) {
                    created(begin.line());
                } else if (begin.is("alter") && (skip("view") || skip("table"))) {
                    altered(begin.line());
                }
            }
            return found;
        }

        private void created(int line) {
            while (at < words.size() && BEFORE_VIEW.stream().anyMatch(words.get(at)::is)) {
                at++;
            }
            if (skip("view")) {
                var view = name();
                options();
                var options = skip("with") ? options() : List.<String>of();
                found.add(new ViewStatement(
                        view, line, value(options).filter(Reader::isOn).isPresent()));
            }
        }

        private void altered(int line) {
            Stream.of("if", "exists", "only").forEach(this::skip);
            var view = name();
            if (skip("set")) {
                value(options()).ifPresent(value -> found.add(new ViewStatement(view, line, isOn(value))));
            } else if (skip("reset")) {
                value(options()).ifPresent(value -> found.add(new ViewStatement(view, line, false)));
            }
        }

        private String name() {
            var name = new StringBuilder();
            do {
                name.append(next()).append('.');
            } while (skip("."));
            return name.substring(0, name.length() - 1);
        }

        /** What stands in brackets, if brackets follow: each word and each sign. */
        private List<String> options() {
            var options = new ArrayList<String>();
            if (skip("(")) {
                while (at < words.size() && !skip(")")) {
                    options.add(next());
                }
            }
            return options;
        }

        /** What the option is set to; said without a value, it is on. */
        private static Optional<String> value(List<String> options) {
            int option = options.indexOf(OPTION);
            if (option < 0) {
                return Optional.empty();
            }
            boolean isSet =
                    option + 2 < options.size() && options.get(option + 1).equals("=");
            return Optional.of(isSet ? options.get(option + 2) : "true");
        }

        private static boolean isOn(String value) {
            var written = value.strip().toLowerCase(Locale.ROOT);
            return !written.equals("o") && !written.isEmpty() && ON.stream().anyMatch(word -> word.startsWith(written));
        }

        private String next() {
            return at < words.size() ? words.get(at++).text() : "";
        }

        private boolean skip(String word) {
            boolean isThere = at < words.size() && words.get(at).is(word);
            if (isThere) {
                at++;
            }
            return isThere;
        }
    }
}
