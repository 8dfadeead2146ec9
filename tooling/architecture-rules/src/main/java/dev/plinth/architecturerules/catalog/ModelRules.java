package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.architecturerules.rule.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What keeps the domain a domain. */
final class ModelRules {
    private static final Set<String> CORE = Set.of("java.lang", "java.math", "org.jspecify.annotations");

    private ModelRules() {}

    static List<Rule> all() {
        return List.of(pure(), setters(), openFields(), emptyConstructors(), clock());
    }

    private static Rule pure() {
        return Rule.of(
                        "MODEL-PURE",
                        "The model uses java.lang, java.util, java.time, java.math, null marks and itself, and nothing else.")
                .because("the domain outlives every library, and its tests need nothing")
                .mend(
                        "say in a port what the domain needs, and do it with the library in the layer that implements the port")
                .about(Role.MODEL)
                .check((project, findings) -> Depending.only(
                        project,
                        findings,
                        project.classes(Role.MODEL),
                        (type, used) -> isCore(used) || project.isIn(Role.MODEL, used)));
    }

    private static boolean isCore(JavaClass type) {
        var name = type.getPackageName();
        return CORE.contains(name) || Declaration.isBelow(name, "java.util") || Declaration.isBelow(name, "java.time");
    }

    private static Rule setters() {
        return Rule.of(
                        "MODEL-NO-SETTERS",
                        "The model has no public setter: no method with set before its name, and none that is called as the one field that it writes.")
                .because("state changes by a verb that checks first")
                .mend("say what happens, such as rename or close, and check there whether it may")
                .about(Role.MODEL)
                .check((project, findings) -> {
                    for (var type : project.classes(Role.MODEL)) {
                        findings.see();
                        for (var method : type.getMethods()) {
                            if (isOpen(method, JavaModifier.PUBLIC)) {
                                findings.target();
                                if (isSetter(method)) {
                                    findings.wrong(project.place(method), "is a setter");
                                }
                            }
                        }
                    }
                });
    }

    /** A record has none, since nothing of it can be set; a static method is one only if it sets something. */
    private static boolean isSetter(JavaMethod method) {
        if (method.getRawParameterTypes().isEmpty() || method.getOwner().isRecord()) {
            return false;
        }
        var written = method.getFieldAccesses().stream()
                .filter(access -> access.getAccessType() == AccessType.SET)
                .map(access -> access.getTarget().getName())
                .toList();
        var isNamedSetter = method.getName().matches("set([^a-z].*)?");
        return has(method, JavaModifier.STATIC)
                ? isNamedSetter && !written.isEmpty()
                : isNamedSetter || written.stream().anyMatch(field -> isCalledAs(field, method));
    }

    private static boolean isCalledAs(String field, JavaMethod method) {
        var with = "with" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return method.getRawParameterTypes().size() == 1 && Set.of(field, with).contains(method.getName());
    }

    private static Rule openFields() {
        return Rule.of(
                        "MODEL-NO-OPEN-FIELDS",
                        "No field of the model is both open to other packages and mutable, by itself or as an array, a collection or a map.")
                .because("what everybody can change nobody can keep right")
                .mend("make the field private, and show it by a method that hands out a copy")
                .about(Role.MODEL)
                .check((project, findings) -> {
                    for (var type : project.classes(Role.MODEL)) {
                        findings.see();
                        for (var field : HeldTypes.fields(type)) {
                            findings.target();
                            if (isOpen(field, JavaModifier.PUBLIC, JavaModifier.PROTECTED) && isMutable(field)) {
                                findings.wrong(project.place(field), "is open and mutable");
                            }
                        }
                    }
                });
    }

    private static boolean isMutable(JavaField field) {
        var type = field.getRawType();
        return !has(field, JavaModifier.FINAL)
                || type.isArray()
                || type.isAssignableTo(Collection.class)
                || type.isAssignableTo(Map.class)
                || type.getPackageName().equals("java.util.concurrent.atomic");
    }

    private static Rule emptyConstructors() {
        return Rule.of(
                        "MODEL-NO-EMPTY-CONSTRUCTOR",
                        "No class of the model that has state is made by a public constructor without arguments.")
                .because(
                        "nothing of the domain exists half made; the mapping is content with a constructor that is not public")
                .mend(
                        "take in the constructor what the object cannot be without, and leave the empty one without public")
                .about(Role.MODEL)
                .check(ModelRules::findEmptyConstructors);
    }

    private static void findEmptyConstructors(Project project, Findings findings) {
        for (var type : project.classes(Role.MODEL)) {
            findings.see();
            if (Aggregates.hasState(type) && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                for (var constructor : type.getConstructors()) {
                    findings.target();
                    if (isOpen(constructor, JavaModifier.PUBLIC) && isEmpty(constructor)) {
                        findings.wrong(project.place(constructor), "is public and takes nothing");
                    }
                }
            }
        }
    }

    /** What an inner class takes first is the object around it. */
    private static boolean isEmpty(JavaConstructor constructor) {
        return constructor.getRawParameterTypes().size()
                == (constructor.getOwner().isInnerClass() ? 1 : 0);
    }

    private static Rule clock() {
        return Rule.of(
                        "MODEL-NO-CLOCK",
                        "The model reads no clock and draws nothing at random, not even from what it is handed.")
                .because("the same input has the same result; who calls knows the time")
                .mend(
                        "take the instant or the number as a parameter; where identifiers are made, except that class with its reason")
                .about(Role.MODEL)
                .check((project, findings) -> {
                    for (var type : project.classes(Role.MODEL)) {
                        findings.see();
                        for (var access : type.getAccessesFromSelf()) {
                            findings.target();
                            if (isClockOrChance(access)) {
                                findings.wrong(
                                        project.place(access.getOrigin(), access.getLineNumber()),
                                        "uses " + access.getTargetOwner().getName() + "." + access.getName());
                            }
                        }
                    }
                });
    }

    private static boolean isClockOrChance(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        return switch (owner.getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.Collections" -> name.equals("shuffle");
            case "java.util.Date" -> name.equals("<init>") && takesNothing(access);
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.time.Clock", "java.time.InstantSource" -> name.matches("system.*|tick.+|instant|millis");
            default -> isBelowTime(owner) && Set.of("now", "dateNow").contains(name) || isChance(owner);
        };
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return access instanceof JavaCodeUnitAccess<?> call
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static boolean isBelowTime(JavaClass owner) {
        return Declaration.isBelow(owner.getPackageName(), "java.time");
    }

    private static boolean isChance(JavaClass owner) {
        var packageName = owner.getPackageName();
        return packageName.equals("java.util.random")
                || owner.getSimpleName().endsWith("Random")
                        && (packageName.equals("java.security") || Declaration.isBelow(packageName, "java.util"));
    }

    private static boolean isOpen(JavaMember member, JavaModifier... modifiers) {
        return !has(member, JavaModifier.SYNTHETIC)
                && List.of(modifiers).stream().anyMatch(open -> has(member, open));
    }

    private static boolean has(JavaMember member, JavaModifier modifier) {
        return member.getModifiers().contains(modifier);
    }
}
