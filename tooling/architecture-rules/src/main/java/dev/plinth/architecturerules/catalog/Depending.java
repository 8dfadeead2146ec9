package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import java.util.function.BiPredicate;

/** Finds what classes depend on, by whatever means of the language. */
final class Depending {
    private Depending() {}

    /**
     * Notes each dependency that is not allowed to a class, and each call whose result is of such a type, which need not be
     * named to be used.
     *
     * @param allowed the class, and what it uses
     */
    static void only(
            Project project, Findings findings, Iterable<JavaClass> types, BiPredicate<JavaClass, JavaClass> allowed) {
        for (var type : types) {
            findings.see();
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var used = dependency.getTargetClass().getBaseComponentType();
                if (isForeign(type, used)) {
                    findings.target();
                    if (!allowed.test(type, used)) {
                        findings.wrong(project.place(dependency), "uses " + used.getName());
                    }
                }
            }
            for (var call : type.getMethodCallsFromSelf()) {
                var result = call.getTarget().getRawReturnType().getBaseComponentType();
                if (isForeign(type, result) && !allowed.test(type, result)) {
                    findings.wrong(project.place(call.getOrigin(), call.getLineNumber()), "uses " + result.getName());
                }
            }
        }
    }

    private static boolean isForeign(JavaClass type, JavaClass used) {
        return !used.isPrimitive() && !used.equals(type);
    }
}
