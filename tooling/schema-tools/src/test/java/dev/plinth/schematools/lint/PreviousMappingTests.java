package dev.plinth.schematools.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.reports.Finding;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.mapping.Naming;
import dev.plinth.schematools.server.ScratchServer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviousMappingTests {
    @TempDir
    private static Path folder;

    private static ScratchServer server;
    private static Path then;
    private static Path today;

    @BeforeAll
    static void compile() throws IOException {
        server = ScratchServer.embedded();
        then = compiled("then", "@Id int id; String label; Weight weight;", "Weight");
        today = compiled("today", "@Id int id; String title; String color; @Embedded Size size;", "Size");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void worksWhereTheSchemaOnlyGrew() {
        assertThat(findings(then, "create table parcel (id int primary key, label text, grams int, color text)"))
                .isEmpty();
    }

    @Test
    void breaksWhereAColumnIsRenamed() {
        assertThat(findings(then, "create table parcel (id int primary key, title text, grams int)"))
                .containsExactly("the previous mapping cannot work: column parcel.label is missing (Parcel.label)");
    }

    @Test
    void breaksWhereANewColumnHasToBeFilled() {
        assertThat(findings(
                        then, "create table parcel (id int primary key, label text, grams int, color text not null)"))
                .singleElement()
                .asString()
                .startsWith("the previous mapping cannot work: column parcel.color: not null");
    }

    @Test
    void worksWhereANewColumnFillsItself() {
        assertThat(
                        findings(
                                then,
                                "create table parcel (id int primary key, label text, grams int, color text not null default 'x')"))
                .isEmpty();
    }

    @Test
    void isReadFromAJar() throws IOException {
        var jar = folder.resolve("then.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name : List.of("market/Parcel.class", "market/Weight.class")) {
                out.putNextEntry(new JarEntry(name));
                Files.copy(then.resolve(name), out);
            }
        }

        assertThat(findings(jar, "create table parcel (id int primary key, label text)"))
                .containsExactly(
                        "the previous mapping cannot work: column parcel.grams is missing" + " (Parcel.weight.grams)");
    }

    @Test
    void isNotMendedWithClassesOfToday() throws IOException {
        var half = folder.resolve("half");
        Files.createDirectories(half.resolve("market"));
        Files.copy(today.resolve("market/Parcel.class"), half.resolve("market/Parcel.class"));

        assertThatThrownBy(() -> findings(half, "create table parcel (id int primary key)"))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage(
                        "EclipseLink does not take the mapping: The Entity class [class market.Parcel] has an embedded"
                                + " attribute [size] of type [class market.Size] which is NOT an Embeddable class. Probable reason:"
                                + " missing @Embeddable or missing <embeddable> in orm.xml if metadata-complete = true");
    }

    @Test
    void isNotToBeReadWhereNothingIs() throws IOException {
        var nowhere = folder.resolve("nowhere.jar");
        var nothing = Files.createDirectories(folder.resolve("nothing"));
        var text = Files.writeString(folder.resolve("text.jar"), "no jar");

        assertThatThrownBy(() -> findings(nowhere, ""))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage("there is no " + nowhere + "; -Dagainst= names a jar, a folder of compiled classes, or"
                        + " GROUP:ARTIFACT:VERSION");
        assertThatThrownBy(() -> findings(nothing, ""))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage("nothing is mapped in [" + nothing + "]; name what holds the mapping with -Dagainst=");
        assertThatThrownBy(() -> findings(text, ""))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageStartingWith(text + " is no jar: ");
    }

    private static List<String> findings(Path previous, String sql) {
        try (var database = server.create();
                var loader = new URLClassLoader(
                        new URL[] {today.toUri().toURL()}, PreviousMappingTests.class.getClassLoader())) {
            database.run("the test", sql);
            var schema = Schema.read(database.administrator(), "public", Set.of());
            var mapping = new PreviousMapping(List.of(previous), List.of()).read(List.of(today), loader, Naming.JPA);
            return PreviousMapping.findings(mapping, schema).stream()
                    .map(Finding::toString)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A mapped class Parcel, in a package and with a part of the same name at any time. */
    private static Path compiled(String name, String fields, String part) throws IOException {
        var sources = Files.createDirectories(folder.resolve(name + "-sources"));
        var parcel = Files.writeString(
                sources.resolve("Parcel.java"),
                "package market; import jakarta.persistence.*; @Entity public class Parcel { " + fields + " }");
        var embedded = Files.writeString(
                sources.resolve(part + ".java"),
                "package market; import jakarta.persistence.*; @Embeddable public class " + part + " { int grams; }");
        var out = Files.createDirectories(folder.resolve(name));
        var arguments =
                Stream.of("-d", out, "-proc:none", "-cp", System.getProperty("java.class.path"), parcel, embedded);
        var done = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.map(Object::toString).toArray(String[]::new));
        assertThat(done).isZero();
        return out;
    }
}
