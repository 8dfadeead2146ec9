package dev.plinth.architecturerules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;

/**
 * A section of a declarative Jenkinsfile, read by Groovy's own parser.
 *
 * @param name for example {@code stage}
 * @param sections what stands in its braces
 */
record Pipeline(String name, List<Pipeline> sections) {
    /** What Jenkins allows in which section; other sections hold steps or settings. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "",
            Set.of("pipeline"),
            "pipeline",
            Set.of("agent", "environment", "libraries", "options", "parameters", "post", "stages", "tools", "triggers"),
            "stages",
            Set.of("stage"),
            "stage",
            Set.of("agent", "environment", "input", "options", "post", "stages", "steps", "tools", "when"),
            "post",
            Set.of(
                    "aborted",
                    "always",
                    "changed",
                    "cleanup",
                    "failure",
                    "fixed",
                    "regression",
                    "success",
                    "unstable",
                    "unsuccessful"));

    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "",
            Set.of("pipeline"),
            "pipeline",
            Set.of("agent", "stages"),
            "stages",
            Set.of("stage"),
            "stage",
            Set.of("steps"));

    /** The whole file, as a section without a name. */
    static Pipeline read(String text) {
        var unit = new CompilationUnit();
        unit.addSource("Jenkinsfile", text);
        unit.compile(Phases.CONVERSION);
        return of("", unit.getAST().getModules().get(0).getStatementBlock());
    }

    private static Pipeline of(String name, Statement body) {
        var sections = new ArrayList<Pipeline>();
        for (var statement : ((BlockStatement) body).getStatements()) {
            if (statement instanceof ExpressionStatement step
                    && step.getExpression() instanceof MethodCallExpression call) {
                sections.add(section(call));
            } else {
                sections.add(new Pipeline("(" + statement.getText() + ")", List.of()));
            }
        }
        return new Pipeline(name, sections);
    }

    private static Pipeline section(MethodCallExpression call) {
        var name = call.getMethodAsString();
        var arguments = ((TupleExpression) call.getArguments()).getExpressions();
        if (!arguments.isEmpty() && arguments.get(arguments.size() - 1) instanceof ClosureExpression closure) {
            return of(name, closure.getCode());
        }
        return new Pipeline(name, List.of());
    }

    /** What Jenkins would refuse, and where. */
    List<String> wrong() {
        var names = sections.stream().map(Pipeline::name).toList();
        var wrong = new ArrayList<String>();
        names.stream()
                .filter(each -> ALLOWED.containsKey(name)
                        && !ALLOWED.getOrDefault(name, Set.of()).contains(each))
                .forEach(each -> wrong.add(each + " in " + name));
        REQUIRED.getOrDefault(name, Set.of()).stream()
                .filter(each -> !names.contains(each))
                .forEach(each -> wrong.add("no " + each + " in " + name));
        sections.forEach(section -> wrong.addAll(section.wrong()));
        return wrong;
    }
}
