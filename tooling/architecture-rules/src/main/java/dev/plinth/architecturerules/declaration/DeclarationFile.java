package dev.plinth.architecturerules.declaration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the file: Java properties, each of which somebody has to read, or it says nothing. */
final class DeclarationFile {
    private static final Set<String> FILES =
            Set.of("contexts", "contract", "frozen", "owners", "picture", "preparation", "rules", "svg");

    private final Path file;
    private final String text;

    /** In their order; reading takes them out, so that what is left is what nobody reads. */
    private final Map<String, String> lines = new LinkedHashMap<>();

    /** The keys that somebody reads, whether they are there or not. */
    private final Set<String> asked = new LinkedHashSet<>();

    DeclarationFile(Path file) {
        this.file = file;
        this.text = text(file);
        load();
    }

    Declaration read() {
        var declaration = new Declaration(
                file,
                required("house.package"),
                list("tools.packages"),
                names("layer").map(this::layer).toList(),
                names("context").map(this::context).toList(),
                rules(),
                files(),
                optional("refresh.command").orElse("mvn plinth:refresh"));
        lines.keySet().stream().findFirst().ifPresent(key -> {
            throw wrong(
                    key,
                    "nobody reads this key; "
                            + new Spelling(asked)
                                    .meant(key)
                                    .map(meant -> "did you mean " + meant + "?")
                                    .orElse("check its spelling or take the line out"));
        });
        if (declaration.layers().isEmpty()) {
            throw new Misdeclared(file + ": no layer is declared; add a line such as layer.model.package = "
                    + declaration.housePackage() + ".model");
        }
        requireArrows("layer", declaration.layers());
        requireArrows("context", declaration.contexts());
        requireNoCircle("layer", declaration.layers());
        requireNoCircle("context", declaration.contexts());
        requireTeams(declaration);
        return declaration;
    }

    private Layer layer(String name) {
        var key = "layer." + name;
        return new Layer(
                name,
                optional(key + ".role").map(role -> role(key + ".role", role)),
                List.copyOf(list(key + ".package", required(key + ".package"))),
                optional(key + ".folder").orElse(name),
                list(key + ".may-use"),
                list(key + ".may-use-in-tests"),
                optional(key + ".team"));
    }

    private Context context(String name) {
        var key = "context." + name;
        return new Context(name, list(key + ".may-use"), optional(key + ".team"), optional(key + ".index"));
    }

    private Role role(String key, String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(key, name + " is no role; roles are " + Arrays.toString(Role.values())));
    }

    private Map<String, RuleSettings> rules() {
        var rules = new LinkedHashMap<String, RuleSettings>();
        for (var id : names("rule").toList()) {
            var exceptions = new LinkedHashMap<String, String>();
            var prefix = "rule." + id + ".except.";
            for (var key : List.copyOf(lines.keySet())) {
                if (key.startsWith(prefix)) {
                    exceptions.put(key.substring(prefix.length()), reason(key));
                }
            }
            var off = "rule." + id + ".off";
            rules.put(
                    id,
                    new RuleSettings(lines.containsKey(off) ? Optional.of(reason(off)) : Optional.empty(), exceptions));
        }
        return rules;
    }

    private String reason(String key) {
        return optional(key).orElseThrow(() -> wrong(key, "an exception needs its reason; write it after the ="));
    }

    private Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        FILES.forEach(what -> optional("file." + what).ifPresent(path -> files.put(what, path)));
        return files;
    }

    private Stream<String> names(String kind) {
        return new ArrayList<>(lines.keySet())
                .stream()
                        .map(key -> key.split("\\.", 3))
                        .filter(key -> key.length == 3 && key[0].equals(kind))
                        .map(key -> key[1])
                        .distinct();
    }

    private String required(String key) {
        var besides = lines.keySet().stream()
                .filter(other -> other.startsWith(key.substring(0, key.lastIndexOf('.') + 1)))
                .toList();
        return optional(key)
                .orElseThrow(() -> new Spelling(besides)
                        .meant(key)
                        .map(misspelled -> wrong(misspelled, "nobody reads this key; did you mean " + key + "?"))
                        .orElseGet(() -> new Misdeclared(file + ": " + key + " is missing; add it")));
    }

    private Optional<String> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(lines.remove(key)).filter(value -> !value.isEmpty());
    }

    private Set<String> list(String key) {
        return list(key, optional(key).orElse(""));
    }

    private static Set<String> list(String key, String value) {
        var names = new LinkedHashSet<String>();
        for (var name : value.split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private void requireArrows(String kind, List<? extends Part> parts) {
        var declared = parts.stream().map(Part::name).toList();
        for (var part : parts) {
            var used = new LinkedHashSet<>(part.mayUse());
            if (part instanceof Layer layer) {
                used.addAll(layer.mayUseInTests());
            }
            used.removeAll(declared);
            if (!used.isEmpty()) {
                throw wrong(
                        kind + "." + part.name() + ".may-use",
                        String.join(", ", used) + " is not declared; declared are " + String.join(", ", declared));
            }
        }
    }

    private void requireNoCircle(String kind, List<? extends Part> parts) {
        var left = List.<Part>copyOf(parts);
        for (int before = left.size() + 1; left.size() < before; ) {
            before = left.size();
            left = usersOf(left);
        }
        if (left.isEmpty()) {
            return;
        }
        // Each that is left uses another one of them, so whoever follows their arrows comes back.
        var path = new ArrayList<Part>();
        var next = left.get(0);
        while (!path.contains(next)) {
            path.add(next);
            next = firstUsed(next, left);
        }
        path.add(next);
        throw wrong(
                kind + "." + next.name() + ".may-use",
                path.subList(path.indexOf(next), path.size()).stream()
                                .map(Part::name)
                                .collect(Collectors.joining(" → "))
                        + " is a circle; take one of its arrows out");
    }

    private static List<Part> usersOf(List<Part> parts) {
        return parts.stream()
                .filter(user -> parts.stream().anyMatch(part -> user.mayUse().contains(part.name())))
                .toList();
    }

    private static Part firstUsed(Part user, List<Part> parts) {
        return parts.stream()
                .filter(part -> user.mayUse().contains(part.name()))
                .findFirst()
                .orElseThrow();
    }

    private void requireTeams(Declaration declaration) {
        var parts = Stream.concat(declaration.layers().stream(), declaration.contexts().stream())
                .map(Part.class::cast)
                .toList();
        if (parts.stream().anyMatch(part -> part.team().isPresent())) {
            parts.stream().filter(part -> part.team().isEmpty()).findFirst().ifPresent(part -> {
                throw new Misdeclared(file + ": " + part.name() + " has no team, and others have; add one");
            });
        }
    }

    private void load() {
        try {
            new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object value) {
                    if (lines.containsKey(key)) {
                        throw wrong((String) key, "declared twice; take one of the lines out");
                    }
                    return lines.put((String) key, ((String) value).strip());
                }
            }.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new Misdeclared(file + ": a \\u begins no character; write it as a Java properties file");
        }
    }

    Misdeclared wrong(String key, String what) {
        var before = Pattern.compile("^\\s*" + Pattern.quote(key) + "(?![\\w-])", Pattern.MULTILINE)
                .matcher(text);
        var line = before.find() ? ":" + text.substring(0, before.end()).lines().count() : "";
        return new Misdeclared(file + line + ": " + key + ": " + what);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Misdeclared(file + " cannot be read; save it in UTF-8");
        } catch (IOException e) {
            throw new Misdeclared(file + " cannot be read (" + e.getClass().getSimpleName()
                    + "); name the declaration relative to the project, for example architecture/plinth.properties");
        }
    }
}
