package dev.plinth.schematools.lint;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What was released, by the content of its scripts. It is a file that {@code sha256sum -c} reads, too: a line for each
 * versioned script, and comments that say in which release it came and what the repeatable scripts were at that time. Those
 * may change, so they are known and not sealed.
 *
 * @param file where it stands, or is to stand
 * @param releases in the order in which they came
 */
public record Manifest(Path file, List<Release> releases) {
    private static final String HEADER = """
            # Released migrations, which never change: SHA-256 of each versioned script, its lines ended by LF.
            # mvn plinth:release -Drelease=NAME adds to it; mvn plinth:lint and sha256sum -c check it.
            """;

    private static final Pattern MARK = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");
    private static final Pattern RELEASE = Pattern.compile("# release (\\S+)");
    private static final Pattern SCRIPT =
            Pattern.compile("(?<repeatable># repeatable )?(?<hash>[0-9a-f]{64}) [ *](?<path>.+)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._+-]+");

    /**
     * What came with one release.
     *
     * @param name its name
     * @param versioned hashes of new scripts, by their paths from the manifest's folder
     * @param repeatable hashes of the scripts that were new or changed, by their paths
     */
    public record Release(String name, Map<String, String> versioned, Map<String, String> repeatable) {}

    public Manifest {
        releases = List.copyOf(releases);
    }

    /** Where the manifest of a project stands unless told: {@code migrations.sha256} beside the snapshot. */
    public static Path usualFile(SchemaProject project) {
        return project.snapshot().resolveSibling("migrations.sha256");
    }

    /**
     * Reads one; where there is no file, nothing is released yet.
     *
     * @throws SchemaProblem naming the line that cannot be understood
     */
    public static Manifest read(Path file) {
        if (!Files.exists(file)) {
            return new Manifest(file, List.of());
        }
        var releases = new LinkedHashMap<String, Release>();
        var hashes = new HashMap<String, String>();
        var lines = lines(file);
        Release release = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).stripTrailing();
            var place = file + ":" + (i + 1);
            if (MARK.matcher(line).matches()) {
                throw new SchemaProblem(place + " is a mark of a merge conflict; keep both sides, without the marks");
            }
            var begin = RELEASE.matcher(line);
            var script = SCRIPT.matcher(line);
            if (begin.matches()) {
                release = releases.computeIfAbsent(
                        begin.group(1), name -> new Release(name, new TreeMap<>(), new TreeMap<>()));
            } else if (script.matches()) {
                if (release == null) {
                    throw new SchemaProblem(place + " is in no release; write '# release NAME' above it");
                }
                var hash = script.group("hash");
                var path = script.group("path");
                if (script.group("repeatable") != null) {
                    release.repeatable.put(path, hash);
                } else if (hash.equals(hashes.getOrDefault(path, hash))) {
                    hashes.put(path, hash);
                    release.versioned.put(path, hash);
                } else {
                    throw new SchemaProblem(
                            place + " gives " + path + " another hash than a line above it; only one can be right");
                }
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new SchemaProblem(place + " is no line of a manifest; it should be a SHA-256 in lower case, two"
                        + " spaces and a path, or a comment");
            }
        }
        return new Manifest(file, List.copyOf(releases.values()));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new SchemaProblem(file + " is no text in UTF-8, so it is no manifest of released migrations", e);
        } catch (IOException e) {
            throw new SchemaProblem("cannot read " + file + ": " + e, e);
        }
    }

    /** The first release that has a versioned script; empty if none has. */
    Optional<Release> releaseOf(ScriptFile script) {
        return releases.stream()
                .filter(release -> release.versioned.containsKey(path(script)))
                .findFirst();
    }

    /** Whether a release has a versioned script. */
    public boolean hasReleased(ScriptFile script) {
        return releaseOf(script).isPresent();
    }

    /** All versioned scripts that were there at a release. */
    Map<String, String> versionedAt(Release last) {
        return until(last, Release::versioned);
    }

    /** All repeatable scripts that were there at a release, as they were then. */
    Map<String, String> repeatablesAt(Release last) {
        return until(last, Release::repeatable);
    }

    private Map<String, String> until(Release last, Function<Release, Map<String, String>> scripts) {
        var hashes = new HashMap<String, String>();
        releases.subList(0, releases.indexOf(last) + 1).forEach(release -> hashes.putAll(scripts.apply(release)));
        return hashes;
    }

    /** Where a script lies, from the manifest's folder. */
    String path(ScriptFile script) {
        var folder = file.toAbsolutePath().normalize().resolveSibling("");
        return folder.relativize(script.file().toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    /**
     * Adds what is new under a name, and changes nothing that is there.
     *
     * @return what became released
     * @throws SchemaProblem if the name is taken or cannot be one, or if the file cannot be written
     */
    List<ScriptFile> add(String name, List<ScriptFile> scripts) {
        if (!NAME.matcher(name).matches()) {
            throw new SchemaProblem("a release cannot be called '" + name + "'; use letters, digits, dots and dashes");
        }
        if (releases.stream().anyMatch(release -> release.name.equals(name))) {
            throw new SchemaProblem(
                    file + " has a release " + name + " already; a release does not grow, name a new one");
        }
        var known = releases.isEmpty() ? Map.<String, String>of() : repeatablesAt(releases.get(releases.size() - 1));
        var added = scripts.stream()
                .filter(script ->
                        script.repeatable() ? !script.hash().equals(known.get(path(script))) : !hasReleased(script))
                .toList();
        var section = new ArrayList<String>();
        section.add("# release " + name);
        added.forEach(script ->
                section.add((script.repeatable() ? "# repeatable " : "") + script.hash() + "  " + path(script)));
        try {
            var before = Files.exists(file) ? Files.readString(file) : HEADER;
            var gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
            Files.writeString(file, before + gap + String.join("\n", section) + "\n");
        } catch (IOException e) {
            throw new SchemaProblem("cannot write " + file + ": " + e, e);
        }
        return added;
    }
}
