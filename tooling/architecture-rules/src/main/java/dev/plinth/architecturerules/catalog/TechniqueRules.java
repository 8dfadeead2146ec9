package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.architecturerules.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which layer keeps which technique to itself. */
final class TechniqueRules {
    /** An application hands in its own; that one type is the way in. */
    private static final String DATA_SOURCE = "javax.sql.DataSource";

    /** The mapping makes an instance of it by its name, so it is public. */
    private static final String CONVERTER = "jakarta.persistence.AttributeConverter";

    private TechniqueRules() {}

    static List<Rule> all() {
        return List.of(mapping(), flyway(), jdbc(), hidden());
    }

    private static Rule mapping() {
        return Rule.of("JPA-IN-PERSISTENCE", "Only persistence uses " + Technique.MAPPING.name() + ".")
                .because("how something is stored is decided in one place, and can be exchanged there")
                .mend("ask a port of the model, and let persistence implement it")
                .unless(project -> hasNone(project, Role.PERSISTENCE))
                .check((project, findings) -> keepIn(
                        project,
                        findings,
                        project.classes(),
                        type -> Technique.MAPPING.holds(type) || Technique.SPRING_DATA.holds(type),
                        type -> project.isIn(Role.PERSISTENCE, type),
                        Technique.MAPPING::holds));
    }

    private static Rule flyway() {
        return Rule.of("FLYWAY-IN-MIGRATIONS", "Only migrations use " + Technique.FLYWAY.name() + ".")
                .because("one place alone writes the schema")
                .mend("call what migrations offer, or let them offer it")
                .unless(project -> hasNone(project, Role.MIGRATIONS))
                .check((project, findings) -> keepIn(
                        project,
                        findings,
                        project.classes(),
                        Technique.FLYWAY::holds,
                        type -> project.isIn(Role.MIGRATIONS, type),
                        Technique.FLYWAY::holds));
    }

    private static Rule jdbc() {
        return Rule.of(
                        "JDBC-BELOW",
                        "Of the layers, only persistence and migrations use " + Technique.JDBC.name()
                                + "; the others may hand in a data source.")
                .because("what is asked of the database is said in the words of the model")
                .mend("ask a port of the model, and let persistence implement it")
                .unless(TechniqueRules::hasNoLayerBelow)
                .check((project, findings) -> keepIn(
                        project,
                        findings,
                        project.classes().stream()
                                .filter(type -> project.layer(type).isPresent())
                                .toList(),
                        type -> isTechnique(type) || Technique.SPRING_DATA.holds(type),
                        type -> isBelow(project, type),
                        used -> Technique.JDBC.holds(used) && !isDataSource(used)));
    }

    private static Rule hidden() {
        return Rule.of(
                        "TECHNIQUE-HIDDEN",
                        "What others see of persistence and migrations shows no type of " + Technique.MAPPING.name()
                                + ", " + Technique.FLYWAY.name() + " or " + Technique.JDBC.name()
                                + ", but for a data source and what converts attributes.")
                .because("what others cannot see can be exchanged without asking them")
                .mend("make the member or its class visible in its package alone, or speak in words of the model")
                .unless(TechniqueRules::hasNoLayerBelow)
                .check(TechniqueRules::findShown);
    }

    private static void findShown(Project project, Findings findings) {
        for (var type : project.classes()) {
            if (isBelow(project, type)) {
                findings.see();
                Depending.each(
                        type, (used, place) -> count(isTechnique(used) || Technique.SPRING_DATA.holds(used), findings));
                Shown.by(type)
                        .filter(shown -> !type.isAssignableTo(CONVERTER))
                        .forEach(shown -> shown.types().stream()
                                .filter(used -> isTechnique(used) && !isDataSource(used))
                                .forEach(used ->
                                        findings.wrong(shown.place().apply(project), "shows " + used.getName())));
            }
        }
    }

    /** Judges what is used where the technique is at home, so that the rule is lost with it, and finds uses elsewhere. */
    private static void keepIn(
            Project project,
            Findings findings,
            Iterable<JavaClass> types,
            Predicate<JavaClass> isAtHome,
            Predicate<JavaClass> isHome,
            Predicate<JavaClass> isForbidden) {
        for (var type : types) {
            if (isHome.test(type)) {
                Depending.each(type, (used, place) -> count(isAtHome.test(used), findings));
            } else {
                findings.see();
                Depending.each(type, (used, place) -> {
                    if (isForbidden.test(used)) {
                        findings.wrong(place.apply(project), "uses " + used.getName());
                    }
                });
            }
        }
    }

    private static void count(boolean counts, Findings findings) {
        if (counts) {
            findings.target();
        }
    }

    private static boolean isBelow(Project project, JavaClass type) {
        return project.isIn(Role.PERSISTENCE, type) || project.isIn(Role.MIGRATIONS, type);
    }

    private static boolean isTechnique(JavaClass type) {
        return Technique.MAPPING.holds(type) || Technique.FLYWAY.holds(type) || Technique.JDBC.holds(type);
    }

    private static boolean isDataSource(JavaClass type) {
        return type.getName().equals(DATA_SOURCE);
    }

    private static Optional<String> hasNone(Project project, Role role) {
        return project.declaration().layers(role).isEmpty()
                ? Optional.of("no layer has the role " + role)
                : Optional.empty();
    }

    private static Optional<String> hasNoLayerBelow(Project project) {
        return hasNone(project, Role.PERSISTENCE).flatMap(none -> hasNone(project, Role.MIGRATIONS));
    }
}
