package dev.plinth.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static dev.plinth.architecture.Conditions.be;
import static dev.plinth.architecture.Conditions.dependOnlyOn;
import static dev.plinth.architecture.Conditions.haveNo;
import static dev.plinth.architecture.Conditions.showNo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.plinth.architecture.Declaration.Context;
import dev.plinth.architecture.Declaration.Layer;
import dev.plinth.architecture.Declaration.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of a house that is declared as this one is. An exception stands at its rule, with its reason. */
final class HouseRules {
    private static final DescribedPredicate<JavaClass> ALL = describe("are of main code", type -> true);
    private static final DescribedPredicate<JavaClass> MAPPING =
            inPackages("JPA, EclipseLink or HikariCP", "jakarta.persistence", "org.eclipse.persistence", "com.zaxxer");
    private static final DescribedPredicate<JavaClass> FLYWAY = inPackages("Flyway", "org.flywaydb");
    private static final DescribedPredicate<JavaClass> JDBC =
            inPackages("JDBC", "java.sql", "javax.sql", "org.postgresql");

    /** An identifier is made before its row and says nothing about the domain, so it may come from clock and chance. */
    private static final String MAKES_IDS = "dev.plinth.shop.model.shared.Uuid7";

    /** EclipseLink makes an instance of it by its name, so it is public. */
    private static final String PLATFORM = "dev.plinth.shop.persistence.shared.PlinthPlatform";

    /** Like the platform. */
    private static final String CUSTOMIZER = "dev.plinth.shop.persistence.shared.Aggregates";

    /** Repositories extend it, and only they see what is protected. */
    private static final String REPOSITORY = "dev.plinth.shop.persistence.JpaRepository";

    /** A pool is asked for a connection without being told what for; the thread is all that both sides know. */
    private static final String KNOWS_THREADS = "dev.plinth.shop.persistence.JpaTransactions";

    /** It starts the server, or asks yours which it is, before there is a schema to map. */
    private static final String SERVER = "dev.plinth.shop.quickstart.ShopServer";

    /** The classes that a rule makes an exception for, each with its reason above. */
    static final Set<String> EXCEPTIONS = Set.of(MAKES_IDS, PLATFORM, CUSTOMIZER, REPOSITORY, KNOWS_THREADS, SERVER);

    /** An application hands in its own; that one type is the way in. */
    private static final String DATA_SOURCE = "javax.sql.DataSource";

    private static final String CONVERTER = "jakarta.persistence.AttributeConverter";

    /** Old and mutable. Not java.sql.Timestamp, which is what the driver and EclipseLink hand to persistence. */
    private static final Set<String> OLD_DATES = Set.of(
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.util.TimeZone",
            "java.sql.Date",
            "java.sql.Time",
            "java.text.DateFormat",
            "java.text.SimpleDateFormat");

    private static final Pattern VAGUE_NAME = Pattern.compile(".*(Impl|Utils?|Helper|Manager)|Base[A-Z].*");
    private static final Pattern DOUBLE_NAME = Pattern.compile("(InMemory|Fake|Stub|Mock|Dummy).*");
    private static final Pattern MUTABLE_TYPE = Pattern.compile(
            "\\[.*|java\\.lang\\.ThreadLocal|java\\.lang\\.StringBuilder|java\\.util\\.concurrent\\.atomic\\..*"
                    + "|java\\.util\\.(concurrent\\.)?\\w*(ArrayList|HashMap|HashSet|TreeMap|TreeSet|LinkedList|Deque|Queue)");

    private final Declaration declaration;

    private HouseRules(Declaration declaration) {
        this.declaration = declaration;
    }

    static List<Rule> of(Declaration declaration) {
        var house = new HouseRules(declaration);
        return Stream.of(house.arrows(), house.techniques(), house.model(), house.contract(), house.everywhere())
                .flatMap(List::stream)
                .toList();
    }

    private List<Rule> arrows() {
        return List.of(
                Rule.of(
                        "LAYER-ARROWS",
                        describe("are in a layer", type -> layer(type).isPresent()),
                        dependOnlyOn("declared layers", (type, used) -> reaches(layer(type), layer(used))),
                        "a layer exists because it keeps something out"),
                Rule.of(
                        "CONTEXT-ARROWS",
                        describe("are in a context", type -> context(type).isPresent()),
                        dependOnlyOn("declared contexts", (type, used) -> reaches(context(type), context(used))),
                        "a context belongs to one team, and what it uses is agreed upon with the others"),
                Rule.of(
                        "CONTEXT-FREE",
                        describe(
                                "are above the contexts",
                                type -> layer(type).isPresent()
                                        && !isIn("examples", type)
                                        && context(type).isEmpty()),
                        dependOnlyOn(
                                "the common context",
                                (type, used) -> context(used).isEmpty()
                                        || context(used)
                                                .filter(declaration::isCommon)
                                                .isPresent()),
                        "a context is added or removed without editing a file of anybody else"),
                Rule.of(
                        "TOOLS-APART",
                        describe(
                                "are of a tool, or in a layer that applications build on",
                                type -> !isIn("examples", type)),
                        dependOnlyOn("its own side", (type, used) -> !isOurs(used) || isTool(type) == isTool(used)),
                        "other projects use the tools without this shop, and this shop without the tools"),
                Rule.of(
                        "NO-CYCLES",
                        ALL,
                        SlicesRuleDefinition.slices()
                                .matching(declaration.housePackage() + ".(**)")
                                .should()
                                .beFreeOfCycles(),
                        "packages that use each other can only be understood together"));
    }

    private List<Rule> techniques() {
        return List.of(
                Rule.of(
                        "JPA-IN-PERSISTENCE",
                        describe("are outside persistence", type -> !isIn("persistence", type)),
                        dependOnlyOn("other than " + MAPPING.getDescription(), (type, used) -> !MAPPING.test(used)),
                        "what is stored is decided in one place, and can be exchanged there"),
                Rule.of(
                        "FLYWAY-IN-MIGRATIONS",
                        describe("are outside migrations", type -> !isIn("migrations", type)),
                        dependOnlyOn("other than " + FLYWAY.getDescription(), (type, used) -> !FLYWAY.test(used)),
                        "only one module writes the schema"),
                Rule.of(
                        "JDBC-BELOW",
                        describe(
                                "are of the model, the contract or an example",
                                type -> layer(type).isPresent()
                                        && !isIn("persistence", type)
                                        && !isIn("migrations", type)
                                        && !type.getName().equals(SERVER)),
                        dependOnlyOn(
                                "other than " + JDBC.getDescription() + ", but for a data source",
                                (type, used) ->
                                        !JDBC.test(used) || used.getName().equals(DATA_SOURCE)),
                        "what is asked of the database is said in the words of the model"),
                Rule.of(
                        "TECHNIQUE-HIDDEN",
                        describe(
                                "are in a layer that applications build on",
                                type -> layer(type).isPresent()
                                        && !isIn("examples", type)
                                        && !type.isAssignableTo(CONVERTER)
                                        && !type.getName().equals(PLATFORM)
                                        && !type.getName().equals(CUSTOMIZER)),
                        showNo(
                                MAPPING.or(FLYWAY).or(JDBC).as("type of JPA, EclipseLink, HikariCP, Flyway or JDBC"),
                                this::mayShow),
                        "what an application cannot see can be exchanged without asking it; converters, like the "
                                + "platform, are public for EclipseLink, which makes instances of them by their name"));
    }

    private List<Rule> model() {
        var withState = describe(
                "are of the model with state of their own",
                (JavaClass type) -> isIn("model", type)
                        && !type.isInterface()
                        && !type.isEnum()
                        && !type.isRecord()
                        && !type.isAssignableTo(Throwable.class)
                        && type.getFields().stream()
                                .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)));
        return List.of(
                Rule.of(
                        "MODEL-PURE",
                        describe("are of the model", type -> isIn("model", type)),
                        dependOnlyOn(
                                "java.lang, java.util, java.time, java.math, null marks and the model",
                                (type, used) -> isCore(used) || isIn("model", used)),
                        "the domain outlives every library, and its tests need nothing"),
                Rule.of(
                        "MODEL-NO-SETTERS",
                        withState,
                        haveNo(
                                "public setter",
                                type -> type.getMethods().stream()
                                        .filter(method -> isPublic(method)
                                                && method.getName().matches("set([A-Z].*)?"))),
                        "state changes by a verb that checks first"),
                Rule.of(
                        "MODEL-NO-OPEN-FIELDS",
                        describe("are of the model", type -> isIn("model", type)),
                        haveNo(
                                "public mutable field",
                                type -> type.getFields().stream().filter(field -> isPublic(field) && !isFinal(field))),
                        "what everybody can change nobody can keep right"),
                Rule.of(
                        "MODEL-NO-EMPTY-CONSTRUCTOR",
                        withState,
                        haveNo(
                                "public constructor without arguments",
                                type -> type.getConstructors().stream()
                                        .filter(constructor -> isPublic(constructor)
                                                && constructor
                                                        .getRawParameterTypes()
                                                        .isEmpty())),
                        "nothing of the domain exists half made; the mapping's own constructor is not public"),
                Rule.of(
                        "MODEL-NO-CLOCK",
                        describe(
                                "are of the model",
                                type -> isIn("model", type) && !type.getName().equals(MAKES_IDS)),
                        haveNo(
                                "member that reads a clock or a random source",
                                type -> type.getCodeUnits().stream().filter(HouseRules::readsClockOrChance)),
                        "the same input has the same result; who calls knows the time"),
                Rule.of(
                        "PORTS-ARE-INTERFACES",
                        describe(
                                "are of the model that another layer implements",
                                type -> isIn("model", type)
                                        && type.getSubclasses().stream().anyMatch(heir -> !isIn("model", heir))),
                        be(describe("an interface", JavaClass::isInterface)),
                        "the domain says what it needs, and not how it is done"));
    }

    private List<Rule> contract() {
        var contract = describe("are of the contract", (JavaClass type) -> isIn("api-contract", type));
        return List.of(
                Rule.of(
                        "API-PURE",
                        contract,
                        dependOnlyOn(
                                "the JDK's values, constraints, null marks and the contract",
                                (type, used) -> isCore(used)
                                        || used.getName().equals("java.net.URI")
                                        || used.getPackageName().startsWith("jakarta.validation")
                                        || isIn("api-contract", used)),
                        "whoever speaks with us compiles against the words and nothing else"),
                Rule.of(
                        "API-SHAPES",
                        contract,
                        be(describe(
                                "a record, an enum, an interface or a holder of constants and functions",
                                type -> type.isRecord() || type.isEnum() || type.isInterface() || isNeverMade(type))),
                        "a message does not change once it is made"));
    }

    private List<Rule> everywhere() {
        return List.of(
                Rule.of(
                        "NO-OLD-DATES",
                        ALL,
                        dependOnlyOn(
                                "other dates than the JDK's first",
                                (type, used) -> !OLD_DATES.contains(used.getName())),
                        "an instant is an Instant; what came before can be changed by whoever gets it"),
                Rule.of(
                        "NO-STATIC-STATE",
                        describe("are of main code", type -> !type.getName().equals(KNOWS_THREADS)),
                        haveNo(
                                "static field that can change",
                                type -> type.getFields().stream()
                                        .filter(field -> isStatic(field) && !isSynthetic(field) && isMutable(field))),
                        "two of a thing in one process must not know of each other"),
                Rule.of(
                        "NAMES-SAY-SOMETHING",
                        ALL,
                        be(describe(
                                "named by what is special about it",
                                type -> !VAGUE_NAME
                                        .matcher(type.getSimpleName())
                                        .matches())),
                        "Impl, Utils, Helper, Manager and Base name no thing: find the type that owns the code"),
                Rule.of(
                        "NO-DOUBLES",
                        ALL,
                        be(describe("something to run in earnest", type -> !isDouble(type))),
                        "doubles have one home, beside the tests of the model"));
    }

    /** By its name, or because it stands in for persistence where applications are. */
    private boolean isDouble(JavaClass type) {
        return DOUBLE_NAME.matcher(type.getSimpleName()).matches()
                || isIn("examples", type) && type.getAllRawInterfaces().stream().anyMatch(port -> isIn("model", port));
    }

    private boolean mayShow(JavaMember member, JavaClass type) {
        return type.getName().equals(DATA_SOURCE)
                || member.getOwner().getName().equals(REPOSITORY)
                        && member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private Optional<Layer> layer(JavaClass type) {
        return declaration.layerOf(type.getPackageName());
    }

    private Optional<Context> context(JavaClass type) {
        return declaration.contextOf(type.getPackageName());
    }

    private boolean isIn(String layer, JavaClass type) {
        return declaration.layer(layer).holds(type.getPackageName());
    }

    private boolean isTool(JavaClass type) {
        return declaration.isTool(type.getPackageName());
    }

    private boolean isOurs(JavaClass type) {
        return isTool(type) || layer(type).isPresent();
    }

    private static boolean reaches(Optional<? extends Part> user, Optional<? extends Part> used) {
        return used.isEmpty() || user.filter(part -> part.reaches(used.get())).isPresent();
    }

    private static boolean isCore(JavaClass type) {
        var name = type.getPackageName();
        return Set.of("java.lang", "java.math", "org.jspecify.annotations").contains(name)
                || isBelow(name, "java.util")
                || isBelow(name, "java.time");
    }

    private static boolean readsClockOrChance(JavaCodeUnit member) {
        return member.getAccessesFromSelf().stream().anyMatch(HouseRules::isClockOrChance);
    }

    private static boolean isClockOrChance(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        return switch (owner.getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.Date" -> true;
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            default ->
                owner.getName().matches("java\\.util\\..*Random")
                        || isBelow(owner.getPackageName(), "java.time") && name.equals("now");
        };
    }

    private static boolean isNeverMade(JavaClass type) {
        return type.getConstructors().stream()
                        .allMatch(made -> made.getModifiers().contains(JavaModifier.PRIVATE))
                && type.getMembers().stream().allMatch(member -> member instanceof JavaConstructor || isStatic(member));
    }

    private static boolean isMutable(JavaField field) {
        return !isFinal(field)
                || MUTABLE_TYPE.matcher(field.getRawType().getName()).matches();
    }

    private static boolean isPublic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isStatic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean isFinal(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.FINAL);
    }

    private static boolean isSynthetic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isBelow(String packageName, String root) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    private static DescribedPredicate<JavaClass> inPackages(String name, String... roots) {
        return describe(name, type -> Stream.of(roots).anyMatch(root -> isBelow(type.getPackageName(), root)));
    }
}
