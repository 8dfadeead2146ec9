package dev.plinth.schematools.lint;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import dev.plinth.reports.Location;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.project.ScriptVersion;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether each versioned script that was released is still what it was. Needs no database, and no history of the files. */
public final class ReleasedChecksums {
    static final Check CHECK = new Check(
            "checksum",
            "Released scripts have not changed.",
            "databases that ran them would refuse the next migration, or never see the change",
            "restore the script as it was released, and write the change into a new one");

    private ReleasedChecksums() {}

    /** Released scripts that are changed, renamed, moved or gone. */
    public static List<Finding> findings(SchemaProject project, List<ScriptFile> scripts, Manifest manifest) {
        var byPath = scripts.stream().collect(Collectors.toMap(manifest::path, script -> script));
        var findings = new ArrayList<Finding>();
        for (var release : manifest.releases()) {
            release.versioned().forEach((path, hash) -> {
                var script = byPath.get(path);
                if (script == null && isReplaced(path, scripts, manifest)) {
                    return;
                }
                if (script == null) {
                    findings.add(new Finding(
                            new Location(path, project.path(manifest.file()), 0),
                            "was released in " + release.name() + " and " + fate(path, hash, scripts, manifest)));
                } else if (!script.hash().equals(hash)) {
                    findings.add(script.wrong("was changed after its release in " + release.name()
                            + "; restore it, and write what is to change into a new script"));
                }
            });
        }
        return findings;
    }

    /** Whether a baseline script of the same folder stands for it. */
    static boolean isReplaced(String path, List<ScriptFile> scripts, Manifest manifest) {
        var name = path.lastIndexOf('/') + 1;
        return scripts.stream()
                .filter(ScriptFile::baseline)
                .filter(script -> manifest.path(script).equals(path.substring(0, name) + script.name()))
                .anyMatch(script -> ScriptVersion.isReplaced(path.substring(name), script));
    }

    private static String fate(String path, String hash, List<ScriptFile> scripts, Manifest manifest) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return scripts.stream()
                .filter(script -> !manifest.hasReleased(script) && script.hash().equals(hash))
                .findFirst()
                .map(script -> script.name().equals(name)
                        ? "lies now in " + manifest.path(script) + "; write that path into " + manifest.file()
                        : "is now called " + script + "; give it back its name")
                .orElseGet(() -> Files.exists(manifest.file().resolveSibling(path))
                        ? "is no script of this project any more; add its folder to plinth.locations"
                        : "is gone; restore it");
    }
}
