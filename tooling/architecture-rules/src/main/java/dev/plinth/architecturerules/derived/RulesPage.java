package dev.plinth.architecturerules.derived;

import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * All rules on one page, as they say themselves.
 *
 * @param rules in the order of the page
 */
public record RulesPage(List<Rule> rules) implements Derived {
    @Override
    public String key() {
        return "rules";
    }

    @Override
    public String renewed(Project project, String text) {
        return "# Architecture rules\n\nWhat holds this project to [its declaration](" + declaration(project)
                + "), as the rules say themselves. Whoever adds or changes one writes this page anew with\n`"
                + project.declaration().refreshCommand() + "`.\n\n| rule | what has to be true |\n|---|---|\n"
                + rules.stream().map(RulesPage::row).collect(Collectors.joining())
                + rules.stream().map(RulesPage::section).collect(Collectors.joining());
    }

    private String declaration(Project project) {
        var page =
                Path.of(project.declaration().files().getOrDefault(key(), "")).normalize();
        var folder = page.getParent();
        var file = Path.of(project.relative(project.declaration().file()));
        return (folder == null ? file : folder.relativize(file)).toString().replace('\\', '/');
    }

    private static String row(Rule rule) {
        return "| [" + rule.id() + "](#" + rule.id().toLowerCase(Locale.ROOT) + ") | "
                + plain(rule.says().sentence()).replace("|", "\\|") + " |\n";
    }

    private static String section(Rule rule) {
        return "\n## " + rule.id() + "\n\n" + plain(rule.says().sentence()) + "\n\n"
                + point("Because", plain(rule.says().because()))
                + point("To mend it,", plain(rule.says().remedy()))
                + point("About", about(rule));
    }

    private static String about(Rule rule) {
        return rule.roles().isEmpty()
                ? "the whole house"
                : "the layers of " + rule.roles().stream().map(Role::toString).collect(Collectors.joining(", "));
    }

    private static String point(String title, String text) {
        return "* **" + title + "** " + text + (text.endsWith(".") ? "" : ".") + "\n";
    }

    /** So that a page shows what a rule says, and takes none of it for a tag or for stress. */
    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_");
    }
}
