package dev.plinth.shop.api.v1.shared;

/**
 * The formats and limits that messages of several contexts share, as the constraints name them. They are those of the model
 * and of the schema. Lengths stand in the patterns, which count characters, where a constraint on the size would count the
 * halves of some.
 */
public final class Formats {
    /** ISO 3166-1 alpha-2, user-assigned codes included, such as {@code GB}. */
    public static final String COUNTRY = "[A-Z]{2}";

    /** ISO 4217, such as {@code GBP}. */
    public static final String CURRENCY = "[A-Z]{3}";

    /** What PostgreSQL can hold in a text: not NUL, and not half a character. */
    private static final String STORED = "[^\\x00\\uD800-\\uDFFF]";

    /** The same without white space, as the model strips it. */
    private static final String INK = "[^\\x00\\uD800-\\uDFFF\\t\\n\\x0B\\f\\r\\x1C-\\x20"
            + "\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000]";

    private static final String UP_TO_500 = "(?!" + STORED + "{501})";
    private static final String UP_TO_10000 = "(?!" + STORED + "{10001})";

    /** A text of at most 500 characters that is not blank: what something is called, or found by. */
    public static final String NAME = UP_TO_500 + STORED + "*" + INK + STORED + "*";

    /** A text of at most 10,000 characters that is not blank. */
    public static final String PROSE = UP_TO_10000 + STORED + "*" + INK + STORED + "*";

    /** The same, with three letters or digits in a row, by which an index finds it. */
    public static final String WORD = UP_TO_10000 + STORED + "*[\\p{L}\\p{M}\\p{N}]{3}" + STORED + "*";

    /** Something, an at sign, something, without white space; at most 500 characters. */
    public static final String EMAIL =
            UP_TO_500 + "[^@ \\t\\n\\x0B\\f\\r\\x00\\uD800-\\uDFFF]+@[^@ \\t\\n\\x0B\\f\\r\\x00\\uD800-\\uDFFF]+";

    /** The most characters of a cursor. */
    public static final int LONGEST_CURSOR = 10_000;

    /** The most items that a page may be asked to hold. */
    public static final int MOST_ON_A_PAGE = 1000;

    /** The most lines of a document. */
    public static final int MOST_LINES = 10_000;

    /** The most digits of an amount behind the point, and of a price or a payment before it. */
    public static final int MOST_DIGITS = 20;

    /** The most digits before the point of a sum, which has as many behind it as what it is the sum of. */
    public static final int MOST_DIGITS_OF_A_SUM = 100;

    private Formats() {}
}
