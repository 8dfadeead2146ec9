package dev.plinth.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules ask of a class; each violation begins with the place that is wrong. */
final class Conditions {
    private Conditions() {}

    /**
     * Every class that this one depends on, by whatever means of the language, is allowed to this one; so is what the
     * methods return that it calls, which need not be named to be used.
     */
    static ArchCondition<JavaClass> dependOnlyOn(String what, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>("depend only on " + what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                Stream.concat(
                                item.getDirectDependenciesFromSelf().stream()
                                        .filter(dependency -> isWrong(item, dependency.getTargetClass()))
                                        .map(Dependency::getDescription),
                                item.getMethodCallsFromSelf().stream()
                                        .filter(call ->
                                                isWrong(item, call.getTarget().getRawReturnType()))
                                        .map(JavaCall::getDescription))
                        .distinct()
                        .forEach(description -> events.add(SimpleConditionEvent.violated(item, description)));
            }

            private boolean isWrong(JavaClass item, JavaClass used) {
                var type = used.getBaseComponentType();
                return !type.isPrimitive() && !type.equals(item) && !allowed.test(item, type);
            }
        };
    }

    /** The class has none of the members that the function finds. */
    static <M extends JavaMember> ArchCondition<JavaClass> haveNo(
            String what, Function<JavaClass, Stream<? extends M>> found) {
        return new ArchCondition<>("have no " + what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                found.apply(item)
                        .forEach(member -> events.add(SimpleConditionEvent.violated(
                                item,
                                member.getDescription() + " is a " + what + " in " + member.getSourceCodeLocation())));
            }
        };
    }

    /** The predicate holds of the class itself. */
    static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> what) {
        return new ArchCondition<>("be " + what.getDescription()) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        item,
                        what.test(item),
                        item.getDescription() + " is not " + what.getDescription() + " in "
                                + item.getSourceCodeLocation()));
            }
        };
    }

    /** No type of the kind stands in what another package can see of the class: supertypes, fields, methods, throws. */
    static ArchCondition<JavaClass> showNo(
            DescribedPredicate<JavaClass> kind, BiPredicate<JavaMember, JavaClass> except) {
        return new ArchCondition<>("show no " + kind.getDescription() + " in a public signature") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getModifiers().contains(JavaModifier.PUBLIC)) {
                    return;
                }
                Stream.concat(item.getSuperclass().stream(), item.getInterfaces().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(kind)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                item, item.getDescription() + " has a supertype with " + type.getName())));
                item.getMembers().stream()
                        .filter(Conditions::isVisible)
                        .forEach(member -> shown(member).stream()
                                .filter(type -> kind.test(type) && !except.test(member, type))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        item,
                                        member.getDescription() + " shows " + type.getName() + " in "
                                                + member.getSourceCodeLocation()))));
            }
        };
    }

    private static boolean isVisible(JavaMember member) {
        var modifiers = member.getModifiers();
        return !modifiers.contains(JavaModifier.SYNTHETIC)
                && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
    }

    private static Set<JavaClass> shown(JavaMember member) {
        var types = member.getAllInvolvedRawTypes().stream();
        if (member instanceof JavaCodeUnit method) {
            var bounds = method.getTypeParameters().stream().map(JavaType::getAllInvolvedRawTypes);
            types = Stream.of(types, method.getExceptionTypes().stream(), bounds.flatMap(Set::stream))
                    .flatMap(Function.identity());
        }
        return types.map(JavaClass::getBaseComponentType).collect(Collectors.toSet());
    }
}
