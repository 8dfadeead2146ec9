package dev.plinth.architecturerules.rule;

import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.declaration.RuleSettings;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.reports.Check;
import dev.plinth.reports.Counts;
import dev.plinth.reports.Finding;
import dev.plinth.reports.Location;
import dev.plinth.reports.Result;
import dev.plinth.reports.Result.Status;
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
 * @param says what has to be true, why, and what to do where it is not
 * @param roles of the layers that it is about; none if it is about the whole house
 * @param skipped why a project has nothing that the rule could be about; empty where it has
 * @param check looks at a project
 */
public record Rule(
        Check says,
        List<Role> roles,
        Function<Project, Optional<String>> skipped,
        BiConsumer<Project, Findings> check) {
    /** A rule about everything, of which the rest is still to be said. */
    public static Rule of(String id, String sentence) {
        return new Rule(
                new Check(id, sentence, "", ""), List.of(), project -> Optional.empty(), (project, findings) -> {});
    }

    /** With its reason, which goes on after "because". */
    public Rule because(String reason) {
        return saying(new Check(id(), says.sentence(), reason, says.remedy()));
    }

    /** With its way out, which goes on after "to mend it,". */
    public Rule mend(String way) {
        return saying(new Check(id(), says.sentence(), says.because(), way));
    }

    private Rule saying(Check other) {
        return new Rule(other, roles, skipped, check);
    }

    /** Only where all these roles are declared; in the tests of one module, only where it has classes of the first. */
    public Rule about(Role... wanted) {
        var about = new Rule(says, List.of(wanted), skipped, check);
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
        return new Rule(says, roles, project -> skipped.apply(project).or(() -> reason.apply(project)), check);
    }

    /** With what it does. */
    public Rule check(BiConsumer<Project, Findings> looks) {
        return new Rule(says, roles, skipped, looks);
    }

    /** Looks at a project. It is broken, too, where it sees nothing, or judges nothing of what it sees. */
    public Result on(Project project) {
        var settings = project.declaration().settings(id());
        if (settings.off().isPresent()) {
            return without(Status.OFF, settings.off().get());
        }
        var reason = skipped.apply(project);
        if (reason.isPresent()) {
            return without(Status.SKIPPED, reason.get());
        }
        var findings = new Findings();
        check.accept(project, findings);
        if (findings.seen() == 0 && !project.isWhole()) {
            return without(Status.SKIPPED, "this module has nothing of what it is about");
        }
        if (findings.skipped().isPresent()) {
            return without(Status.SKIPPED, findings.skipped().get());
        }
        var violations = withoutExceptions(project, settings, findings.violations());
        violations.addAll(lifeless(project, findings));
        violations.replaceAll(violation ->
                violation.ownedBy(project.owner(violation.location()).orElse("")));
        violations.sort(
                Comparator.comparing((Finding violation) -> violation.location().file())
                        .thenComparing(violation -> violation.location().line())
                        .thenComparing(Finding::toString));
        return Result.of(says, violations).counting(findings.seen(), findings.targets());
    }

    private Result without(Status status, String note) {
        return new Result(says, status, note, Optional.of(new Counts(0, 0)), List.of());
    }

    private List<Finding> withoutExceptions(Project project, RuleSettings settings, List<Finding> found) {
        var unused = new LinkedHashSet<>(settings.exceptions().keySet());
        var left = new ArrayList<Finding>();
        for (var violation : found) {
            var excepting = settings.exceptions().keySet().stream()
                    .filter(element -> isPartOf(violation.location().element(), element))
                    .toList();
            unused.removeAll(excepting);
            if (excepting.isEmpty()) {
                left.add(violation);
            }
        }
        if (project.isWhole()) {
            unused.forEach(element -> left.add(new Finding(
                    declared(project, "rule." + id() + ".except." + element),
                    "is an exception that nothing needs; take the line out")));
        }
        return left;
    }

    private List<Finding> lifeless(Project project, Findings findings) {
        if (findings.seen() == 0) {
            return List.of(new Finding(
                    declared(project, id()),
                    "sees nothing; the declaration names packages or files that are not there"));
        }
        // What an exception excuses was judged: were it gone, nothing would need the exception.
        if (findings.targets() == 0 && findings.violations().isEmpty() && project.isWhole()) {
            return List.of(new Finding(
                    declared(project, id()),
                    "judges nothing of the " + findings.seen() + " that it sees; if that is meant, say rule." + id()
                            + ".off = and the reason"));
        }
        return List.of();
    }

    private static Location declared(Project project, String element) {
        return new Location(element, project.relative(project.declaration().file()), 0);
    }

    private static boolean isPartOf(String element, String whole) {
        return element.startsWith(whole)
                && (element.length() == whole.length() || ".$(:".indexOf(element.charAt(whole.length())) >= 0);
    }

    /** What people call it. */
    public String id() {
        return says.id();
    }

    /** The id. */
    @Override
    public String toString() {
        return id();
    }
}
