package dev.plinth.architecturerules.jpql;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.eclipse.persistence.exceptions.IntegrityException;

/** What EclipseLink says, without its headlines, stacks and positions. */
final class Words {
    /** A problem within a query: its position, what it is, and then the query up to it once more. */
    private static final Pattern PROBLEM = Pattern.compile(
            "^\\[\\d+, \\d+] (.*?)(?: \\(\\s*(?:\\[|select|update|delete|from).*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern DESCRIPTION =
            Pattern.compile("^Exception Description: (?!(?:Pred|D)eployment of )(.*)$", Pattern.MULTILINE);

    private Words() {}

    static String of(Throwable thrown) {
        var said = new LinkedHashSet<String>();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            collect(cause, said);
        }
        return said.isEmpty() ? thrown.toString().lines().findFirst().orElse("") : String.join("; ", said);
    }

    private static void collect(Throwable cause, Set<String> said) {
        if (cause instanceof IntegrityException many) {
            many.getIntegrityChecker().getCaughtExceptions().forEach(one -> collect(one, said));
        } else if (cause instanceof EclipseLinkException) {
            var message = String.valueOf(cause.getMessage());
            var problems = all(PROBLEM, message);
            said.addAll(problems.isEmpty() ? all(DESCRIPTION, message) : problems);
        }
    }

    private static Set<String> all(Pattern pattern, String message) {
        return pattern.matcher(message)
                .results()
                .map(match -> match.group(1).strip().replaceFirst("\\.$", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
