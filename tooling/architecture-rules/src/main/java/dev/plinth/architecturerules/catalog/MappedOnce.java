package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.plinth.architecturerules.mapping.Mapping;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.reports.Location;
import java.util.HashMap;
import java.util.Map;

/** Whether each aggregate is mapped, and nothing is mapped where nobody looks for it. */
final class MappedOnce {
    private final Map<String, String> files = new HashMap<>();
    private final Findings findings;

    private MappedOnce(Findings findings) {
        this.findings = findings;
    }

    static void check(Project project, Mapping mapping, Findings findings) {
        var once = new MappedOnce(findings);
        for (var mapped : mapping.classes()) {
            findings.see();
            once.require(mapped.place(), "mapped");
        }
        for (var file : mapping.files()) {
            file.root()
                    .children("converter")
                    .forEach(tag -> tag.attribute("class")
                            .ifPresent(name -> once.require(file.place(file.className(name), tag), "declared")));
        }
        for (var aggregate : Aggregates.of(project).all()) {
            findings.target();
            if (!isEntity(mapping, aggregate)) {
                findings.wrong(project.place(aggregate), "is an aggregate, and no mapping file maps it as an entity");
            }
        }
    }

    private void require(Location place, String done) {
        findings.target();
        var first = files.putIfAbsent(place.element(), place.file());
        if (first != null) {
            findings.wrong(place, "is " + done + " in " + first + " already");
        }
    }

    /** An abstract one may leave it to its subclasses. */
    private static boolean isEntity(Mapping mapping, JavaClass aggregate) {
        return mapping.isEntity(aggregate)
                || aggregate.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !aggregate.getSubclasses().isEmpty()
                        && aggregate.getSubclasses().stream().allMatch(kind -> isEntity(mapping, kind));
    }
}
