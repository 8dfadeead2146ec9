package dev.plinth.mavenplugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A declaration that does not fit its project.
 *
 * @param name what somebody did
 * @param declaration what becomes of the declaration
 * @param gone the file or folder that is not there, or an empty text
 * @param said the one line that is expected, behind the declaration's path
 */
record Mistake(String name, UnaryOperator<String> declaration, String gone, String said) {
    static Stream<Mistake> all() {
        return Stream.of(
                written(
                        "UnknownPackage",
                        "layer.todo.package = org",
                        "layer.todo.package = net",
                        ": layer todo has no"
                                + " class in net.example.todo; mend layer.todo.package, or compile the project first"),
                written(
                        "UnknownHouse",
                        "house.package = org",
                        "house.package = net",
                        ": no class of net.example.todo in"
                                + " target/classes; mend house.package, or compile the project first (mvn compile)"),
                written(
                        "NoProperties",
                        "layer.todo.package",
                        "layer.todo\\u00zz",
                        ": a \\u begins no character; write it" + " as a Java properties file"),
                written("NoUtf8", "layer.todo.package", "layer.tödo.package", " cannot be read; save it in UTF-8"),
                added(
                        "MisspelledKey",
                        "layer.todo.teem = @us",
                        ":3: layer.todo.teem: nobody reads this key; did you mean" + " layer.todo.team?"),
                written(
                        "MisspelledNeededKey",
                        "house.package",
                        "house.pakage",
                        ":1: house.pakage: nobody reads this key;" + " did you mean house.package?"),
                added(
                        "StrangeKey",
                        "color = blue",
                        ":3: color: nobody reads this key; check its spelling or take the line" + " out"),
                added(
                        "UnknownRole",
                        "layer.todo.role = domain",
                        ":3: layer.todo.role: domain is no role; roles are"
                                + " [model, migrations, persistence, contract, use-cases, server, application]"),
                added(
                        "UnknownRule",
                        "rule.NO-CYCLE.off = we have none",
                        ":3: rule.NO-CYCLE: there is no such rule; the nearest one is NO-CYCLES"),
                added(
                        "NoReason",
                        "rule.NO-CYCLES.off =",
                        ":3: rule.NO-CYCLES.off: an exception needs its reason; write it" + " after the ="),
                new Mistake(
                        "NotCompiled",
                        text -> text,
                        "target",
                        ": no class of org.example.todo in target/classes; mend"
                                + " house.package, or compile the project first (mvn compile)"),
                new Mistake(
                        "NoMaven",
                        text -> text,
                        "pom.xml",
                        ": no pom.xml stands beside it or above; put it into a" + " Maven project"));
    }

    private static Mistake written(String name, String right, String wrong, String said) {
        return new Mistake(name, text -> text.replace(right, wrong), "", said);
    }

    private static Mistake added(String name, String line, String said) {
        return new Mistake(name, text -> text + line + "\n", "", said);
    }

    /** Makes it in a compiled project. */
    void in(ForeignProject project) {
        var file = project.root().resolve("plinth.properties");
        try {
            // In Latin 1, so that letters beyond ASCII are no UTF-8.
            Files.writeString(file, declaration.apply(Files.readString(file)), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!gone.isEmpty()) {
            ForeignProject.files(project.root(), "").stream()
                    .filter(there -> there.startsWith(project.root().resolve(gone)))
                    .forEach(Mistake::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
