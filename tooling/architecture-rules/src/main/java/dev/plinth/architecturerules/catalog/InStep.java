package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.plinth.architecturerules.catalog.Shape.Part;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the fields of DTOs against those of the model, in both directions. */
final class InStep {
    private final Project project;
    private final Findings findings;
    private final StepFile file;
    private final Map<String, List<JavaClass>> byName = new HashMap<>();
    private final Map<List<String>, List<JavaClass>> byWords = new HashMap<>();
    private final Map<JavaClass, Shape> shapes = new HashMap<>();
    private final Set<JavaClass> shownClasses = new LinkedHashSet<>();
    private final Set<List<JavaField>> shownParts = new HashSet<>();

    private InStep(Project project, Findings findings) {
        this.project = project;
        this.findings = findings;
        this.file = StepFile.of(project);
        for (var type : project.classes(Role.MODEL)) {
            if (Aggregates.hasState(type) || Shape.isCompound(project, type)) {
                StepFile.names(type).forEach(name -> add(byName, name, type));
                add(byWords, Words.of(type.getSimpleName()), type);
            }
        }
    }

    private static <K> void add(Map<K, List<JavaClass>> classes, K key, JavaClass type) {
        classes.computeIfAbsent(key, any -> new ArrayList<>()).add(type);
    }

    static void check(Project project, Findings findings) {
        var check = new InStep(project, findings);
        project.classes(Role.CONTRACT).stream()
                .filter(type -> type.isRecord() || Aggregates.hasState(type))
                .forEach(check::judgeDto);
        check.subjects().forEach(check::judgeModel);
        check.file.empty().forEach(place -> findings.wrong(place, "says nothing behind the ="));
        check.file.unneeded().forEach(place -> findings.wrong(place, "is a line that nothing needs; take it out"));
    }

    private void judgeDto(JavaClass dto) {
        findings.see();
        var shown = shownBy(dto);
        shownClasses.addAll(shown);
        if (shown.isEmpty() && !file.excuses(dto)) {
            findings.wrong(project.place(dto), "shows no class of the model");
        }
        for (var field : Shape.fields(project, dto)) {
            findings.target();
            if (!shown.isEmpty()) {
                var parts = sources(field, shown);
                parts.forEach(part -> {
                    shownParts.add(part.path());
                    judgeConstants(field, part);
                });
                if (parts.isEmpty() && !file.excuses(field)) {
                    findings.wrong(project.place(field), "has no source in " + simpleNames(shown));
                }
            }
        }
    }

    private List<JavaClass> shownBy(JavaClass dto) {
        var told = byItsName(dto);
        var entry = file.shows(dto);
        if (entry.isEmpty()) {
            if (told.size() > 1) {
                findings.wrong(
                        project.place(dto), "shows one of " + simpleNames(told) + "; the names do not tell which");
            }
            return told;
        }
        var shown = new ArrayList<JavaClass>();
        for (var name : file.text(entry.get()).split(",")) {
            var named = byName.getOrDefault(name.strip(), List.of());
            if (named.size() != 1) {
                file.need(entry.get());
                findings.wrong(file.place(entry.get()), "names no class of the model, or two, by " + name.strip());
            }
            shown.addAll(named);
        }
        if (!shown.equals(told)) {
            file.need(entry.get());
        }
        return shown;
    }

    /** The class whose name is the longest part of the DTO's, of the same context if there is a choice. */
    private List<JavaClass> byItsName(JavaClass dto) {
        var words = Words.of(dto.getSimpleName());
        for (int length = words.size(); length > 0; length--) {
            for (int begin = 0; begin + length <= words.size(); begin++) {
                var found = byWords.getOrDefault(words.subList(begin, begin + length), List.of());
                if (!found.isEmpty()) {
                    var near = found.stream()
                            .filter(type -> project.context(type).equals(project.context(dto)))
                            .toList();
                    return near.isEmpty() ? found : near;
                }
            }
        }
        return List.of();
    }

    private List<Part> sources(JavaField field, List<JavaClass> shown) {
        var told = shown.stream()
                .flatMap(type -> shape(type).named(field.getName()).stream())
                .toList();
        var entry = file.shows(field);
        if (entry.isEmpty()) {
            return told;
        }
        var named = shown.stream()
                .flatMap(type -> shape(type).at(file.text(entry.get())).stream())
                .toList();
        if (named.isEmpty()) {
            findings.wrong(file.place(entry.get()), "names no field of " + simpleNames(shown));
        }
        if (named.isEmpty() || !named.equals(told)) {
            file.need(entry.get());
        }
        return named.isEmpty() ? told : named;
    }

    private void judgeConstants(JavaField field, Part part) {
        var ours = Shape.content(project, field, Role.CONTRACT).filter(JavaClass::isEnum);
        var theirs = part.content().filter(JavaClass::isEnum);
        if (ours.isPresent() && theirs.isPresent()) {
            missing(ours.get(), theirs.get());
            missing(theirs.get(), ours.get());
        }
    }

    private void missing(JavaClass from, JavaClass other) {
        var known = constants(other).map(JavaField::getName).toList();
        constants(from)
                .filter(constant -> !known.contains(constant.getName()) && !file.excuses(constant))
                .forEach(constant -> findings.wrong(
                        project.place(constant),
                        "is no constant of " + StepFile.names(other).get(0)));
    }

    private static Stream<JavaField> constants(JavaClass type) {
        return type.getFields().stream().filter(field -> field.getModifiers().contains(JavaModifier.ENUM));
    }

    /** Aggregates with their children, and the values that have a DTO of their own. */
    private Set<JavaClass> subjects() {
        var aggregates = Aggregates.of(project).all();
        var found = new LinkedHashSet<JavaClass>();
        var open = new ArrayList<>(aggregates);
        while (!open.isEmpty()) {
            var type = open.remove(open.size() - 1);
            if (found.add(type)) {
                for (var field : Shape.fields(project, type)) {
                    Shape.content(project, field, Role.MODEL)
                            .filter(content -> !aggregates.contains(content) && belongs(field, content))
                            .ifPresent(open::add);
                }
            }
        }
        return found;
    }

    private boolean belongs(JavaField field, JavaClass content) {
        return Aggregates.hasState(content)
                || Shape.isCompound(project, content)
                        && (shownClasses.contains(content)
                                || !field.getRawType().equals(content));
    }

    private void judgeModel(JavaClass type) {
        findings.see();
        boolean isShown = Stream.of(
                        Stream.of(type),
                        type.getAllRawSuperclasses().stream(),
                        type.getAllRawInterfaces().stream(),
                        type.getAllSubclasses().stream())
                .flatMap(near -> near)
                .anyMatch(shownClasses::contains);
        if (!isShown) {
            findings.target();
            if (!file.excuses(type)) {
                findings.wrong(project.place(type), "is shown by no DTO");
            }
            return;
        }
        shape(type).parts().forEach(this::judgePart);
    }

    private void judgePart(Part part) {
        findings.target();
        if (shownParts.contains(part.path())) {
            return;
        }
        if (part.parts().stream().anyMatch(this::isShownInPart)) {
            part.parts().forEach(this::judgePart);
        } else if (!file.excuses(part.field())) {
            findings.wrong(project.place(part.field()), "is shown by no DTO");
        }
    }

    private boolean isShownInPart(Part part) {
        return shownParts.contains(part.path()) || part.parts().stream().anyMatch(this::isShownInPart);
    }

    private Shape shape(JavaClass type) {
        return shapes.computeIfAbsent(type, any -> Shape.of(project, any));
    }

    private static String simpleNames(List<JavaClass> types) {
        return String.join(" and ", types.stream().map(JavaClass::getSimpleName).toList());
    }
}
