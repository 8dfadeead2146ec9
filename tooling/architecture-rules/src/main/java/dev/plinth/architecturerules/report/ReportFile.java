package dev.plinth.architecturerules.report;

/** The files of a report, all in one folder. */
public enum ReportFile {
    /** A page for people, in one file. */
    HTML("rules.html"),
    /** All results, for scripts. */
    JSON("rules.json"),
    /** SARIF 2.1.0, as GitHub and Jenkins read it. */
    SARIF("rules.sarif"),
    /** A list of issues, as GitLab's merge requests read it. */
    CODE_QUALITY("rules.codequality.json");

    private final String fileName;

    ReportFile(String fileName) {
        this.fileName = fileName;
    }

    /** Its name in the folder. */
    public String fileName() {
        return fileName;
    }
}
