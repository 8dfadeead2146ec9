package dev.plinth.shop.quickstart;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads local times of one zone; of two instants that a time may mean in autumn, the earlier. */
final class Dates {
    /** A year of an era, outside quoted text: strict reading would want the era too. */
    private static final Pattern YEAR_OF_ERA = Pattern.compile("y(?=(?:[^']*'[^']*')*[^']*$)");

    private static final int LAST_YEAR = 9999;

    private final DateTimeFormatter format;
    private final ZoneId zone;

    /**
     * @param pattern as of {@link DateTimeFormatter}; where it has no time of day, midnight is meant
     * @throws IllegalArgumentException if it is no pattern
     */
    Dates(String pattern, ZoneId zone) {
        this.format = DateTimeFormatter.ofPattern(YEAR_OF_ERA.matcher(pattern).replaceAll("u"), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        this.zone = zone;
    }

    /**
     * The instant that a text stands for.
     *
     * @throws DateTimeException if there is none: no such date, or a time that the clocks skipped in spring
     */
    Instant read(String text) {
        var parsed = format.parseBest(text, LocalDateTime::from, LocalDate::from);
        var local = parsed instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) parsed;
        if (local.getYear() < 1 || local.getYear() > LAST_YEAR) {
            throw new DateTimeException(text + " is in no year that a shop writes with four digits");
        }
        return zone.getRules().getValidOffsets(local).stream()
                .findFirst()
                .map(local::toInstant)
                .orElseThrow(() -> new DateTimeException(text + " was skipped when the clocks went forward"));
    }
}
