package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.declaration.Context;
import dev.plinth.architecturerules.mapping.MappedAttribute;
import dev.plinth.architecturerules.mapping.MappedClass;
import dev.plinth.architecturerules.mapping.Mapping;
import dev.plinth.architecturerules.mapping.MappingFile;
import dev.plinth.architecturerules.mapping.Query;
import dev.plinth.architecturerules.mapping.Tag;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether mapping files keep to the contexts. */
final class MappedContexts {
    private final Project project;
    private final Mapping mapping;
    private final Findings findings;

    private MappedContexts(Project project, Mapping mapping, Findings findings) {
        this.project = project;
        this.mapping = mapping;
        this.findings = findings;
    }

    static void check(Project project, Mapping mapping, Findings findings) {
        var contexts = new MappedContexts(project, mapping, findings);
        for (var file : mapping.files()) {
            findings.see();
            contexts.requireFile(file);
        }
        mapping.classes().forEach(contexts::requireClass);
        mapping.queries().forEach(contexts::requireQuery);
    }

    /** What stands beside the entities of a file is for them. */
    private void requireFile(MappingFile file) {
        var home = home(file);
        for (var tag : file.root().children()) {
            if (tag.is("embeddable", "converter")) {
                tag.attribute("class")
                        .map(file::className)
                        .ifPresent(name -> require(home, name, file, name, tag, "is mapped"));
            }
        }
    }

    private void requireClass(MappedClass mapped) {
        var home = contexts(List.of(mapped));
        requireNames(mapped.tag(), home, mapped.file(), mapped.name());
        for (var attribute : mapped.attributes()) {
            requireNames(attribute.tag(), home, mapped.file(), attribute.element());
            if (attribute.isRelation()) {
                requireRelation(attribute, home);
            }
        }
    }

    private void requireNames(Tag tag, Set<Context> home, MappingFile file, String element) {
        var parts = Stream.concat(
                Stream.of(tag),
                tag.children().stream().filter(child -> !child.is("attributes")).flatMap(Tag::withDescendants));
        parts.forEach(part -> Stream.of("target-class", "converter", part == tag ? "" : "class")
                .flatMap(naming -> part.attribute(naming).stream())
                .map(file::className)
                .forEach(name -> require(home, name, file, element, part, "names " + name)));
    }

    private void requireRelation(MappedAttribute attribute, Set<Context> home) {
        findings.target();
        mapping.target(attribute)
                .flatMap(project::context)
                .filter(context -> !home.isEmpty() && !home.contains(context))
                .ifPresent(context -> findings.wrong(
                        attribute.place(),
                        "is a relation to "
                                + mapping.target(attribute)
                                        .map(JavaClass::getName)
                                        .orElse("") + " of the context " + context.name()));
    }

    private void requireQuery(Query query) {
        query.entities(mapping)
                .forEach(entity -> require(
                        query.owner().map(owner -> contexts(List.of(owner))).orElseGet(() -> home(query.file())),
                        entity.name(),
                        query.file(),
                        query.name(),
                        query.tag(),
                        "asks for " + entity.name()));
    }

    private void require(Set<Context> home, String className, MappingFile file, String element, Tag tag, String what) {
        findings.target();
        mapping.type(className)
                .flatMap(project::context)
                .filter(context -> !home.isEmpty() && home.stream().noneMatch(own -> own.reaches(context)))
                .ifPresent(context -> findings.wrong(
                        file.place(element, tag),
                        what + " in a mapping of "
                                + home.stream().map(Context::name).collect(Collectors.joining(", "))
                                + ", which does not use the context " + context.name()));
    }

    /** The contexts that a file is of: those of its entities, or of its values where it has nothing else. */
    private Set<Context> home(MappingFile file) {
        var all = file.classes().toList();
        var own = contexts(all.stream().filter(mapped -> !mapped.isEmbeddable()).toList());
        return own.isEmpty() ? contexts(all) : own;
    }

    private Set<Context> contexts(Collection<MappedClass> mapped) {
        return mapped.stream()
                .flatMap(one -> mapping.type(one.name()).stream())
                .flatMap(type -> project.context(type).stream())
                .collect(Collectors.toSet());
    }
}
