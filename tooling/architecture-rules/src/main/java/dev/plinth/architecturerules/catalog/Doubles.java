package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what stands in for storage: by its name, by what it keeps behind a port, or by the layer that it stands in. */
final class Doubles {
    private static final Set<String> NAMES = Set.of("fake", "stub", "mock", "dummy");
    private static final Set<Role> ABOVE_STORAGE =
            Set.of(Role.MODEL, Role.CONTRACT, Role.USE_CASES, Role.SERVER, Role.APPLICATION);

    private final Project project;
    private final Findings findings;
    private final Set<JavaClass> repositories;

    private Doubles(Project project, Findings findings) {
        this.project = project;
        this.findings = findings;
        this.repositories = Aggregates.of(project).repositories().values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    static void check(Project project, Findings findings) {
        var doubles = new Doubles(project, findings);
        boolean hasPorts = project.classes(Role.MODEL).stream().anyMatch(JavaClass::isInterface);
        for (var type : project.classes()) {
            findings.see();
            if (!hasPorts) {
                findings.target();
            }
            doubles.judgeName(type);
            doubles.judgePorts(type);
            doubles.judgeLambdas(type);
        }
    }

    private void judgeName(JavaClass type) {
        var words = Words.of(type.getSimpleName());
        if (words.stream().anyMatch(NAMES::contains) || String.join(" ", words).matches("(.* )?in memory( .*)?")) {
            findings.wrong(project.place(type), "is named as a double");
        }
    }

    private void judgePorts(JavaClass type) {
        if (type.isInterface()) {
            return;
        }
        for (var port : type.getAllRawInterfaces()) {
            if (isPort(port, type)) {
                findings.target();
                if (keepsAnswers(type, port)) {
                    findings.wrong(project.place(type), "keeps what " + port.getSimpleName() + " answers with");
                } else if (repositories.contains(port) && standsAboveStorage(type) && !handsOn(type, port)) {
                    findings.wrong(project.place(type), "answers for " + port.getSimpleName() + " outside persistence");
                }
            }
        }
    }

    private void judgeLambdas(JavaClass type) {
        if (Lambda.mayBeIn(type)) {
            for (var lambda : Lambda.in(type)) {
                if (project.classes().contain(lambda.type())) {
                    var port = project.classes().get(lambda.type());
                    if (isPort(port, type)) {
                        findings.target();
                        if (answers(port) && lambda.captured().stream().anyMatch(held -> isKept(held, port))) {
                            findings.wrong(
                                    lambda.place(project, type),
                                    "keeps what " + port.getSimpleName() + " answers with");
                        }
                    }
                }
            }
        }
    }

    /** What the model has interfaces for within itself, a kind of discount say, is no port; a repository always is. */
    private boolean isPort(JavaClass type, JavaClass user) {
        return repositories.contains(type)
                || project.isIn(Role.MODEL, type)
                        && !project.isIn(Role.MODEL, user)
                        && type.getPermittedSubclasses().isEmpty();
    }

    private boolean standsAboveStorage(JavaClass type) {
        return project.role(type).filter(ABOVE_STORAGE::contains).isPresent();
    }

    /** Whether it asks another implementation, as one that adds something to it does. */
    private static boolean handsOn(JavaClass type, JavaClass port) {
        return Stream.concat(type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                .anyMatch(access -> access.getTargetOwner().isAssignableTo(port.getName())
                        && !access.getTargetOwner().equals(type));
    }

    private boolean isKept(String captured, JavaClass port) {
        if (project.classes().contain(captured)) {
            return keepsAnswers(project.classes().get(captured), port);
        }
        return Lambda.isCollection(captured);
    }

    private boolean keepsAnswers(JavaClass type, JavaClass port) {
        var answers = port.getAllMethods().stream()
                .flatMap(method -> method.getReturnType().getAllInvolvedRawTypes().stream())
                .filter(answer -> project.isIn(Role.MODEL, answer) && !answer.isInterface() && !answer.isEnum())
                .collect(Collectors.toSet());
        return keeps(type, answers, answers(port), new HashSet<>());
    }

    private static boolean answers(JavaClass port) {
        return port.getMethods().stream()
                .anyMatch(method -> !method.getRawReturnType().getName().equals("void"));
    }

    /** Also by what it holds, and what that holds: a store of its own, the object around it. */
    private boolean keeps(JavaClass type, Set<JavaClass> answers, boolean answersAnything, Set<JavaClass> asked) {
        return asked.add(type)
                && type.getAllFields().stream()
                        .anyMatch(field -> keepsIn(field, answers, answersAnything)
                                || isHeld(field.getRawType())
                                        && keeps(field.getRawType(), answers, answersAnything, asked));
    }

    private boolean keepsIn(JavaField field, Set<JavaClass> answers, boolean answersAnything) {
        var involved = field.getType().getAllInvolvedRawTypes();
        if (!field.getRawType().isArray() && involved.stream().noneMatch(Doubles::isCollection)) {
            return false;
        }
        // What a class without a name takes from around it has lost what it is a collection of.
        return involved.stream().anyMatch(answers::contains)
                || answersAnything
                        && field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        // The constants of an enum.
                        && !field.getModifiers().contains(JavaModifier.STATIC);
    }

    private boolean isHeld(JavaClass type) {
        return project.classes().contain(type.getName()) && !project.isIn(Role.MODEL, type);
    }

    private static boolean isCollection(JavaClass type) {
        return type.isAssignableTo(Collection.class)
                || type.isAssignableTo(Map.class)
                || type.getPackageName().equals("java.util.concurrent.atomic");
    }
}
