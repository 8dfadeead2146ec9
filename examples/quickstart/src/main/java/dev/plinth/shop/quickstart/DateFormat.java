package dev.plinth.shop.quickstart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The ways to write dates that are recognized; each with or without a time of day, and seconds. */
enum DateFormat {
    /** {@code 13/12/2010 8:26}, also with points or hyphens, two digits for a year of this century, or AM and PM. */
    DAY_FIRST("d/M/yyyy H:mm", numbers("d", "M")),
    /** {@code 12/13/2010 8:26}, with the same liberties. */
    MONTH_FIRST("M/d/yyyy H:mm", numbers("M", "d")),
    /** {@code 2010-12-13 08:26} (ISO 8601), also with {@code T}, slashes, or an offset, which counts. */
    ISO("yyyy-MM-dd HH:mm", iso()),
    /** {@code 40525.35139}: days since 30 December 1899, as spreadsheets count them from March 1900 on. */
    DAY_NUMBER("day numbers of a spreadsheet", iso()) {
        @Override
        TemporalAccessor read(String text) {
            if (!text.matches("[0-9]{1,7}(\\.[0-9]*)?")) {
                throw new DateTimeException("is not a number of days");
            }
            var days = new BigDecimal(text);
            if (days.compareTo(FIRST_DAY) < 0 || days.compareTo(END) >= 0) {
                throw new DateTimeException(
                        "is not from " + FIRST_DAY + " to below " + END + ", as spreadsheets count days");
            }
            // A time of day is a fraction that no float holds exactly.
            var seconds = days.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP);
            return EPOCH.plusSeconds(seconds.longValueExact());
        }
    };

    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(61);
    private static final BigDecimal END = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);

    private final String pattern;
    private final DateTimeFormatter formatter;

    DateFormat(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    /** As people write the pattern. */
    String pattern() {
        return pattern;
    }

    /**
     * The local or absolute time that a text stands for; a day alone has no time.
     *
     * @throws DateTimeException if the text is written in another way, or is not a day of the calendar
     */
    TemporalAccessor read(String text) {
        return formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    }

    private static DateTimeFormatter numbers(String first, String second) {
        var format = new DateTimeFormatterBuilder().parseCaseInsensitive();
        for (var separator : new String[] {"/", "-", "."}) {
            var begin = first + "'" + separator + "'" + second + "'" + separator + "'";
            format.appendPattern("[" + begin + "uuuu]");
            format.optionalStart()
                    .appendPattern(begin)
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .optionalEnd();
        }
        return format.appendPattern("[' 'h:mm[:ss]' 'a][' 'H:mm[:ss]]")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter iso() {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("[uuuu-M-d][uuuu/M/d]")
                .appendPattern("[['T'][' ']H:mm")
                .appendPattern("[:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendPattern("][' '][XXX][XX][X]]")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
