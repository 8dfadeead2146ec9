package dev.plinth.architecturerules.report;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that CI keeps and shows. They say nothing of when they were written, so the same results give the same files. */
public final class Reports {
    /** A page for people, in one file. */
    public static final String HTML = "rules.html";

    /** All results, for scripts. */
    public static final String JSON_FILE = "rules.json";

    /** SARIF 2.1.0, as GitHub and Jenkins read it. */
    public static final String SARIF = "rules.sarif";

    /** A list of issues, as GitLab's merge requests read it. */
    public static final String CODE_QUALITY = "rules.codequality.json";

    private Reports() {}

    /** Writes all of them into a folder, which is made if it is not there; those of an earlier run are replaced. */
    public static void write(Path folder, Project project, List<Result> results) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(HTML), HtmlPage.of(project, results));
            Files.writeString(folder.resolve(JSON_FILE), text(JsonReport.of(project, results)));
            Files.writeString(folder.resolve(SARIF), text(new SarifLog(project, results).json()));
            Files.writeString(folder.resolve(CODE_QUALITY), text(CodeQuality.of(project, results)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object json) throws IOException {
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(json) + "\n";
    }
}
