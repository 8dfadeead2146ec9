package dev.plinth.reports;

/** The files of a report, all in one folder and called after its kind. */
public enum ReportFile {
    /** A page for people, in one file. */
    HTML(".html"),
    /** All results, for scripts. */
    JSON(".json"),
    /** SARIF 2.1.0, as GitHub and Jenkins read it. */
    SARIF(".sarif"),
    /** A list of issues, as GitLab's merge requests read it. */
    CODE_QUALITY(".codequality.json"),
    /** A table for a summary or a comment on a change, in GitHub's Markdown. */
    MARKDOWN(".md");

    private final String ending;

    ReportFile(String ending) {
        this.ending = ending;
    }

    /** Its name in the folder, for example {@code rules.sarif}. */
    public String of(String kind) {
        return kind + ending;
    }
}
