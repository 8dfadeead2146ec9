package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.architecturerules.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds messages where nobody speaks with the outside. */
final class MessagesInside {
    private static final List<Role> INSIDE = List.of(Role.MODEL, Role.PERSISTENCE, Role.MIGRATIONS, Role.USE_CASES);
    private static final Pattern NAME = Pattern.compile(".+(Dto|DTO)s?");
    private static final List<String> MARKS = List.of(
            "com.fasterxml.jackson", "com.google.gson", "jakarta.json.bind", "jakarta.xml.bind", "tools.jackson");

    private final Project project;
    private final Findings findings;
    private final Map<Map<String, String>, String> shapes = new HashMap<>();

    private MessagesInside(Project project, Findings findings) {
        this.project = project;
        this.findings = findings;
    }

    static Rule rule() {
        return Rule.of(
                        "NO-DTO-INSIDE",
                        "Model, persistence, migrations and use cases hold no DTO: no type of the contract, nothing marked for JSON or XML, nothing named as a DTO (…Dto), and outside the model nothing with the very fields of a message.")
                .because("a second form of the same thing has to be kept in step, and the outside decides on it")
                .mend("hand on what the model has, and make the message of it where the answer is written")
                .unless(project -> Stream.concat(
                                Stream.of(Role.CONTRACT), INSIDE.stream().limit(1))
                        .filter(role -> project.declaration().layers(role).isEmpty())
                        .map(role -> "no layer has the role " + role)
                        .findFirst())
                .check((project, findings) -> new MessagesInside(project, findings).find());
    }

    private void find() {
        for (var message : project.classes(Role.CONTRACT)) {
            var fields = fields(message);
            if (fields.size() > 1) {
                findings.target();
                shapes.put(fields, message.getName());
            }
        }
        INSIDE.stream().flatMap(role -> project.classes(role).stream()).forEach(type -> {
            findings.see();
            judge(type);
        });
    }

    private void judge(JavaClass type) {
        Depending.each(type, (used, place) -> {
            if (project.isIn(Role.CONTRACT, used)) {
                findings.wrong(place.apply(project), "uses " + used.getName() + " of the contract");
            }
        });
        if (NAME.matcher(type.getSimpleName()).matches()) {
            findings.wrong(project.place(type), "is named as a DTO");
        }
        marked(type, type.getAnnotations().stream());
        type.getMembers().forEach(member -> marked(type, member.getAnnotations().stream()));
        var twin = shapes.get(fields(type));
        if (twin != null && !project.isIn(Role.MODEL, type)) {
            findings.wrong(project.place(type), "has the fields of " + twin);
        }
    }

    private void marked(JavaClass type, Stream<? extends JavaAnnotation<?>> annotations) {
        annotations
                .map(annotation -> annotation.getRawType())
                .filter(mark -> MARKS.stream().anyMatch(root -> Declaration.isBelow(mark.getPackageName(), root)))
                .forEach(mark -> findings.wrong(project.place(type), "is marked with " + mark.getName()));
    }

    private static Map<String, String> fields(JavaClass type) {
        return HeldTypes.fields(type).stream()
                .collect(Collectors.toMap(
                        JavaField::getName, field -> field.getRawType().getName()));
    }
}
