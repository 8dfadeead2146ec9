package dev.plinth.architecturerules.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.codehaus.plexus.interpolation.EnvarBasedValueSource;
import org.codehaus.plexus.interpolation.InterpolationException;
import org.codehaus.plexus.interpolation.PropertiesBasedValueSource;
import org.codehaus.plexus.interpolation.StringSearchInterpolator;
import org.xml.sax.SAXException;

/** Where Maven keeps what it has downloaded. */
public final class LocalRepositoryFolder {
    private static final String OPTION = "-Dmaven.repo.local=";

    private LocalRepositoryFolder() {}

    /**
     * For whoever is not told by Maven itself: as the project says in its {@code .mvn/maven.config}, else as the system
     * property {@code maven.repo.local} says, else as Surefire says to its tests, else as the user's settings say, else the
     * usual one.
     *
     * @param root of the project
     */
    public static Path find(Path root) {
        var maven = Path.of(System.getProperty("user.home"), ".m2");
        return configured(root)
                .or(() -> said("maven.repo.local"))
                .or(() -> said("localRepository"))
                .or(() -> set(maven.resolve("settings.xml")))
                .orElse(maven.resolve("repository"));
    }

    private static Optional<Path> configured(Path root) {
        var config = root.resolve(".mvn/maven.config");
        if (!Files.exists(config)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(config)) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith(OPTION))
                    .map(line -> root.resolve(line.substring(OPTION.length())))
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> said(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static Optional<Path> set(Path settings) {
        if (!Files.exists(settings)) {
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(settings)) {
            var folders = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(stream)
                    .getElementsByTagName("localRepository");
            if (folders.getLength() == 0 || folders.item(0).getTextContent().isBlank()) {
                return Optional.empty();
            }
            var variables = new StringSearchInterpolator();
            variables.addValueSource(new PropertiesBasedValueSource(System.getProperties()));
            variables.addValueSource(new EnvarBasedValueSource());
            return Optional.of(Path.of(
                    variables.interpolate(folders.item(0).getTextContent().strip())));
        } catch (IOException | ParserConfigurationException | SAXException | InterpolationException e) {
            throw new IllegalStateException(settings + " cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
