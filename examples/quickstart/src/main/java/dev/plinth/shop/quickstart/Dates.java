package dev.plinth.shop.quickstart;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads local times of one zone; of two instants that a time may mean in autumn, the earlier. */
final class Dates {
    /** A year of an era, outside quoted text: strict reading would want the era too. */
    private static final Pattern YEAR_OF_ERA = Pattern.compile("y(?=(?:[^']*'[^']*')*[^']*$)");

    private final String pattern;
    private final Function<String, TemporalAccessor> format;
    private final ZoneId zone;
    /** Rows of one document follow each other and have the same date. */
    private String lastText = "";

    private Instant lastInstant = Instant.EPOCH;

    /**
     * @param pattern as of {@link DateTimeFormatter}; where it has no time of day, midnight is meant; an
     *     offset or a zone in it counts
     * @throws IllegalArgumentException if it is not a pattern
     */
    Dates(String pattern, ZoneId zone) {
        var formatter = DateTimeFormatter.ofPattern(YEAR_OF_ERA.matcher(pattern).replaceAll("u"), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        this.pattern = pattern;
        this.format = text -> formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        this.zone = zone;
    }

    /** Dates as they are recognized. */
    Dates(DateFormat format, ZoneId zone) {
        this.pattern = format.pattern();
        this.format = format::read;
        this.zone = zone;
    }

    /** How they are written. */
    String pattern() {
        return pattern;
    }

    /** Where the times are local. */
    ZoneId zone() {
        return zone;
    }

    /**
     * The instant that a text stands for.
     *
     * @throws DateTimeException if there is none: no such date, or a time that the clocks skipped in spring
     */
    Instant read(String text) {
        if (!text.equals(lastText) || text.isEmpty()) {
            lastInstant = instant(text);
            lastText = text;
        }
        return lastInstant;
    }

    private Instant instant(String text) {
        var parsed = format.apply(text);
        if (parsed instanceof ZonedDateTime absolute) {
            return absolute.toInstant();
        }
        var local = parsed instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) parsed;
        return zone.getRules().getValidOffsets(local).stream()
                .findFirst()
                .map(local::toInstant)
                .orElseThrow(() -> new DateTimeException("was skipped by the clocks when they went forward"));
    }
}
