package dev.plinth.shop.model.shared;

import java.util.regex.Pattern;

/**
 * A country as two capital letters of ISO 3166-1 alpha-2. User-assigned codes ({@code XA} to {@code XZ}) are allowed, so
 * the letters are checked and not a list that changes.
 *
 * @param value two letters from A to Z
 */
public record CountryCode(String value) {
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2}");

    /** Refuses anything but two capital letters. */
    public CountryCode {
        if (!LETTERS.matcher(value).matches()) {
            throw new IllegalArgumentException("country must be two capital letters: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
