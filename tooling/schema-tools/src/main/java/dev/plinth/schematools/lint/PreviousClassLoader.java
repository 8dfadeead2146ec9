package dev.plinth.schematools.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds classes as they were in a release, beside the same classes as they are today, which it hides. */
final class PreviousClassLoader extends URLClassLoader {
    /** Of these there is one for both, or a mapping would be annotated with what nobody knows. */
    private static final List<String> SHARED = List.of("java.", "jakarta.persistence.", "org.eclipse.persistence.");

    private final List<Path> hidden;

    PreviousClassLoader(List<Path> then, List<Path> hidden, ClassLoader parent) {
        super(then.stream().map(PreviousClassLoader::url).toArray(URL[]::new), parent);
        this.hidden = hidden;
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            var file = name.replace('.', '/') + ".class";
            if (SHARED.stream().noneMatch(name::startsWith)) {
                if (findResource(file) != null) {
                    return findClass(name);
                }
                if (isHidden(file)) {
                    throw new ClassNotFoundException(name + " was not there in the previous release");
                }
            }
            return super.loadClass(name, resolve);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        var then = findResource(name);
        return then != null ? then : isHidden(name) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var then = findResources(name);
        return then.hasMoreElements() || isHidden(name) ? then : super.getResources(name);
    }

    private boolean isHidden(String file) {
        return hidden.stream().anyMatch(folder -> Files.exists(folder.resolve(file)));
    }
}
