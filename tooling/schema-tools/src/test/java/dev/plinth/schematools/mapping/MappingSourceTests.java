package dev.plinth.schematools.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schematools.SchemaProblem;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingSourceTests {
    private static final String HERE = MappingSourceTests.class.getName();

    @TempDir
    private Path folder;

    @Entity(name = "Annotated")
    static class Annotated {
        @Id
        int id;
    }

    static class Plain {
        int id;
        String name = "";
    }

    @Entity(name = "Lost")
    static class Lost {
        @Id
        int id;

        @ManyToOne
        Plain plain;
    }

    @Entity(name = "Ownerless")
    static class Ownerless {
        String name = "";
    }

    @Entity(name = "Unconverted")
    static class Unconverted {
        @Id
        int id;

        @Convert(converter = Holders.LocaleConverter.class)
        java.util.Locale locale = java.util.Locale.ROOT;
    }

    @BeforeEach
    void compile() throws IOException {
        for (var type : List.of(Annotated.class, Plain.class)) {
            var file = folder.resolve(type.getName().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            try (var compiled = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
                Files.write(file, Objects.requireNonNull(compiled).readAllBytes());
            }
        }
        write("META-INF/other.xml", mapping("Plain"));
    }

    @Test
    void findsMappingFilesAndAnnotatedClasses() {
        var found = source();

        assertThat(found.files()).containsExactly("META-INF/other.xml");
        assertThat(found.classes()).containsExactly(HERE + "$Annotated");
    }

    @Test
    void findsNothingInNoFolder() {
        assertThat(MappingSource.in(
                                List.of(folder.resolve("nowhere")), getClass().getClassLoader())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void takesWhatAPersistenceFileNames() throws IOException {
        write("META-INF/orm.xml", mapping("Plain"));
        write("META-INF/persistence.xml", """
                <persistence version="3.2" xmlns="https://jakarta.ee/xml/ns/persistence"><persistence-unit name="a">
                  <mapping-file>maps/ours.xml</mapping-file><class>com.example.Named</class>
                </persistence-unit></persistence>""");

        var found = source();

        assertThat(found.files()).containsExactly("META-INF/orm.xml", "maps/ours.xml");
        assertThat(found.classes()).containsExactly(HERE + "$Annotated", "com.example.Named");
    }

    @Test
    void leavesOutWhatAPersistenceFileExcludes() throws IOException {
        write("META-INF/persistence.xml", """
                <persistence version="3.2" xmlns="https://jakarta.ee/xml/ns/persistence"><persistence-unit name="a">
                  <class>com.example.Named</class><exclude-unlisted-classes/>
                </persistence-unit></persistence>""");

        var found = source();

        assertThat(found.files()).isEmpty();
        assertThat(found.classes()).containsExactly("com.example.Named");
    }

    @Test
    void refusesABrokenPersistenceFile() throws IOException {
        write("META-INF/persistence.xml", "<persistence>");

        assertThatThrownBy(this::source)
                .isInstanceOf(SchemaProblem.class)
                .hasMessageStartingWith("cannot read " + folder.resolve("META-INF/persistence.xml") + ": ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void mapsWhatIsAnnotatedAndWhatAFileSays() throws IOException {
        var mapped = deployed();

        assertThat(mapped.tables())
                .extracting(MappedTable::name, MappedTable::origin)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ANNOTATED", "Annotated"),
                        org.assertj.core.groups.Tuple.tuple("plain", "Plain"));
    }

    @Test
    void mapsOnceWhatIsAnnotatedAndInAFile() throws IOException {
        write("META-INF/other.xml", mapping("Annotated"));

        var mapped = deployed();

        assertThat(mapped.tables()).extracting(MappedTable::name).containsExactly("annotated");
    }

    @Test
    void saysInOneLineWhatEclipseLinkRefuses() {
        assertThatThrownBy(() -> MappedSchema.of(named("Ownerless")))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageStartingWith("EclipseLink does not take the mapping: Entity class [class " + HERE
                        + "$Ownerless] has no primary key specified")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> MappedSchema.of(named("Lost")))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("uses a non-entity [class " + HERE + "$Plain] as target entity")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> MappedSchema.of(named("Unconverted")))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("The converter class [dev.plinth.schematools.mapping.Holders$LocaleConverter]")
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysInOneLineWhichClassCannotBeLoaded() {
        assertThatThrownBy(() -> MappedSchema.of(named("Gone")))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage("cannot load the mapped class " + HERE + "$Gone: java.lang.ClassNotFoundException: " + HERE
                        + "$Gone");
    }

    private static MappingSource named(String type) {
        return new MappingSource(List.of(), List.of(HERE + "$" + type), MappingSourceTests.class.getClassLoader());
    }

    private MappingSource source() {
        return MappingSource.in(List.of(folder), getClass().getClassLoader());
    }

    private MappedSchema deployed() throws IOException {
        try (var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return MappedSchema.of(MappingSource.in(List.of(folder), loader));
        }
    }

    private static String mapping(String type) {
        return """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="https://jakarta.ee/xml/ns/persistence/orm https://jakarta.ee/xml/ns/persistence/orm/orm_3_2.xsd">
                  <access>FIELD</access>
                  <entity class="%s$%s" name="%2$s"><table name="%s"/><attributes><id name="id"/></attributes></entity>
                </entity-mappings>""".formatted(HERE, type, type.toLowerCase(java.util.Locale.ROOT));
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
