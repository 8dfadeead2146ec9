package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.architecturerules.rule.Rule;
import java.util.List;
import java.util.Set;

/** What keeps the contract a contract. */
final class ContractRules {
    private static final Set<String> CORE = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.math",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations");
    private static final Set<String> CORE_TYPES = Set.of("java.io.Serializable", "java.net.URI");

    private ContractRules() {}

    static List<Rule> all() {
        return List.of(pure(), shapes(), withoutDomain(), MessagesInside.rule(), SpokenWords.rule());
    }

    private static Rule pure() {
        return Rule.of(
                        "API-PURE",
                        "The contract uses values of the JDK, constraints of jakarta.validation, null marks and itself, and nothing else.")
                .because("whoever speaks with us compiles against the words and nothing else")
                .mend("say it in plain values, and leave to the server how they are written and read")
                .about(Role.CONTRACT)
                .check((project, findings) -> Depending.only(
                        project,
                        findings,
                        project.classes(Role.CONTRACT),
                        // The domain has a rule of its own.
                        (type, used) ->
                                isCore(used) || project.isIn(Role.CONTRACT, used) || project.isIn(Role.MODEL, used)));
    }

    private static Rule shapes() {
        return Rule.of(
                        "API-SHAPES",
                        "The contract is made of records, enums, sealed interfaces, annotations, and holders of constants and functions; what a record is made of never changes, and it copies collections.")
                .because("a message does not change once it is made, and who reads it knows all that it can be")
                .mend(
                        "make it a record, or an enum; say with permits what else an interface can be; take a list for an array, and copy it with List.copyOf in the constructor")
                .about(Role.CONTRACT)
                .check(ContractRules::findShapeless);
    }

    private static Rule withoutDomain() {
        return Rule.of("API-NO-DOMAIN", "No type of the model stands in the contract.")
                .because(
                        "the model changes when we learn, and the contract when we have agreed with others to change it")
                .mend("say in the message what of the domain is meant, in plain values, and convert at the edge")
                .about(Role.CONTRACT, Role.MODEL)
                .check((project, findings) -> Depending.only(
                        project,
                        findings,
                        project.classes(Role.CONTRACT),
                        (type, used) -> !project.isIn(Role.MODEL, used)));
    }

    private static void findShapeless(Project project, Findings findings) {
        ValueRules.check(project, findings, Role.CONTRACT);
        for (var type : project.classes(Role.CONTRACT)) {
            if (type.isRecord() || type.isAnonymousClass() || type.isLocalClass()) {
                continue;
            }
            findings.see();
            findings.target();
            if (!hasShape(type)) {
                findings.wrong(
                        project.place(type),
                        "is no record, enum, sealed interface, annotation or holder of constants and functions");
                continue;
            }
            type.getFields().stream()
                    .filter(field -> !has(field, JavaModifier.FINAL) && !has(field, JavaModifier.SYNTHETIC))
                    .forEach(field -> findings.wrong(project.place(field), "can change"));
        }
    }

    private static boolean hasShape(JavaClass type) {
        return type.isEnum()
                || type.isAnnotation()
                || type.isInterface() && type.getPermittedSubclasses().isPresent()
                || isHolder(type);
    }

    private static boolean isHolder(JavaClass type) {
        return !type.getMembers().isEmpty()
                && type.getMembers().stream()
                        .allMatch(member -> member instanceof JavaConstructor
                                ? has(member, JavaModifier.PRIVATE)
                                : has(member, JavaModifier.STATIC));
    }

    private static boolean has(JavaMember member, JavaModifier modifier) {
        return member.getModifiers().contains(modifier);
    }

    private static boolean isCore(JavaClass type) {
        var name = type.getPackageName();
        return CORE.contains(name)
                || CORE_TYPES.contains(type.getName())
                || Declaration.isBelow(name, "java.time")
                || Declaration.isBelow(name, "jakarta.validation");
    }
}
