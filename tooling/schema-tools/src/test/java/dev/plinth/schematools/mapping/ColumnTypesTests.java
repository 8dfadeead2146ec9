package dev.plinth.schematools.mapping;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schematools.mapping.Holders.Holder;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What is said to fit is written, changed, found and read back on a real server; what is not, is refused or changed there.
 * Each type in Java meets each type of a column, which takes a minute.
 */
@Tag("proof")
class ColumnTypesTests {
    private static final List<String> TYPES = List.of(
            "boolean",
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "numeric(20,0)",
            "numeric(10,2)",
            "real",
            "double precision",
            "character(1)",
            "character(5)",
            "character varying",
            "character varying(5)",
            "text",
            "citext",
            "uuid",
            "bytea",
            "date",
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone",
            "interval",
            "jsonb",
            "mood",
            "label",
            "count",
            "text[]");

    private static final Map<String, String> DOMAINS = Map.of("label", "text", "count", "integer");

    private static final List<String> TEXTS = List.of("text", "character varying", "label");

    /** Where a server sees it otherwise, and why it is not said so. */
    private static final Map<Class<? extends Holder>, List<String>> EXPLAINED = Map.ofEntries(
            // How long a text gets, and how many digits a number has, nobody said here: these are too long.
            entry(Holders.OfBigDecimal.class, List.of("numeric(20,0)", "numeric(10,2)")),
            entry(Holders.OfBigInteger.class, List.of("numeric(20,0)", "numeric(10,2)")),
            entry(Holders.OfConverted.class, List.of("character(1)")),
            // Exact as long as numbers are this small, but floats are for what is measured, not for what is counted.
            entry(Holders.OfByte.class, List.of("real", "double precision")),
            entry(Holders.OfShort.class, List.of("real", "double precision")),
            entry(Holders.OfInteger.class, List.of("double precision")),
            entry(Holders.OfOrdinal.class, List.of("real", "double precision")),
            // Written as text, which nobody can compute with.
            entry(Holders.OfTimestampOfUtil.class, TEXTS),
            entry(Holders.OfCalendar.class, TEXTS),
            entry(Holders.OfSqlTimestamp.class, TEXTS),
            // Of an OffsetTime EclipseLink loses the offset, whatever the column is.
            entry(Holders.OfOffsetTime.class, List.of("time with time zone")),
            // A day is not a point in time, nor is an hour, and elsewhere it is another.
            entry(Holders.OfLocalDate.class, List.of("timestamp without time zone")),
            entry(Holders.OfLocalTime.class, List.of("timestamp without time zone")),
            entry(Holders.OfSqlDate.class, with(TEXTS, "timestamp without time zone", "timestamp with time zone")),
            entry(Holders.OfDateOfUtil.class, with(TEXTS, "timestamp without time zone", "timestamp with time zone")),
            entry(Holders.OfTimeOfUtil.class, List.of("time with time zone")));

    private static List<String> with(List<String> types, String... more) {
        return Stream.concat(types.stream(), Stream.of(more)).toList();
    }

    private static ScratchServer server;
    private static ScratchDatabase database;
    private static EntityManagerFactory factory;
    private static Connection connection;

    @BeforeAll
    static void start() throws SQLException {
        server = ScratchServer.embedded();
        database = server.create();
        database.run("the types", """
                create extension citext;
                create type mood as enum ('SAD', 'HAPPY');
                create domain label as text;
                create domain count as integer""");
        var configuration = new PersistenceConfiguration("holders")
                .provider("org.eclipse.persistence.jpa.PersistenceProvider")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .property(PersistenceUnitProperties.JDBC_URL, fresh().getURL())
                .property(PersistenceUnitProperties.JDBC_USER, fresh().getUser())
                .property(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false")
                .property(PersistenceUnitProperties.WEAVING, "false")
                .property(PersistenceUnitProperties.LOGGING_LEVEL, "OFF");
        configuration.managedClass(Holders.LocaleConverter.class);
        holders().forEach(holder -> configuration.managedClass(holder.type()));
        factory = configuration.createEntityManagerFactory();
        connection = fresh().getConnection();
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        factory.close();
        database.close();
        server.close();
    }

    /** Tables change under its statements, so that none may be kept. */
    private static PGSimpleDataSource fresh() {
        var source = (PGSimpleDataSource) database.administrator();
        source.setPrepareThreshold(0);
        source.setPreparedStatementCacheQueries(0);
        return source;
    }

    private record Held(Class<? extends Holder> type, List<?> values) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Held> holders() {
        var night = Instant.parse("2026-11-01T05:30:15.123456Z");
        var later = Instant.parse("2027-01-31T23:59:59.999999Z");
        var day = java.sql.Date.valueOf("2026-11-22");
        var longAgo = java.sql.Date.valueOf("1900-01-01");
        var noon = java.sql.Time.valueOf("12:13:14");
        var midnight = java.sql.Time.valueOf("00:00:00");
        return Stream.of(
                new Held(Holders.OfText.class, List.of("a", "ë")),
                new Held(Holders.OfLongText.class, List.of("a", "ë")),
                new Held(Holders.OfLetters.class, List.of("a".toCharArray(), "ë".toCharArray())),
                new Held(Holders.OfLetterObjects.class, List.of(new Character[] {'a'}, new Character[] {'ë'})),
                new Held(Holders.OfLetter.class, List.of('a', 'ë')),
                new Held(Holders.OfBoolean.class, List.of(true, false)),
                new Held(Holders.OfByte.class, List.of(Byte.MAX_VALUE, Byte.MIN_VALUE)),
                new Held(Holders.OfShort.class, List.of(Short.MAX_VALUE, Short.MIN_VALUE)),
                new Held(Holders.OfInteger.class, List.of(Integer.MAX_VALUE, Integer.MIN_VALUE)),
                new Held(Holders.OfLong.class, List.of(Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1)),
                new Held(Holders.OfFloat.class, List.of(Float.MAX_VALUE, 1.1f, Float.MIN_VALUE)),
                new Held(Holders.OfDouble.class, List.of(Double.MAX_VALUE, 1.1, Double.MIN_VALUE)),
                new Held(
                        Holders.OfBigInteger.class,
                        List.of(new BigInteger("123456789012345678901234567890"), BigInteger.ONE.negate())),
                new Held(
                        Holders.OfBigDecimal.class,
                        List.of(new BigDecimal("12345678901234567890.123456789"), new BigDecimal("-0.001"))),
                new Held(Holders.OfBytes.class, List.of(new byte[] {0, 1, -1}, new byte[] {7})),
                new Held(Holders.OfLongBytes.class, List.of(new byte[] {0, 1, -1}, new byte[] {7})),
                new Held(Holders.OfByteObjects.class, List.of(new Byte[] {0, 1, -1}, new Byte[] {7})),
                new Held(Holders.OfUuid.class, List.of(new UUID(1, 2), new UUID(-1, -2))),
                new Held(Holders.OfOrdinal.class, List.of(Holders.Mood.SAD, Holders.Mood.HAPPY)),
                new Held(Holders.OfEnumName.class, List.of(Holders.Mood.SAD, Holders.Mood.HAPPY)),
                new Held(Holders.OfDateOfUtil.class, List.of(new Date(day.getTime()), new Date(longAgo.getTime()))),
                new Held(Holders.OfTimeOfUtil.class, List.of(new Date(noon.getTime()), new Date(midnight.getTime()))),
                new Held(Holders.OfTimestampOfUtil.class, List.of(Date.from(night), Date.from(later))),
                new Held(Holders.OfCalendar.class, List.of(calendar(night), calendar(later))),
                new Held(Holders.OfSqlDate.class, List.of(day, longAgo)),
                new Held(Holders.OfSqlTime.class, List.of(noon, midnight)),
                new Held(Holders.OfSqlTimestamp.class, List.of(Timestamp.from(night), Timestamp.from(later))),
                new Held(Holders.OfLocalDate.class, List.of(LocalDate.parse("2026-11-22"), LocalDate.MIN.withYear(1))),
                new Held(Holders.OfLocalTime.class, List.of(LocalTime.parse("12:13:14.123456"), LocalTime.MIDNIGHT)),
                new Held(
                        Holders.OfLocalDateTime.class,
                        List.of(
                                LocalDateTime.parse("2026-11-01T01:30:15.123456"),
                                LocalDateTime.parse("1999-01-01T00:00"))),
                new Held(
                        Holders.OfOffsetDateTime.class,
                        List.of(night.atOffset(ZoneOffset.UTC), later.atOffset(ZoneOffset.ofHours(3)))),
                new Held(Holders.OfOffsetTime.class, List.of(OffsetTime.parse("12:13:14Z"))),
                new Held(Holders.OfInstant.class, List.of(night, later)),
                new Held(Holders.OfZonedDateTime.class, List.of(night.atZone(ZoneId.of("Europe/Berlin")))),
                new Held(Holders.OfYear.class, List.of(Year.of(2026), Year.of(1))),
                new Held(Holders.OfDuration.class, List.of(Duration.ofHours(3), Duration.ofNanos(7))),
                new Held(Holders.OfConverted.class, List.of(Locale.GERMANY, Locale.JAPAN)));
    }

    private static Calendar calendar(Instant instant) {
        var calendar = new GregorianCalendar();
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }

    @ParameterizedTest
    @MethodSource("holders")
    void agreesWithAServer(Held held) {
        var mapping = MappedSchema.of(new MappingSource(
                List.of(),
                List.of(held.type().getName(), Holders.LocaleConverter.class.getName()),
                held.type().getClassLoader()));
        var column = mapping.tables().get(0).columns().stream()
                .filter(one -> one.name().equals("VALUE"))
                .findFirst()
                .orElseThrow();
        var otherwise = new TreeMap<String, String>();

        for (var type : TYPES) {
            var seen = keeps(held, type);
            if (ColumnTypes.fits(column, DOMAINS.getOrDefault(type, type)) == !seen.isEmpty()) {
                otherwise.put(type, seen);
            }
        }

        assertThat(otherwise.keySet())
                .as(otherwise.toString())
                .containsExactlyInAnyOrderElementsOf(EXPLAINED.getOrDefault(held.type(), List.of()));
    }

    /** What a column of a type does to one of the values; empty if it keeps all. */
    private static String keeps(Held held, String type) {
        var table = held.type().getSimpleName();
        database.run(
                "a table",
                "drop table if exists %1$s; create table %1$s (id int primary key, value %2$s)".formatted(table, type));
        forgetTypes(held.type());
        try {
            // EclipseLink binds no UUID as if it were a text, until it has read one.
            if (held.type() != Holders.OfUuid.class) {
                write(held.type(), 0, null);
            }
            write(held.type(), 1, held.values().get(0));
            for (var value : held.values()) {
                change(held.type(), value);
                var back = elsewhere(() -> faces(read(held.type())));
                if (faces(value).stream().noneMatch(back::contains)) {
                    return faces(value) + " comes back as " + back;
                }
                // What was before java.time is another value elsewhere.
                var found = value instanceof Temporal
                        ? elsewhere(() -> isFound(held.type(), value))
                        : isFound(held.type(), value);
                if (!found) {
                    return faces(value) + " is not found";
                }
            }
            return "";
        } catch (RuntimeException e) {
            return cause(e);
        }
    }

    private static void remake(String table, String type) {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists %1$s; create table %1$s (id int primary key, value %2$s)"
                    .formatted(table, type));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What comes of something for a program that runs in another time zone. */
    private static <T> T elsewhere(Supplier<T> work) {
        var zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        try {
            return work.get();
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private static String cause(Throwable e) {
        return e.getCause() == null ? e.toString() : cause(e.getCause());
    }

    /** EclipseLink keeps in mind which type a column had when it was first read. */
    private static void forgetTypes(Class<?> type) {
        var descriptor = factory.unwrap(DatabaseSession.class).getDescriptor(type);
        Stream.concat(descriptor.getFields().stream(), descriptor.getAllFields().stream())
                .forEach(field -> field.setSqlType(DatabaseField.NULL_SQL_TYPE));
    }

    private static void write(Class<? extends Holder> type, int id, @Nullable Object value) {
        inTransaction(manager -> {
            var holder = made(type);
            holder.id = id;
            keep(holder, value);
            manager.persist(holder);
        });
    }

    private static void change(Class<? extends Holder> type, Object value) {
        inTransaction(manager -> keep(manager.find(type, 1), value));
    }

    private static @Nullable Object read(Class<? extends Holder> type) {
        try (var manager = factory.createEntityManager()) {
            return field(type).get(manager.find(type, 1));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isFound(Class<? extends Holder> type, Object value) {
        try (var manager = factory.createEntityManager()) {
            return manager.createQuery("select h from " + type.getSimpleName() + " h where h.value = :value", type)
                            .setParameter("value", value)
                            .getResultList()
                            .size()
                    == 1;
        }
    }

    private static void inTransaction(Consumer<EntityManager> work) {
        try (var manager = factory.createEntityManager()) {
            var transaction = manager.getTransaction();
            transaction.begin();
            try {
                work.accept(manager);
                transaction.commit();
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    private static Holder made(Class<? extends Holder> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keep(Holder holder, @Nullable Object value) {
        try {
            field(holder.getClass()).set(holder, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Class<? extends Holder> type) {
        try {
            return type.getDeclaredField("value");
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a value is, apart from how it is held: a point in time, or a clock on some wall. */
    private static Set<Object> faces(@Nullable Object value) {
        if (value instanceof java.sql.Date || value instanceof java.sql.Time) {
            return Set.of(value.toString());
        } else if (value instanceof Date date) {
            return Set.of(date.toInstant(), LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault()));
        } else if (value instanceof Calendar calendar) {
            return faces(Timestamp.from(calendar.toInstant()));
        } else if (value instanceof OffsetDateTime time) {
            return Set.of(time.toInstant());
        } else if (value instanceof ZonedDateTime time) {
            return Set.of(time.toInstant());
        } else if (value instanceof OffsetTime time) {
            return Set.of(time.withOffsetSameInstant(ZoneOffset.UTC));
        } else if (value instanceof BigDecimal number) {
            return Set.of(number.stripTrailingZeros());
        }
        return Set.of(
                value instanceof char[] letters
                        ? new String(letters)
                        : value instanceof byte[] bytes
                                ? Arrays.toString(bytes)
                                : value instanceof Object[] array
                                        ? List.of(array)
                                        : Objects.requireNonNullElse(value, "null"));
    }
}
