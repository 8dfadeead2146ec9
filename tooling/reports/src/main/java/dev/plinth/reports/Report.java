package dev.plinth.reports;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.plinth.reports.Result.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What checks found. It says nothing of when they ran, so the same results give the same files.
 *
 * @param kind which report it is
 * @param subject what it is about
 * @param results of all checks, those that were skipped as well
 */
public record Report(Kind kind, Subject subject, List<Result> results) {
    public Report {
        results = List.copyOf(results);
    }

    /** Whether no check is broken. */
    public boolean holds() {
        return results.stream().allMatch(Result::holds);
    }

    /** What is broken, in one line, as {@code 2 of versions, 1 of checksum}; empty if nothing is. */
    public String broken() {
        return results.stream()
                .filter(result -> !result.holds())
                .map(result -> result.findings().size() + " of " + result)
                .collect(Collectors.joining(", "));
    }

    /** As people read it on a console. */
    public Summary summary() {
        return new Summary(this);
    }

    /**
     * Writes all files that CI keeps and shows into a folder, which is made if it is not there; those of an earlier run are
     * replaced.
     *
     * @throws UncheckedIOException if one cannot be written
     */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (var file : ReportFile.values()) {
                Files.writeString(folder.resolve(file.of(kind.name())), text(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(ReportFile file) throws IOException {
        return switch (file) {
            case HTML -> HtmlPage.of(this);
            case JSON -> json(JsonReport.of(this));
            case SARIF -> json(new SarifLog(this).json());
            case CODE_QUALITY -> json(CodeQuality.of(this));
            case MARKDOWN -> MarkdownTable.of(this);
        };
    }

    private static String json(Object content) throws IOException {
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(content) + "\n";
    }

    Tool tool() {
        return Tool.named(kind.tool());
    }

    long count(Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }
}
