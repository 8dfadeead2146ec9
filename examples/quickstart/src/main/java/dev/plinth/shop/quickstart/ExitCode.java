package dev.plinth.shop.quickstart;

/** How the program ends. */
enum ExitCode {
    DONE(0, "done"),
    UNEXPECTED(1, "something unexpected; quickstart.log in the output folder has the details"),
    WRONG_USE(2, "a setting, the file or the output folder cannot be used"),
    UNAVAILABLE(3, "the database cannot be used, or was lost; the same command goes on where it stopped"),
    REJECTED(4, "over 5 % of the records are rejected, so nothing was imported; rejected.csv names them"),
    DIFFERENT(5, "the database holds something else under a number of the file; different.csv names it");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    /** In a few words. */
    String meaning() {
        return meaning;
    }
}
