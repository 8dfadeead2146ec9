package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.derived.ContextIndex;
import dev.plinth.architecturerules.derived.Derived;
import dev.plinth.architecturerules.derived.DerivedFile;
import dev.plinth.architecturerules.derived.Owners;
import dev.plinth.architecturerules.derived.Picture;
import dev.plinth.architecturerules.derived.RulesPage;
import dev.plinth.architecturerules.derived.SvgPicture;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.architecturerules.rule.Rule;
import dev.plinth.reports.Location;
import java.nio.file.Files;
import java.util.List;

/** What is derived from the declaration is what the declaration says. */
final class DerivedRules {
    private DerivedRules() {}

    static List<Rule> all() {
        return List.of(contexts(), owners(), picture(), svg(), page());
    }

    private static Rule contexts() {
        return derived(
                        "CONTEXT-INDEX",
                        "The index that a module carries lists the declared contexts, each after those that it may use.",
                        new ContextIndex())
                .because(
                        "start-up does not see the declaration: a context that the index lacks is neither migrated nor mapped");
    }

    private static Rule owners() {
        return derived(
                        "OWNERS",
                        "CODEOWNERS asks the teams that the declaration names, in folders that are there.",
                        new Owners())
                .because("a change is reviewed by those who own what it changes")
                .check((project, findings) -> {
                    look(project, findings, new Owners());
                    for (var layer : project.declaration().layers()) {
                        findings.target();
                        if (layer.team().isPresent()
                                && !Files.isDirectory(project.root().resolve(layer.folder()))) {
                            findings.wrong(
                                    new Location(
                                            "layer." + layer.name() + ".folder",
                                            project.relative(
                                                    project.declaration().file()),
                                            0),
                                    "says " + layer.folder() + ", and there is no such folder");
                        }
                    }
                });
    }

    private static Rule picture() {
        return derived(
                        "PICTURE",
                        "The Mermaid picture shows the layers, contexts and arrows that are declared.",
                        new Picture())
                .because("the picture is what people remember of an architecture");
    }

    private static Rule svg() {
        return derived("SVG-PICTURE", "The SVG was drawn from what is declared.", new SvgPicture())
                .because("the picture is what people remember of an architecture");
    }

    private static Rule page() {
        return derived("RULES-PAGE", "The page of rules is what the rules say.", new RulesPage(List.of()))
                .because("who breaks a rule looks there for its reason")
                .check((project, findings) -> look(project, findings, new RulesPage(Catalog.rules())));
    }

    private static Rule derived(String id, String sentence, Derived derived) {
        return Rule.of(id, sentence)
                .mend("run the command that is named, or take back what was changed by hand")
                .ofTheWhole()
                .unless(project -> DerivedFile.skipped(project, derived))
                .check((project, findings) -> look(project, findings, derived));
    }

    private static void look(Project project, Findings findings, Derived derived) {
        DerivedFile.of(project, derived).forEach(file -> {
            findings.see();
            findings.target();
            file.stale()
                    .ifPresent(stale -> findings.wrong(
                            new Location(file.name(), file.name(), stale.line()),
                            stale.what() + "; to derive it anew, run "
                                    + project.declaration().refreshCommand()));
        });
    }
}
