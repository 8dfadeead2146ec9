package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import dev.plinth.architecturerules.declaration.Entries;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.reports.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a project says of its contract beside its classes: {@code Cart.note = reason} for a class or a field that the other
 * side does without, {@code shows.Basket = Cart} where names do not tell. A class goes by its name without package, or with
 * it where two have the same.
 */
final class StepFile {
    private static final String SHOWS = "shows.";

    private final String file;
    private final Entries entries;
    private final Set<String> needed = new HashSet<>();

    private StepFile(String file, Entries entries) {
        this.file = file;
        this.entries = entries;
    }

    static StepFile of(Project project) {
        return Optional.ofNullable(project.declaration().files().get("contract"))
                .map(file -> new StepFile(file, Entries.read(project.root().resolve(file))))
                .orElseGet(() -> new StepFile("", Entries.NONE));
    }

    /** Names of a class: without its package, and with it. */
    static List<String> names(JavaClass type) {
        var whole = type.getName().replace('$', '.');
        return List.of(whole.substring(type.getPackageName().length() + 1), whole);
    }

    /** Whether a reason is given for a class. */
    boolean excuses(JavaClass type) {
        return excuses(names(type).stream());
    }

    /** Whether a reason is given for a field. */
    boolean excuses(JavaField field) {
        return excuses(names(field.getOwner()).stream().map(owner -> owner + "." + field.getName()));
    }

    private boolean excuses(Stream<String> keys) {
        var given = keys.filter(entries.values()::containsKey).toList();
        needed.addAll(given);
        return given.stream().anyMatch(key -> !text(key).isEmpty());
    }

    /** The entry that says what a DTO shows. */
    Optional<String> shows(JavaClass dto) {
        return names(dto).stream()
                .map(name -> SHOWS + name)
                .filter(entries.values()::containsKey)
                .findFirst();
    }

    /** The entry that says what a field of a DTO shows. */
    Optional<String> shows(JavaField field) {
        return names(field.getOwner()).stream()
                .map(owner -> SHOWS + owner + "." + field.getName())
                .filter(entries.values()::containsKey)
                .findFirst();
    }

    /** What stands behind the key of an entry. */
    String text(String key) {
        return entries.values().getOrDefault(key, "");
    }

    /** That the names alone do not say what an entry says. */
    void need(String key) {
        needed.add(key);
    }

    /** Where an entry stands. */
    Location place(String key) {
        return new Location(key, file, entries.lines().getOrDefault(key, 0));
    }

    /** Where the entries stand that give neither a reason nor a name. */
    List<Location> empty() {
        return entries.values().keySet().stream()
                .filter(key -> text(key).isEmpty())
                .map(this::place)
                .toList();
    }

    /** Where the entries stand that nothing needed. */
    List<Location> unneeded() {
        return entries.values().keySet().stream()
                .filter(key -> !needed.contains(key) && !text(key).isEmpty())
                .map(this::place)
                .toList();
    }
}
