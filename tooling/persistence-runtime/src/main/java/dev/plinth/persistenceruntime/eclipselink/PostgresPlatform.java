package dev.plinth.persistenceruntime.eclipselink;

import java.io.Serial;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL as EclipseLink knows it, but for what EclipseLink gets wrong about {@code uuid} columns, about points in time
 * that JDBC's time stamps cannot hold, and about records with one component: they are in a column what their component is.
 */
public class PostgresPlatform extends PostgreSQL10Platform {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What {@code timestamptz} takes (PostgreSQL documentation, "Date/Time Types"); the driver makes infinity of the rest. */
    private static final Instant FIRST = Instant.parse("-4712-01-01T00:00:00Z");

    private static final String GREGORIAN = "1582-10-15T00:00:00Z";
    private static final Instant GREGORIAN_CALENDAR = Instant.parse(GREGORIAN);
    private static final Instant AFTER_LAST = Instant.parse("+294277-01-01T00:00:00Z");

    /** A null without a type, where EclipseLink says {@code varchar}, which PostgreSQL does not put into a uuid column. */
    @Override
    public int getJDBCTypeForSetNull(DatabaseField field) {
        return Types.NULL;
    }

    /**
     * A UUID stays one, where EclipseLink makes bytes of those in a collection table; and a time before {@value #GREGORIAN} is
     * not shifted. A record becomes its component; and what EclipseLink would like to have as a record stays the component
     * that it is, until the mapping makes a record of it: by itself EclipseLink fails, throws, and takes the component, once
     * for each list that it reads.
     */
    @Override
    @SuppressWarnings("unchecked")
    public <T> T convertObject(@Nullable Object source, @Nullable Class<T> target) {
        if (source instanceof Instant time) {
            requireKnown(time);
        }
        if (source == null || target == null) {
            return super.convertObject(source, target);
        }
        if (source.getClass() == target
                || target.getSuperclass() == Record.class && !(source instanceof Record)
                || target == byte[].class && source instanceof UUID) {
            return (T) source;
        }
        if (source instanceof Timestamp time
                && target == Instant.class
                && time.getTime() < GREGORIAN_CALENDAR.toEpochMilli()) {
            return target.cast(gregorian(time));
        }
        if (source instanceof Record record && !target.isInstance(record)) {
            var component = SoleComponent.of(record);
            return component == record ? super.convertObject(record, target) : convertObject(component, target);
        }
        return super.convertObject(source, target);
    }

    /**
     * A record with one component is bound as that; and a point in time as what PostgreSQL says it is, where a time stamp of
     * JDBC is shifted before {@value #GREGORIAN} and is made by a calendar after it.
     */
    @Override
    public void setParameterValueInDatabaseCall(
            @Nullable Object parameter, PreparedStatement statement, int index, AbstractSession session)
            throws SQLException {
        var value = parameter instanceof Record record ? SoleComponent.of(record) : parameter;
        if (value instanceof Instant time) {
            requireKnown(time);
            statement.setObject(index, time.atOffset(ZoneOffset.UTC));
        } else {
            super.setParameterValueInDatabaseCall(value, statement, index, session);
        }
    }

    /**
     * That the database can hold a point in time. Far from now, JDBC's time stamps overflow, and another time would be
     * stored, or infinity.
     *
     * @throws IllegalArgumentException with the time, if it cannot
     */
    public static void requireKnown(Instant time) {
        if (time.isBefore(FIRST) || !time.isBefore(AFTER_LAST)) {
            throw new IllegalArgumentException("the database cannot hold a value: timestamp out of range: " + time);
        }
    }

    /** JDBC's time stamps count by the Julian calendar before 1582, PostgreSQL's and Java's never. */
    private static Instant gregorian(Timestamp time) {
        var fields = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        fields.setTime(time);
        int year = fields.get(Calendar.YEAR);
        return OffsetDateTime.of(
                        fields.get(Calendar.ERA) == GregorianCalendar.BC ? 1 - year : year,
                        fields.get(Calendar.MONTH) + 1,
                        fields.get(Calendar.DAY_OF_MONTH),
                        fields.get(Calendar.HOUR_OF_DAY),
                        fields.get(Calendar.MINUTE),
                        fields.get(Calendar.SECOND),
                        time.getNanos(),
                        ZoneOffset.UTC)
                .toInstant();
    }
}
