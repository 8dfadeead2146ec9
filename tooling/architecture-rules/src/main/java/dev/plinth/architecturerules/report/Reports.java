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
    private Reports() {}

    /** Writes all of them into a folder, which is made if it is not there; those of an earlier run are replaced. */
    public static void write(Path folder, Project project, List<Result> results) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(ReportFile.HTML.fileName()), HtmlPage.of(project, results));
            Files.writeString(folder.resolve(ReportFile.JSON.fileName()), text(JsonReport.of(project, results)));
            Files.writeString(folder.resolve(ReportFile.SARIF.fileName()), text(new SarifLog(project, results).json()));
            Files.writeString(
                    folder.resolve(ReportFile.CODE_QUALITY.fileName()), text(CodeQuality.of(project, results)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object json) throws IOException {
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(json) + "\n";
    }
}
