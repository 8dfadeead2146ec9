package dev.plinth.mavenplugin;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A goal about the schema of a foreign project, as the plugin calls it, without Maven around it. */
final class SchemaGoal {
    private final ForeignProject project;
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> said = new ArrayList<>();

    /** Of a project whose classes are compiled. */
    SchemaGoal(ForeignProject project) {
        this.project = project;
        settings.put("root", project.root().toString());
        settings.put("modules", paths(project.modules()));
        settings.put("classes", paths(project.classes()));
        settings.put("schema", "public");
        settings.put("locations", "");
        settings.put("reports", project.root().resolve("target/plinth").toString());
    }

    /** Told something besides. */
    SchemaGoal with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** Does it; what comes out is why it failed, in one line, or nothing. */
    String run(Work work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        var urls = project.classes().stream().map(SchemaGoal::url).toArray(URL[]::new);
        said.clear();
        try (var loader = new URLClassLoader(urls, before)) {
            thread.setContextClassLoader(loader);
            return work.apply(settings, said::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The lines that people read. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** A file among its reports. */
    Path report(String name) {
        return project.root().resolve("target/plinth").resolve(name);
    }

    private static String paths(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
