package dev.plinth.schematools.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.server.ScratchServer;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An insert and an update through the mapping go through on a real server exactly where nothing is found. */
class MappedWritesTests {
    private static ScratchServer server;

    @BeforeAll
    static void start() {
        server = ScratchServer.embedded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What is saved and then changed, in which schema, and what is found; nothing where both go through. */
    private record Case(String name, String sql, Root saved, String found) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Something to save. */
    interface Root {
        void change();
    }

    @Entity(name = "Line")
    static class Line implements Root {
        @Id
        int id = 1;

        @Nullable
        String text;

        @Override
        public void change() {
            text = "changed";
        }
    }

    @Entity(name = "LooseList")
    static class LooseList implements Root {
        @Id
        int id = 1;

        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn(name = "list_id")
        List<Line> lines = new ArrayList<>(List.of(new Line()));

        @Override
        public void change() {
            var line = new Line();
            line.id = 2;
            lines.add(line);
        }
    }

    @Entity(name = "FirmList")
    static class FirmList implements Root {
        @Id
        int id = 1;

        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn(name = "list_id", nullable = false)
        @OrderColumn(name = "place", nullable = false)
        List<Line> lines = new ArrayList<>(List.of(new Line()));

        @Override
        public void change() {
            var line = new Line();
            line.id = 2;
            lines.add(line);
        }
    }

    @Embeddable
    static class Phone {
        String number = "1";
    }

    @Entity(name = "Person")
    static class Person implements Root {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        long id;

        @Version
        int version;

        @ElementCollection
        @CollectionTable(name = "nick", joinColumns = @JoinColumn(name = "person_id"))
        @OrderColumn(name = "place")
        @Column(name = "name")
        List<String> nicks = new ArrayList<>(List.of("a"));

        @ElementCollection
        @CollectionTable(name = "phone", joinColumns = @JoinColumn(name = "person_id"))
        @MapKeyColumn(name = "kind")
        Map<String, Phone> phones = new HashMap<>(Map.of("home", new Phone()));

        @ManyToMany(cascade = CascadeType.ALL)
        @JoinTable(
                name = "person_line",
                joinColumns = @JoinColumn(name = "person_id"),
                inverseJoinColumns = @JoinColumn(name = "line_id"))
        List<Line> lines = new ArrayList<>(List.of(new Line()));

        @Override
        public void change() {
            nicks.add("b");
            phones.put("work", new Phone());
        }
    }

    @Entity(name = "Animal")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    abstract static class Animal implements Root {
        @Id
        int id = 1;

        @Nullable
        String name;

        @Override
        public void change() {
            name = "changed";
        }
    }

    @Entity(name = "Cat")
    static class Cat extends Animal {
        int lives = 9;
    }

    @Entity(name = "Dog")
    static class Dog extends Animal {
        int tricks = 1;
    }

    @Entity(name = "Paper")
    @Inheritance(strategy = InheritanceType.JOINED)
    @SecondaryTable(name = "paper_text")
    static class Paper implements Root {
        @Id
        int id = 1;

        @Column(table = "paper_text")
        String text = "a";

        @Column(insertable = false, updatable = false)
        int length;

        @Override
        public void change() {
            text = "changed";
        }
    }

    @Entity(name = "Invoice")
    static class Invoice extends Paper {
        int total = 1;
    }

    private static final String PERSON = """
            create table person (id bigint generated always as identity primary key, version int not null);
            create table line (id int primary key, text text);
            create table nick (person_id bigint not null references person, name text not null, place int not null);
            create table phone (person_id bigint not null references person, kind text not null, number text not null);
            create table person_line (person_id bigint not null references person, line_id int not null references line);
            """;

    private static final String ANIMAL =
            "create table animal (id int primary key, dtype varchar(31) not null, name text, lives int, tricks int);";

    private static final String PAPER = """
            create table paper (id int primary key, dtype text not null, length int generated always as (7) stored);
            create table paper_text (id int primary key references paper, text text not null);
            create table invoice (id int primary key references paper, total int not null);
            """;

    static Stream<Case> cases() {
        return Stream.of(
                new Case("a line", "create table line (id int primary key, text text)", new Line(), ""),
                new Case(
                        "a column nobody fills",
                        "create table line (id int primary key, text text, more text not null)",
                        new Line(),
                        "column line.more: not null is yes, expected a default, since the insert does not write it (Line)"),
                new Case(
                        "a domain nobody fills",
                        "create domain given as text not null;"
                                + "create table line (id int primary key, text text, more given)",
                        new Line(),
                        "column line.more: not null is yes, expected a default, since the insert does not write it (Line)"),
                new Case(
                        "a domain that fills itself",
                        "create domain given as text not null default 'x';"
                                + "create table line (id int primary key, text text, more given)",
                        new Line(),
                        ""),
                new Case(
                        "a key that the database makes",
                        "create table line (id int generated always as identity primary key, text text)",
                        new Line(),
                        "column line.id: identity is always, expected by default (Line.id)"),
                new Case(
                        "a text that the database makes",
                        "create table line (id int primary key, text text generated always as ('x') stored)",
                        new Line(),
                        "column line.text: generated is 'x'::text stored, expected none (Line.text)"),
                new Case(
                        "a list whose lines find their way later",
                        "create table looselist (id int primary key); create table line (id int primary key, text text,"
                                + " list_id int references looselist)",
                        new LooseList(),
                        ""),
                new Case(
                        "a list whose lines are nobody's at first",
                        "create table looselist (id int primary key); create table line (id int primary key, text text,"
                                + " list_id int not null references looselist)",
                        new LooseList(),
                        "column line.list_id: not null is yes, expected a default, since the insert does not write it (Line)"),
                new Case(
                        "a list whose lines are its own",
                        "create table firmlist (id int primary key); create table line (id int primary key, text text,"
                                + " list_id int not null references firmlist, place int not null)",
                        new FirmList(),
                        ""),
                new Case("collections", PERSON, new Person(), ""),
                new Case(
                        "a collection with more",
                        PERSON + "alter table nick add since date not null;"
                                + "alter table phone add since date not null;"
                                + "alter table person_line add since date not null",
                        new Person(),
                        """
                        column nick.since: not null is yes, expected a default, since the insert does not write it (Person.nicks)
                        column person_line.since: not null is yes, expected a default, since the insert does not write it (Person.lines)
                        column phone.since: not null is yes, expected a default, since the insert does not write it (Person.phones)"""),
                new Case("a family in one table", ANIMAL, new Cat(), ""),
                new Case(
                        "a family of which one is a stranger",
                        ANIMAL + "alter table animal alter tricks set not null",
                        new Cat(),
                        "column animal.tricks: not null is yes, expected a default, since the insert does not write it (Cat)"),
                new Case("a family in many tables", PAPER, new Invoice(), ""),
                new Case(
                        "a family with more",
                        PAPER + "alter table paper_text add more int not null",
                        new Invoice(),
                        "column paper_text.more: not null is yes, expected a default, since the insert does not write it (Paper, Invoice)"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goThroughWhereNothingIsFound(Case one) {
        var mapped = Stream.of(MappedWritesTests.class.getDeclaredClasses())
                .filter(type -> type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(Embeddable.class))
                .filter(type -> belongs(type, one.saved().getClass()))
                .map(Class::getName)
                .toList();
        try (var database = server.create()) {
            database.run("the case", one.sql());

            var found = MappingCheck.differences(
                    MappedSchema.of(new MappingSource(List.of(), mapped, MappedWritesTests.class.getClassLoader())),
                    Schema.read(database.administrator(), "public", Set.of()));
            var refused = refused(one.saved(), mapped, (PGSimpleDataSource) database.administrator());

            assertThat(found.stream().map(Difference::toString))
                    .as(refused)
                    .containsExactlyInAnyOrderElementsOf(one.found().lines().toList());
            assertThat(refused.isEmpty()).as(refused).isEqualTo(one.found().isEmpty());
        }
    }

    /** Its family, and what it holds. */
    private static boolean belongs(Class<?> type, Class<?> saved) {
        return type.isAssignableFrom(saved)
                || saved.getSuperclass() != Object.class
                        && saved.getSuperclass().isAssignableFrom(type)
                || type == Line.class
                        && List.of(LooseList.class, FirmList.class, Person.class)
                                .contains(saved)
                || type == Phone.class && saved == Person.class;
    }

    /** Why a server does not take it; empty if it does. */
    private static String refused(Root saved, List<String> mapped, PGSimpleDataSource source) {
        var configuration = new PersistenceConfiguration("writes-" + source.getDatabaseName())
                .provider("org.eclipse.persistence.jpa.PersistenceProvider")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .property(PersistenceUnitProperties.JDBC_URL, source.getURL())
                .property(PersistenceUnitProperties.JDBC_USER, source.getUser())
                .property(PersistenceUnitProperties.WEAVING, "false")
                .property(PersistenceUnitProperties.LOGGING_LEVEL, "OFF");
        mapped.forEach(name -> configuration.managedClass(type(name)));
        try (var factory = configuration.createEntityManagerFactory()) {
            factory.runInTransaction(manager -> manager.persist(saved));
            factory.runInTransaction(manager -> manager.merge(saved).change());
            return "";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
