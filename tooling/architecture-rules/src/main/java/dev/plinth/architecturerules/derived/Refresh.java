package dev.plinth.architecturerules.derived;

import dev.plinth.architecturerules.declaration.Misdeclared;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes anew what is derived and stale, and leaves the rest alone.
 *
 * @param project whose declaration names the files
 * @param rules for the page of rules
 */
public record Refresh(Project project, List<Rule> rules) {
    /**
     * Writes the files.
     *
     * @return those that it changed, relative to the root
     * @throws Misdeclared if a picture has to be drawn and the program for it is missing
     */
    public List<String> write() {
        return Stream.of(new ContextIndex(), new Owners(), new Picture(), new SvgPicture(), new RulesPage(rules))
                .flatMap(derived -> DerivedFile.of(project, derived))
                .filter(DerivedFile::renew)
                .map(DerivedFile::name)
                .toList();
    }
}
