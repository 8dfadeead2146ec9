package dev.plinth.architecturerules.rule;

import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.declaration.RuleSettings;
import dev.plinth.architecturerules.project.Place;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Result.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A sentence about a project that a build holds true.
 *
 * @param id what people call it; it stays when the sentence changes
 * @param sentence what has to be true
 * @param because why
 * @param mend what to do where it is not
 * @param roles of the layers that it is about; none if it is about the whole house
 * @param skipped why a project has nothing that the rule could be about; empty where it has
 * @param check looks at a project
 */
public record Rule(
        String id,
        String sentence,
        String because,
        String mend,
        List<Role> roles,
        Function<Project, Optional<String>> skipped,
        BiConsumer<Project, Findings> check) {
    /** A rule about everything, of which the rest is still to be said. */
    public static Rule of(String id, String sentence) {
        return new Rule(id, sentence, "", "", List.of(), project -> Optional.empty(), (project, findings) -> {});
    }

    /** With its reason, which goes on after "because". */
    public Rule because(String reason) {
        return new Rule(id, sentence, reason, mend, roles, skipped, check);
    }

    /** With its way out, which goes on after "to mend it,". */
    public Rule mend(String way) {
        return new Rule(id, sentence, because, way, roles, skipped, check);
    }

    /** Only where all these roles are declared; in the tests of one module, only where it has classes of the first. */
    public Rule about(Role... wanted) {
        var about = new Rule(id, sentence, because, mend, List.of(wanted), skipped, check);
        return about.unless(project -> Stream.of(wanted)
                .filter(role -> project.declaration().layers(role).isEmpty())
                .map(role -> "no layer has the role " + role)
                .findFirst()
                .or(() -> project.classes(wanted[0]).isEmpty()
                        ? Optional.of("this module has no class of the role " + wanted[0])
                        : Optional.empty()));
    }

    /** Only where all modules are looked at, since one alone does not show what the rule is about. */
    public Rule ofTheWhole() {
        return unless(project -> project.isWhole() ? Optional.empty() : Optional.of("it needs all modules"));
    }

    /** Not where the function says why; what was said before stands. */
    public Rule unless(Function<Project, Optional<String>> reason) {
        return new Rule(
                id,
                sentence,
                because,
                mend,
                roles,
                project -> skipped.apply(project).or(() -> reason.apply(project)),
                check);
    }

    /** With what it does. */
    public Rule check(BiConsumer<Project, Findings> looks) {
        return new Rule(id, sentence, because, mend, roles, skipped, looks);
    }

    /** Looks at a project. It is broken, too, where it sees nothing, or judges nothing of what it sees. */
    public Result on(Project project) {
        var settings = project.declaration().settings(id);
        if (settings.off().isPresent()) {
            return new Result(this, Status.OFF, settings.off().get(), 0, 0, List.of(), List.of());
        }
        var reason = skipped.apply(project);
        if (reason.isPresent()) {
            return skipped(reason.get());
        }
        var findings = new Findings();
        check.accept(project, findings);
        if (findings.seen() == 0 && !project.isWhole()) {
            return skipped("this module has nothing of what it is about");
        }
        if (findings.skipped().isPresent()) {
            return skipped(findings.skipped().get());
        }
        var violations = withoutExceptions(project, settings, findings.violations());
        violations.addAll(lifeless(project, findings));
        violations.sort(
                Comparator.comparing((Violation violation) -> violation.place().file())
                        .thenComparing(violation -> violation.place().line())
                        .thenComparing(Violation::toString));
        return new Result(
                this,
                violations.isEmpty() ? Status.HELD : Status.BROKEN,
                "",
                findings.seen(),
                findings.targets(),
                List.copyOf(violations),
                List.of());
    }

    private Result skipped(String note) {
        return new Result(this, Status.SKIPPED, note, 0, 0, List.of(), List.of());
    }

    private List<Violation> withoutExceptions(Project project, RuleSettings settings, List<Violation> found) {
        var unused = new LinkedHashSet<>(settings.exceptions().keySet());
        var left = new ArrayList<Violation>();
        for (var violation : found) {
            var excepting = settings.exceptions().keySet().stream()
                    .filter(element -> isPartOf(violation.place().element(), element))
                    .toList();
            unused.removeAll(excepting);
            if (excepting.isEmpty()) {
                left.add(violation);
            }
        }
        if (project.isWhole()) {
            unused.forEach(element -> left.add(new Violation(
                    declared(project, "rule." + id + ".except." + element),
                    "is an exception that nothing needs; take the line out")));
        }
        return left;
    }

    private List<Violation> lifeless(Project project, Findings findings) {
        if (findings.seen() == 0) {
            return List.of(new Violation(
                    declared(project, id), "sees nothing; the declaration names packages or files that are not there"));
        }
        // What an exception excuses was judged: were it gone, nothing would need the exception.
        if (findings.targets() == 0 && findings.violations().isEmpty() && project.isWhole()) {
            return List.of(new Violation(
                    declared(project, id),
                    "judges nothing of the " + findings.seen() + " that it sees; if that is meant, say rule." + id
                            + ".off = and the reason"));
        }
        return List.of();
    }

    private static Place declared(Project project, String element) {
        return new Place(element, project.relative(project.declaration().file()), 0);
    }

    private static boolean isPartOf(String element, String whole) {
        return element.startsWith(whole)
                && (element.length() == whole.length() || ".$(:".indexOf(element.charAt(whole.length())) >= 0);
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
