package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.reports.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Walks through all that aggregates hold, then looks at the values that no aggregate holds, and finds aggregates there. It
 * passes each value once, and each child once for each aggregate that has it, since a child may know its own.
 */
final class AggregatesById {
    private final Project project;
    private final Findings findings;
    private final HeldTypes heldTypes;
    private final Set<JavaClass> aggregates;
    private final Set<Step> passed = new HashSet<>();
    private final Deque<Step> ahead = new ArrayDeque<>();

    private AggregatesById(Project project, Findings findings, Set<JavaClass> aggregates) {
        this.project = project;
        this.findings = findings;
        this.aggregates = aggregates;
        this.heldTypes = new HeldTypes(this::isOfModel);
    }

    static void check(Project project, Findings findings) {
        var all = Aggregates.of(project);
        new AggregatesById(project, findings, all.types(project)).walk(all.all());
    }

    private void walk(Set<JavaClass> roots) {
        roots.forEach(root -> go(root, root, true));
        lookAhead();
        for (var type : project.classes(Role.MODEL)) {
            findings.see();
            if (type.isRecord()) {
                go(type, type, false);
            }
        }
        lookAhead();
    }

    private void lookAhead() {
        while (!ahead.isEmpty()) {
            look(ahead.pop());
        }
    }

    /**
     * Takes a type in the list of what is to be looked at.
     *
     * @param withHeirs whether something of this type may be of any type below it
     */
    private void go(JavaClass root, JavaClass type, boolean withHeirs) {
        var key = new Step(Aggregates.hasState(type) ? root : type, type, withHeirs);
        if (isOfModel(type) && passed.add(key)) {
            ahead.push(new Step(root, type, withHeirs));
        }
    }

    private void look(Step step) {
        for (var field : HeldTypes.fields(step.type())) {
            findings.target();
            for (var held : heldTypes.in(field.getType())) {
                if (!isOwnRoot(step, field, held)) {
                    judge(step, held, () -> project.place(field));
                }
            }
        }
        for (var held : heldTypes.inherited(step.type())) {
            if (!held.equals(step.type()) && !held.equals(step.root())) {
                judge(step, held, () -> project.place(step.type()));
            }
        }
        step.type().getRawSuperclass().ifPresent(parent -> go(step.root(), parent, false));
        if (step.withHeirs()) {
            step.type().getSubclasses().forEach(heir -> go(step.root(), heir, true));
        }
    }

    /** To find a place means to parse a source, so it is done only where something is wrong. */
    private void judge(Step step, JavaClass held, Supplier<Location> place) {
        if (aggregates.contains(held)) {
            findings.wrong(place.get(), "holds " + held.getName() + " itself");
        } else if (!step.root().isRecord()) {
            go(step.root(), held, true);
        }
    }

    /** A child may know the one aggregate that it belongs to. */
    private static boolean isOwnRoot(Step step, JavaField field, JavaClass held) {
        return field.getRawType().equals(held)
                && step.root().isAssignableTo(held.getName())
                && !step.type().isAssignableTo(step.root().getName())
                && !step.root().isAssignableTo(step.type().getName())
                && Aggregates.hasState(step.type());
    }

    private boolean isOfModel(JavaClass type) {
        return project.isIn(Role.MODEL, type);
    }

    /** A type on the way, and the aggregate or value that the way began at. */
    private record Step(JavaClass root, JavaClass type, boolean withHeirs) {}
}
