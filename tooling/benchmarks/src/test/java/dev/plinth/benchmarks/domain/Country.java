package dev.plinth.benchmarks.domain;

/** Two letters of ISO 3166. */
public record Country(String value) {
    /** Refuses anything else. */
    public Country {
        if (value.length() != 2) {
            throw new IllegalArgumentException("a country has two letters: " + value);
        }
    }
}
