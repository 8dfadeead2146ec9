package dev.plinth.shop.api.v1.shared;

/** The formats and limits that messages of several contexts share, as the constraints name them. */
public final class Formats {
    /** ISO 3166-1 alpha-2, user-assigned codes included, such as {@code GB}. */
    public static final String COUNTRY = "[A-Z]{2}";

    /** ISO 4217, such as {@code GBP}. */
    public static final String CURRENCY = "[A-Z]{3}";

    /** Something, an at sign, something, without white space. */
    public static final String EMAIL = "[^@\\s\\x00]+@[^@\\s\\x00]+";

    /** Any text without the NUL character, which PostgreSQL cannot hold. */
    public static final String STORABLE = "[^\\x00]*";

    /** A text that may be left out, but says something where it stands. */
    public static final String WORDS = "[^\\x00]*[^\\s\\x00][^\\x00]*";

    /** The most characters of a name or a number, as many as the shop keeps of a key. */
    public static final int LONGEST_NAME = 500;

    /** The most characters of a description. */
    public static final int LONGEST_TEXT = 2000;

    /** The most lines of a document. */
    public static final int MOST_LINES = 10_000;

    /** The most digits of an amount on either side of the point. */
    public static final int MOST_DIGITS = 1000;

    private Formats() {}
}
