package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Rule;
import java.util.Set;
import java.util.stream.Stream;

/** What resources and controllers take and answer. Annotations of a web framework make a class one, also inherited ones. */
final class SpokenWords {
    private static final Set<String> WEB = Set.of("jakarta.ws.rs", "org.springframework.web.bind.annotation");

    /** Where requests and answers have their types, and what those libraries wrap them in. */
    private static final Set<String> FRAMEWORKS = Set.of(
            "io.smallrye.mutiny",
            "jakarta.servlet",
            "jakarta.ws.rs",
            "org.glassfish.jersey",
            "org.jboss.resteasy",
            "org.reactivestreams",
            "org.springframework",
            "reactor.core");

    /** What stands before a parameter that the server fills by itself, and not from what is spoken outside. */
    private static final Set<String> HANDED_OVER =
            Set.of("jakarta.ws.rs.core.Context", "org.springframework.web.bind.annotation.RequestAttribute");

    private static final DescribedPredicate<JavaAnnotation<?>> OF_THE_WEB = DescribedPredicate.describe(
            "of the web", annotation -> WEB.contains(annotation.getRawType().getPackageName()));

    private SpokenWords() {}

    static Rule rule() {
        return Rule.of(
                        "SERVER-SPEAKS-CONTRACT",
                        "What resources and controllers take and answer is of the contract, of the JDK or of their framework; what the"
                                + " server itself hands them as @Context or @RequestAttribute is not spoken.")
                .because(
                        "what goes out of the house is what others rely on, and the contract is where that is agreed on")
                .mend(
                        "convert at the edge: take and answer a type of the contract, and keep the domain's in private methods")
                .about(Role.SERVER, Role.CONTRACT)
                .check((project, findings) -> {
                    for (var type : project.classes(Role.SERVER)) {
                        if (speaks(type)) {
                            findings.see();
                            words(type)
                                    .forEach(member -> Shown.signature(member, SpokenWords::isSpoken)
                                            .forEach(word -> {
                                                if (project.isIn(Role.CONTRACT, word)) {
                                                    findings.target();
                                                } else if (!isAllowed(project, member, word)) {
                                                    findings.wrong(
                                                            project.place(member), "speaks of " + word.getName());
                                                }
                                            }));
                        }
                    }
                });
    }

    private static boolean isSpoken(JavaParameter parameter) {
        return HANDED_OVER.stream().noneMatch(parameter::isAnnotatedWith);
    }

    private static boolean isAllowed(Project project, JavaMember member, JavaClass word) {
        return word.isPrimitive()
                || Declaration.isBelow(word.getPackageName(), "java")
                || FRAMEWORKS.stream().anyMatch(root -> Declaration.isBelow(word.getPackageName(), root))
                // Another resource, or a class that the framework fills from the request: its words are judged there.
                || project.isIn(Role.SERVER, word) && speaks(word)
                // What an answer is made of when something fails, which only such a method takes.
                || member instanceof JavaMethod && word.isAssignableTo(Throwable.class) && !isAnswered(member, word);
    }

    private static boolean isAnswered(JavaMember member, JavaClass word) {
        return member instanceof JavaMethod method
                && method.getReturnType().getAllInvolvedRawTypes().contains(word);
    }

    private static boolean speaks(JavaClass type) {
        return Stream.of(Stream.of(type), type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .flatMap(types -> types)
                .anyMatch(each -> isOfTheWeb(each) || each.getMembers().stream().anyMatch(SpokenWords::isAnnotated));
    }

    private static Stream<JavaMember> words(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(member -> isAnnotated(member)
                        || member instanceof JavaMethod && member.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static boolean isAnnotated(JavaMember member) {
        return isOfTheWeb(member)
                || member instanceof JavaCodeUnit unit
                        && unit.getParameters().stream().anyMatch(SpokenWords::isOfTheWeb);
    }

    private static boolean isOfTheWeb(CanBeAnnotated element) {
        return element.isMetaAnnotatedWith(OF_THE_WEB);
    }
}
