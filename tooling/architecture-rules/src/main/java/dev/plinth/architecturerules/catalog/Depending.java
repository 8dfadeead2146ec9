package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.reports.Location;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Finds what classes depend on, by whatever means of the language. */
final class Depending {
    private Depending() {}

    /**
     * Notes each class that is used and not allowed.
     *
     * @param allowed the class, and what it uses
     */
    static void only(
            Project project, Findings findings, Iterable<JavaClass> types, BiPredicate<JavaClass, JavaClass> allowed) {
        for (var type : types) {
            findings.see();
            each(type, (used, place) -> {
                findings.target();
                if (!allowed.test(type, used)) {
                    findings.wrong(place.apply(project), "uses " + used.getName());
                }
            });
        }
    }

    /**
     * Tells what a class uses, and where: what it depends on, and the result of a call or of another class's field, which
     * need not be named to be used.
     */
    static void each(JavaClass type, BiConsumer<JavaClass, Function<Project, Location>> use) {
        if (isMadeByTheCompiler(type)) {
            return;
        }
        for (var dependency : type.getDirectDependenciesFromSelf()) {
            var used = element(dependency.getTargetClass());
            if (isForeign(type, used)) {
                use.accept(used, project -> project.place(dependency));
            }
        }
        for (var access : type.getAccessesFromSelf()) {
            var result = element(result(access));
            if (!access.getTargetOwner().equals(type) && isForeign(type, result)) {
                use.accept(result, project -> project.place(access.getOrigin(), access.getLineNumber()));
            }
        }
    }

    /**
     * What an array is made of, over all its dimensions, and any other type itself. Of a class that was not found ArchUnit
     * knows arrays by their names alone; such a one is taken as it is, since it has the package of its elements.
     */
    static JavaClass element(JavaClass type) {
        return type.tryGetComponentType().map(Depending::element).orElse(type);
    }

    /** What a switch on an enum is translated to, say; the code that it was made for uses the same. */
    static boolean isMadeByTheCompiler(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static JavaClass result(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget unit
                ? unit.getRawReturnType()
                : ((AccessTarget.FieldAccessTarget) access.getTarget()).getRawType();
    }

    private static boolean isForeign(JavaClass type, JavaClass used) {
        return !used.isPrimitive() && !used.equals(type);
    }
}
