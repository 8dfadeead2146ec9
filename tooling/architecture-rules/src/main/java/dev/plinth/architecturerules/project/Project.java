package dev.plinth.architecturerules.project;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plinth.architecturerules.declaration.Context;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Layer;
import dev.plinth.architecturerules.declaration.Misdeclared;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.maven.LocalRepositoryFolder;
import dev.plinth.architecturerules.maven.Reactor;
import dev.plinth.reports.Location;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A project: what it declares, and what it is. Read once; rules look at it and change nothing. */
public final class Project {
    private final Declaration declaration;
    private final Path root;
    private final List<Pom> poms;
    private final List<Module> modules;
    private final boolean whole;
    private final JavaClasses classes;

    /** By package; rules ask for them with each dependency. */
    private final Map<String, Optional<Layer>> layers = new HashMap<>();

    private final Map<String, Optional<Context>> contexts = new HashMap<>();
    private final Map<String, Boolean> tools = new HashMap<>();
    private final Map<Role, List<JavaClass>> byRole;
    private final Map<String, Path> sources;
    private final Sources lines = new Sources();
    private final Map<URI, Set<String>> packages;
    private final Supplier<Path> localRepository;
    private @Nullable Reactor reactor;
    private final Map<Class<?>, Object> derived = new HashMap<>();

    private Project(
            Declaration declaration,
            List<Pom> poms,
            List<Module> modules,
            boolean whole,
            Supplier<Path> localRepository) {
        this.declaration = declaration;
        this.root = poms.get(0).folder();
        this.poms = poms;
        this.modules = modules;
        this.whole = whole;
        this.localRepository = localRepository;
        this.classes = read(modules, declaration);
        this.byRole = classes.stream()
                .filter(type -> role(type).isPresent())
                .collect(Collectors.groupingBy(type -> role(type).orElseThrow()));
        this.sources = sources(modules);
        this.packages = packages(classes);
    }

    /**
     * The project that a declaration stands in: its root is the outermost folder above it that is joined to it by poms.
     *
     * @throws Misdeclared if a declared package holds no class, or nothing is compiled
     */
    public static Project of(Declaration declaration) {
        var poms = poms(declaration);
        return of(declaration, poms, repositoryOf(poms));
    }

    /**
     * The same, as a Maven that runs sees it.
     *
     * @param localRepository the one of that Maven
     * @throws Misdeclared if a declared package holds no class, or nothing is compiled
     */
    public static Project of(Declaration declaration, Path localRepository) {
        return of(declaration, poms(declaration), () -> localRepository);
    }

    private static Project of(Declaration declaration, List<Pom> poms, Supplier<Path> localRepository) {
        var modules = poms.stream()
                .filter(pom -> !pom.isParent())
                .map(pom -> new Module(pom.folder()))
                .toList();
        var project = new Project(declaration, poms, modules, true, localRepository);
        project.requireClasses();
        return project;
    }

    /**
     * One module of the project that a declaration stands in, as its own tests see it.
     *
     * @param folder the module's, or one below it
     * @throws Misdeclared if the folder is in no module, or the module is not compiled
     */
    public static Project ofModule(Declaration declaration, Path folder) {
        var poms = poms(declaration);
        var module = poms.stream()
                .filter(pom ->
                        !pom.isParent() && folder.toAbsolutePath().normalize().startsWith(pom.folder()))
                .map(pom -> new Module(pom.folder()))
                .findFirst()
                .orElseThrow(() -> new Misdeclared(
                        folder + " is in no module of " + poms.get(0).file()));
        var project = new Project(declaration, poms, List.of(module), false, repositoryOf(poms));
        if (project.classes.isEmpty()) {
            throw project.notCompiled();
        }
        return project;
    }

    private static Supplier<Path> repositoryOf(List<Pom> poms) {
        return () -> LocalRepositoryFolder.find(poms.get(0).folder());
    }

    private static List<Pom> poms(Declaration declaration) {
        var folder = declaration.file().toAbsolutePath().normalize().getParent();
        Path outermost = null;
        for (; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml"))) {
                outermost = folder;
            } else if (outermost != null) {
                break;
            }
        }
        if (outermost == null) {
            throw new Misdeclared(
                    declaration.file() + ": no pom.xml stands beside it or above; put it into a Maven project");
        }
        return Pom.read(outermost.resolve("pom.xml")).withModules().distinct().toList();
    }

    private static JavaClasses read(List<Module> modules, Declaration declaration) {
        var folders =
                modules.stream().map(Module::classes).filter(Files::isDirectory).toList();
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
                .withImportOption(location -> !location.contains("module-info.class"))
                .importPaths(folders)
                .that(DescribedPredicate.describe(
                        "below " + declaration.housePackage(),
                        type -> Declaration.isBelow(type.getPackageName(), declaration.housePackage())));
    }

    private static Map<String, Path> sources(List<Module> modules) {
        var sources = new LinkedHashMap<String, Path>();
        for (var module : modules) {
            for (var source : module.sources()) {
                sources.putIfAbsent(
                        module.sourceRoot().relativize(source).toString().replace('\\', '/'), source);
            }
        }
        return sources;
    }

    /** By the folders that the classes were read from. */
    private static Map<URI, Set<String>> packages(JavaClasses classes) {
        var byPrefix = new HashMap<String, Set<String>>();
        for (var type : classes) {
            type.getSource().ifPresent(source -> {
                var prefix = source.getUri().toString();
                for (int segments = type.getName().split("\\.").length; segments > 0; segments--) {
                    prefix = prefix.substring(0, prefix.lastIndexOf('/'));
                }
                byPrefix.computeIfAbsent(prefix, any -> new HashSet<>()).add(type.getPackageName());
            });
        }
        return byPrefix.entrySet().stream()
                .collect(Collectors.toMap(
                        held -> Path.of(URI.create(held.getKey())).toUri(), Map.Entry::getValue));
    }

    private void requireClasses() {
        if (classes.isEmpty()) {
            throw notCompiled();
        }
        var packages = classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        for (var layer : declaration.layers()) {
            for (var root : layer.packages()) {
                requireClass(
                        packages.stream()
                                .anyMatch(name -> Declaration.isBelow(name, root)
                                        && declaration.layerOf(name).equals(Optional.of(layer))),
                        "layer " + layer.name() + " has no class in " + root,
                        "layer." + layer.name() + ".package");
            }
        }
        for (var tool : declaration.toolPackages()) {
            requireClass(
                    packages.stream().anyMatch(name -> Declaration.isBelow(name, tool) && declaration.isTool(name)),
                    "no tool has a class in " + tool,
                    "tools.packages");
        }
    }

    private void requireClass(boolean found, String what, String key) {
        if (!found) {
            throw new Misdeclared(
                    declaration.file() + ": " + what + "; mend " + key + ", or compile the project first");
        }
    }

    private Misdeclared notCompiled() {
        return new Misdeclared(declaration.file() + ": no class of " + declaration.housePackage() + " in "
                + modules.stream().map(module -> relative(module.classes())).collect(Collectors.joining(", "))
                + "; mend house.package, or compile the project first (mvn compile)");
    }

    /** What the project declares. */
    public Declaration declaration() {
        return declaration;
    }

    /** The folder of the outermost pom. */
    public Path root() {
        return root;
    }

    /** All poms, parents first. */
    public List<Pom> poms() {
        return poms;
    }

    /** The modules that have code. */
    public List<Module> modules() {
        return modules;
    }

    /** What the modules see, as Maven resolves it. */
    public Reactor reactor() {
        var resolved = reactor;
        if (resolved == null) {
            resolved = new Reactor(localRepository.get(), poms.stream().map(Pom::file));
            reactor = resolved;
        }
        return resolved;
    }

    /** Whether all modules are looked at, and not one alone. */
    public boolean isWhole() {
        return whole;
    }

    /** The main classes of the house. */
    public JavaClasses classes() {
        return classes;
    }

    /** The main classes of the layers with a role. */
    public List<JavaClass> classes(Role role) {
        return byRole.getOrDefault(role, List.of());
    }

    /** The main sources, by their paths below the source root: {@code market/model/Cart.java}. */
    public Map<String, Path> sources() {
        return sources;
    }

    /** The packages of the house of which a module holds classes. */
    public Set<String> packages(Module module) {
        return packages.getOrDefault(module.classes().toUri(), Set.of());
    }

    /** Why the sources say nothing here; empty where they do. */
    public Optional<String> sourceless() {
        if (sources.isEmpty()) {
            return Optional.of("there are no main sources");
        }
        return Parser.isThere() ? Optional.empty() : Optional.of("this Java has no compiler to read sources with");
    }

    /** Where a source declares the types at its top, by its own parser, compiled or not. */
    public List<Location> typesIn(Path source) {
        return Sources.typesIn(source).stream()
                .map(name -> new Location(
                        name,
                        relative(source),
                        lines.lineOf(source, List.of(name.substring(name.lastIndexOf('.') + 1)))))
                .toList();
    }

    /** The layer that a class belongs to. */
    public Optional<Layer> layer(JavaClass type) {
        return layers.computeIfAbsent(type.getPackageName(), declaration::layerOf);
    }

    /** The role of the layer that a class belongs to. */
    public Optional<Role> role(JavaClass type) {
        return layer(type).flatMap(Layer::role);
    }

    /** Whether a class belongs to a layer with the role. */
    public boolean isIn(Role role, JavaClass type) {
        return role(type).filter(role::equals).isPresent();
    }

    /** The context that a class belongs to. */
    public Optional<Context> context(JavaClass type) {
        return contexts.computeIfAbsent(type.getPackageName(), declaration::contextOf);
    }

    /** Whether a class belongs to a declared tool. */
    public boolean isTool(JavaClass type) {
        return tools.computeIfAbsent(type.getPackageName(), declaration::isTool);
    }

    /**
     * The team that owns a place: that of the context, else of the layer, that its class belongs to; where there is no class,
     * that of the layer whose folder the file is in.
     */
    public Optional<String> owner(Location place) {
        var owner = place.element().replaceFirst("\\(.*", "");
        while (!classes.contain(owner) && owner.contains(".")) {
            owner = owner.substring(0, owner.lastIndexOf('.'));
        }
        if (classes.contain(owner)) {
            var type = classes.get(owner);
            return context(type).flatMap(Context::team).or(() -> layer(type).flatMap(Layer::team));
        }
        return declaration.layers().stream()
                .filter(layer -> place.file().startsWith(layer.folder() + "/"))
                .max(Comparator.comparingInt(layer -> layer.folder().length()))
                .flatMap(Layer::team);
    }

    /** What several rules make of this project; it is made once, for the first that asks. */
    public <T> T derived(Class<T> type, Function<Project, T> maker) {
        return type.cast(derived.computeIfAbsent(type, any -> maker.apply(this)));
    }

    /** A path as reports write it: relative to the root, with forward slashes. */
    public String relative(Path path) {
        return root.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /** Where a class is declared. */
    public Location place(JavaClass type) {
        var place = place(type, type.getName(), List.of(local(type)));
        if (place.line() > 0) {
            return place;
        }
        int statement = type.getConstructors().stream()
                .mapToInt(Project::firstLine)
                .max()
                .orElse(0);
        return new Location(place.element(), place.file(), statement);
    }

    /** Where a member is declared. */
    public Location place(JavaMember member) {
        var owner = member.getOwner();
        var place = place(owner, member.getFullName(), names(member));
        if (place.line() > 0) {
            return place;
        }
        // In a class without a name only statements have lines. What the compiler made of a component, of an enum's
        // constants or of nothing at all stands at its class.
        int statement = isUnnamed(owner) ? firstLine(member) : 0;
        return new Location(
                place.element(),
                place.file(),
                statement > 0 ? statement : place(owner).line());
    }

    /** Where a class depends on another: the statement if there is one, otherwise what is declared with it. */
    public Location place(Dependency dependency) {
        var from = dependency.getOriginClass();
        var element = element(from, dependency.getDescription());
        int line = dependency.getSourceCodeLocation().getLineNumber();
        if (line > 0) {
            return new Location(element, file(from), line);
        }
        return from.getMembers().stream()
                .filter(member -> member.getFullName().equals(element))
                .findFirst()
                .map(this::place)
                .orElseGet(() -> new Location(element, file(from), place(from).line()));
    }

    /** Where a member does something in a line of its own. */
    public Location place(JavaCodeUnit member, int line) {
        return line > 0 ? new Location(member.getFullName(), file(member.getOwner()), line) : place(member);
    }

    /** What a source may declare a member as; an accessor that nobody wrote stands at its component. */
    private static List<String> names(JavaMember member) {
        var name = local(member.getOwner()) + "#" + member.getName();
        if (member instanceof JavaCodeUnit method) {
            var parameters = method.getRawParameterTypes().stream()
                    .map(JavaClass::getSimpleName)
                    .collect(Collectors.joining(", ", "(", ")"));
            return List.of(name + parameters, name + "(..)", name);
        }
        return List.of(name);
    }

    private Location place(JavaClass type, String element, List<String> declared) {
        var file = file(type);
        var source = sources.get(sourcePath(type));
        return new Location(element, file, source == null ? 0 : lines.lineOf(source, declared));
    }

    private String file(JavaClass type) {
        var source = sources.get(sourcePath(type));
        return source == null ? "" : relative(source);
    }

    private static String sourcePath(JavaClass type) {
        var folder = type.getPackageName().replace('.', '/');
        var name = type.getSource()
                .flatMap(source -> source.getFileName())
                .orElseGet(() -> local(type).replaceFirst("\\$.*", "") + ".java");
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private static String local(JavaClass type) {
        var packageName = type.getPackageName();
        return packageName.isEmpty() ? type.getName() : type.getName().substring(packageName.length() + 1);
    }

    private static boolean isUnnamed(JavaClass type) {
        return type.isAnonymousClass() || type.isLocalClass();
    }

    private static int firstLine(JavaMember member) {
        return member.getSourceCodeLocation().getLineNumber();
    }

    /**
     * ArchUnit names what depends first in its sentence, but for a parameter, whose method follows; a synthetic one is named
     * by its class.
     */
    private static String element(JavaClass from, String sentence) {
        var description = sentence.replaceFirst("^Parameter <[^>]*> of ", "");
        int begin = description.indexOf('<');
        int end = description.indexOf("> ", begin);
        return begin < 0 || end < 0 ? from.getName() : description.substring(begin + 1, end);
    }
}
