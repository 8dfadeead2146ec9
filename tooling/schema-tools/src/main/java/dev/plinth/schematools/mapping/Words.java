package dev.plinth.schematools.mapping;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.eclipse.persistence.exceptions.IntegrityException;

/** What EclipseLink says about a mapping, in one line, without its headlines and stacks. */
final class Words {
    /** What is wrapped around what went wrong is no news. */
    private static final Pattern DESCRIPTION = Pattern.compile(
            "^Exception Description: (?!(?:Pred|D)eployment of |An exception was thrown while searching )(.*)$",
            Pattern.MULTILINE);

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
            DESCRIPTION
                    .matcher(String.valueOf(cause.getMessage()))
                    .results()
                    .map(description -> description.group(1).strip().replaceFirst("\\.$", ""))
                    .forEach(said::add);
        }
    }
}
