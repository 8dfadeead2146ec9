package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.project.Module;
import dev.plinth.architecturerules.project.PackageInfo;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.reports.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks each package what it is for, and whether it says what may be null. */
final class Purposes {
    private static final String INFO = "package-info.java";

    private Purposes() {}

    static void check(Project project, Findings findings) {
        var moduleInfos = PackageInfo.read(project.modules().stream()
                .map(Purposes::moduleInfo)
                .filter(Files::exists)
                .toList());
        var packageInfos = PackageInfo.read(project.sources().values().stream()
                .filter(source -> source.endsWith(INFO))
                .toList());
        for (var module : project.modules()) {
            boolean marked = Optional.ofNullable(moduleInfos.get(moduleInfo(module)))
                    .filter(PackageInfo::nullMarked)
                    .isPresent();
            for (var folder : packages(module)) {
                judge(project, findings, module, folder, packageInfos, marked);
            }
        }
    }

    private static void judge(
            Project project,
            Findings findings,
            Module module,
            Path folder,
            Map<Path, PackageInfo> infos,
            boolean marked) {
        var path = module.sourceRoot().relativize(folder).toString().replace('\\', '/');
        var name = path.replace('/', '.');
        if (!Declaration.isBelow(name, project.declaration().housePackage())) {
            return;
        }
        findings.see();
        findings.target();
        // A package in two modules needs to say it once.
        var file = project.sources().get(path + "/" + INFO);
        var info = file == null ? null : infos.get(file);
        if (file == null || info == null) {
            findings.wrong(new Location(name, project.relative(folder), 0), "has no package-info");
            return;
        }
        var place = new Location(name, project.relative(file), info.line());
        if (!info.purpose().endsWith(".")) {
            findings.wrong(place, "says in no sentence what it is for");
        }
        if (!info.nullMarked() && !marked) {
            findings.wrong(place, "is not @NullMarked");
        }
    }

    private static List<Path> packages(Module module) {
        return module.sources().stream()
                .filter(source -> !source.endsWith(INFO) && !source.endsWith("module-info.java"))
                .flatMap(source -> Stream.ofNullable(source.getParent()))
                .distinct()
                .toList();
    }

    private static Path moduleInfo(Module module) {
        return module.sourceRoot().resolve("module-info.java");
    }
}
