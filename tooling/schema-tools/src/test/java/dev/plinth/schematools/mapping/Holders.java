package dev.plinth.schematools.mapping;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entities of one value each, for every type that an attribute may have. */
@SuppressWarnings("deprecation") // Dates as they were before java.time, which many projects still map.
public final class Holders {
    private Holders() {}

    enum Mood {
        SAD,
        HAPPY
    }

    /** What all have. */
    @MappedSuperclass
    abstract static class Holder {
        @Id
        int id;
    }

    @Converter
    public static class LocaleConverter implements AttributeConverter<Locale, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Locale locale) {
            return locale == null ? null : locale.toLanguageTag();
        }

        @Override
        public @Nullable Locale convertToEntityAttribute(@Nullable String tag) {
            return tag == null ? null : Locale.forLanguageTag(tag);
        }
    }

    @Entity(name = "OfText")
    static class OfText extends Holder {
        @Nullable
        String value;
    }

    @Entity(name = "OfLongText")
    static class OfLongText extends Holder {
        @Lob
        @Nullable
        String value;
    }

    @Entity(name = "OfLetters")
    static class OfLetters extends Holder {
        char @Nullable [] value;
    }

    @Entity(name = "OfLetterObjects")
    static class OfLetterObjects extends Holder {
        Character @Nullable [] value;
    }

    @Entity(name = "OfLetter")
    static class OfLetter extends Holder {
        @Nullable
        Character value;
    }

    @Entity(name = "OfBoolean")
    static class OfBoolean extends Holder {
        @Nullable
        Boolean value;
    }

    @Entity(name = "OfByte")
    static class OfByte extends Holder {
        @Nullable
        Byte value;
    }

    @Entity(name = "OfShort")
    static class OfShort extends Holder {
        @Nullable
        Short value;
    }

    @Entity(name = "OfInteger")
    static class OfInteger extends Holder {
        @Nullable
        Integer value;
    }

    @Entity(name = "OfLong")
    static class OfLong extends Holder {
        @Nullable
        Long value;
    }

    @Entity(name = "OfFloat")
    static class OfFloat extends Holder {
        @Nullable
        Float value;
    }

    @Entity(name = "OfDouble")
    static class OfDouble extends Holder {
        @Nullable
        Double value;
    }

    @Entity(name = "OfBigInteger")
    static class OfBigInteger extends Holder {
        @Nullable
        BigInteger value;
    }

    @Entity(name = "OfBigDecimal")
    static class OfBigDecimal extends Holder {
        @Nullable
        BigDecimal value;
    }

    @Entity(name = "OfBytes")
    static class OfBytes extends Holder {
        byte @Nullable [] value;
    }

    @Entity(name = "OfLongBytes")
    static class OfLongBytes extends Holder {
        @Lob
        byte @Nullable [] value;
    }

    @Entity(name = "OfByteObjects")
    static class OfByteObjects extends Holder {
        Byte @Nullable [] value;
    }

    @Entity(name = "OfUuid")
    static class OfUuid extends Holder {
        @Nullable
        UUID value;
    }

    @Entity(name = "OfOrdinal")
    static class OfOrdinal extends Holder {
        @Nullable
        Mood value;
    }

    @Entity(name = "OfEnumName")
    static class OfEnumName extends Holder {
        @Enumerated(EnumType.STRING)
        @Nullable
        Mood value;
    }

    @Entity(name = "OfDateOfUtil")
    static class OfDateOfUtil extends Holder {
        @Temporal(TemporalType.DATE)
        @Nullable
        Date value;
    }

    @Entity(name = "OfTimeOfUtil")
    static class OfTimeOfUtil extends Holder {
        @Temporal(TemporalType.TIME)
        @Nullable
        Date value;
    }

    @Entity(name = "OfTimestampOfUtil")
    static class OfTimestampOfUtil extends Holder {
        @Temporal(TemporalType.TIMESTAMP)
        @Nullable
        Date value;
    }

    @Entity(name = "OfCalendar")
    static class OfCalendar extends Holder {
        @Temporal(TemporalType.TIMESTAMP)
        @Nullable
        Calendar value;
    }

    @Entity(name = "OfSqlDate")
    static class OfSqlDate extends Holder {
        java.sql.@Nullable Date value;
    }

    @Entity(name = "OfSqlTime")
    static class OfSqlTime extends Holder {
        java.sql.@Nullable Time value;
    }

    @Entity(name = "OfSqlTimestamp")
    static class OfSqlTimestamp extends Holder {
        java.sql.@Nullable Timestamp value;
    }

    @Entity(name = "OfLocalDate")
    static class OfLocalDate extends Holder {
        @Nullable
        LocalDate value;
    }

    @Entity(name = "OfLocalTime")
    static class OfLocalTime extends Holder {
        @Nullable
        LocalTime value;
    }

    @Entity(name = "OfLocalDateTime")
    static class OfLocalDateTime extends Holder {
        @Nullable
        LocalDateTime value;
    }

    @Entity(name = "OfOffsetDateTime")
    static class OfOffsetDateTime extends Holder {
        @Nullable
        OffsetDateTime value;
    }

    @Entity(name = "OfOffsetTime")
    static class OfOffsetTime extends Holder {
        @Nullable
        OffsetTime value;
    }

    @Entity(name = "OfInstant")
    static class OfInstant extends Holder {
        @Nullable
        Instant value;
    }

    @Entity(name = "OfZonedDateTime")
    static class OfZonedDateTime extends Holder {
        @Nullable
        ZonedDateTime value;
    }

    @Entity(name = "OfYear")
    static class OfYear extends Holder {
        @Nullable
        Year value;
    }

    @Entity(name = "OfDuration")
    static class OfDuration extends Holder {
        @Nullable
        Duration value;
    }

    @Entity(name = "OfConverted")
    static class OfConverted extends Holder {
        @Convert(converter = LocaleConverter.class)
        @Nullable
        Locale value;
    }
}
