package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds static fields whose content can change. */
final class StaticState {
    private static final Set<String> MUTABLE = Set.of(
            "java.lang.AbstractStringBuilder",
            "java.lang.AutoCloseable",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.nio.Buffer",
            "java.util.BitSet",
            "java.util.Iterator",
            "java.util.StringJoiner",
            "java.util.Timer",
            "java.util.concurrent.CountDownLatch",
            "java.util.concurrent.CyclicBarrier",
            "java.util.concurrent.Executor",
            "java.util.concurrent.Phaser",
            "java.util.concurrent.Semaphore",
            "java.util.concurrent.locks.Lock",
            "java.util.concurrent.locks.ReadWriteLock");

    private final Project project;
    private final Findings findings;

    private StaticState(Project project, Findings findings) {
        this.project = project;
        this.findings = findings;
    }

    static void check(Project project, Findings findings) {
        var check = new StaticState(project, findings);
        project.classes().forEach(check::judge);
    }

    private void judge(JavaClass type) {
        findings.see();
        var initials = new HashMap<JavaClass, Map<String, Initial>>();
        for (var field : type.getFields()) {
            // Each one is judged: a project may well have no static field, and still be seen.
            findings.target();
            // What the compiler adds, for a switch on an enum, say, nobody can reach.
            if (field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                if (!field.getModifiers().contains(JavaModifier.FINAL)) {
                    findings.wrong(project.place(field), "is static and not final");
                } else if (isMutable(field.getRawType(), new HashSet<>())) {
                    findings.wrong(project.place(field), "is static, and what it holds can change");
                } else if (saysLittle(field)) {
                    var initial = initials.computeIfAbsent(type, Initial::of).get(field.getName());
                    if (initial != null && isMutable(field, initial)) {
                        findings.wrong(project.place(field), "is static, and what it holds can change");
                    }
                }
            }
        }
    }

    /** Whether a field's type leaves open what it holds, so that only the value tells. */
    private static boolean saysLittle(JavaField field) {
        return field.getRawType().isInterface() || field.getRawType().isEquivalentTo(Object.class);
    }

    private boolean isMutable(JavaField field, Initial initial) {
        var made = initial.made();
        if (!made.isEmpty()) {
            return field.getOwner().getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(used -> used.getName().equals(made))
                    .findFirst()
                    .filter(used -> isMutable(used, new HashSet<>()))
                    .isPresent();
        }
        return isCollection(field.getRawType())
                && !initial.isUnmodifiable()
                && !initial.method().equals("<field>");
    }

    private boolean isMutable(JavaClass type, Set<JavaClass> asked) {
        if (!asked.add(type) || type.getSimpleName().startsWith("Immutable")) {
            return false;
        }
        return type.isArray()
                || isCollection(type) && !type.isInterface()
                || type.getPackageName().equals("java.util.concurrent.atomic")
                || MUTABLE.stream().anyMatch(type::isAssignableTo)
                || isOurs(type) && type.getAllFields().stream().anyMatch(field -> canChange(field, asked));
    }

    private boolean canChange(JavaField field, Set<JavaClass> asked) {
        return isOurs(field.getOwner())
                && !field.getModifiers().contains(JavaModifier.STATIC)
                && (!field.getModifiers().contains(JavaModifier.FINAL) || isMutable(field.getRawType(), asked));
    }

    private boolean isOurs(JavaClass type) {
        return Declaration.isBelow(type.getPackageName(), project.declaration().housePackage());
    }

    private static boolean isCollection(JavaClass type) {
        return type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    }
}
