package dev.plinth.schematools.mapping;

import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a project maps: its mapping files, and its classes that annotations map.
 *
 * @param files resources, as a class loader finds them
 * @param classes names of classes with an annotation of Jakarta Persistence at the class
 * @param loader finds both, and what they need
 * @param naming how names become those of a schema
 */
public record MappingSource(List<String> files, List<String> classes, ClassLoader loader, Naming naming) {
    private static final Set<String> MAPPED = Set.of(
            "Ljakarta/persistence/Entity;",
            "Ljakarta/persistence/Embeddable;",
            "Ljakarta/persistence/MappedSuperclass;",
            "Ljakarta/persistence/Converter;");

    public MappingSource {
        files = List.copyOf(files);
        classes = List.copyOf(classes);
    }

    /** One with names as Jakarta Persistence has them. */
    public MappingSource(List<String> files, List<String> classes, ClassLoader loader) {
        this(files, classes, loader, Naming.JPA);
    }

    /** The same with other names. */
    public MappingSource named(Naming other) {
        return new MappingSource(files, classes, loader, other);
    }

    /**
     * What folders of compiled classes hold. A mapping file is any XML in {@code META-INF}, or in a folder below it, whose
     * outermost element is {@code entity-mappings}. Where there is a {@code persistence.xml}, files are those that it
     * names and {@code orm.xml}; and other classes than those that it names count unless it excludes them. Jars are not
     * looked into.
     *
     * @param loader finds what is in the folders, and what they need
     * @throws SchemaProblem if a {@code persistence.xml} cannot be read
     */
    public static MappingSource in(List<Path> folders, ClassLoader loader) {
        var files = new LinkedHashSet<String>();
        var classes = new LinkedHashSet<String>();
        for (var folder : folders) {
            for (var file : content(folder)) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (name.startsWith("META-INF/") && name.endsWith(".xml") && isMapping(file)) {
                    files.add(name);
                } else if (name.endsWith(".class") && isMapped(file)) {
                    classes.add(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                }
            }
        }
        var units = folders.stream()
                .map(folder -> folder.resolve("META-INF/persistence.xml"))
                .filter(Files::exists)
                .map(PersistenceFile::read)
                .toList();
        if (!units.isEmpty()) {
            files.retainAll(Set.of("META-INF/orm.xml"));
            units.forEach(unit -> files.addAll(unit.files()));
            if (units.stream().allMatch(PersistenceFile::alone)) {
                classes.clear();
            }
            units.forEach(unit -> classes.addAll(unit.classes()));
        }
        return new MappingSource(List.copyOf(files), List.copyOf(classes), loader);
    }

    /** Whether nothing is mapped. */
    public boolean isEmpty() {
        return files.isEmpty() && classes.isEmpty();
    }

    private static List<Path> content(Path folder) {
        try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.of()) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMapping(Path file) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var text = Files.newInputStream(file)) {
            var reader = factory.createXMLStreamReader(text);
            reader.nextTag();
            return reader.getLocalName().equals("entity-mappings");
        } catch (XMLStreamException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMapped(Path file) {
        var found = new ArrayList<String>();
        try {
            new ClassReader(Files.readAllBytes(file))
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public @org.jspecify.annotations.Nullable AnnotationVisitor visitAnnotation(
                                        String type, boolean visible) {
                                    found.add(type);
                                    return null;
                                }
                            },
                            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().anyMatch(MAPPED::contains);
    }
}
