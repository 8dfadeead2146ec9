package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.architecturerules.rule.Rule;
import dev.plinth.reports.Location;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds for all code, whatever its layer. */
final class HouseKeepingRules {
    private static final Set<String> OLD_DATES = Set.of(
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.util.TimeZone",
            "java.util.SimpleTimeZone",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp",
            "java.text.DateFormat",
            "java.text.SimpleDateFormat",
            "javax.xml.datatype.XMLGregorianCalendar");

    private static final Set<String> VAGUE =
            Set.of("impl", "util", "utils", "helper", "helpers", "manager", "managers", "base");

    private HouseKeepingRules() {}

    static List<Rule> all() {
        return List.of(
                seesEveryClass(), packagePurpose(), names(), oldDates(), staticState(), inlinedConstants(), doubles());
    }

    private static Rule seesEveryClass() {
        return Rule.of(
                        "SEES-EVERY-CLASS",
                        "Every type that a main source declares is compiled and below the house's package, and every class has its source.")
                .because("rules that look at old classes, or past new ones, hold for a project that is not there")
                .mend(
                        "compile the project anew, from clean; a source in a folder or package of somebody else's moves to its own")
                .unless(Project::sourceless)
                .check(SeenClasses::check);
    }

    private static Rule packagePurpose() {
        return Rule.of(
                        "PACKAGE-PURPOSE",
                        "Every package has a package-info with a sentence that ends in a period, and it or its module is @NullMarked.")
                .because(
                        "a package that nobody can describe is the wrong one, and what may be null is part of what is said")
                .mend("write package-info.java: the purpose as Javadoc, @NullMarked of JSpecify, and the package")
                .unless(Project::sourceless)
                .check(Purposes::check);
    }

    private static Rule names() {
        return Rule.of(
                        "NAMES-SAY-SOMETHING",
                        "No class has Impl, Util, Helper, Manager or Base among the words of its name, and no package is called so.")
                .because("such a name names no thing, and so gathers code that belongs elsewhere")
                .mend("find the type that owns the code; name an implementation by what is special about it")
                .check(HouseKeepingRules::judgeNames);
    }

    private static void judgeNames(Project project, Findings findings) {
        for (var type : project.classes()) {
            findings.see();
            if (Words.of(type.getSimpleName()).stream().anyMatch(VAGUE::contains)) {
                findings.wrong(project.place(type), "has a name that says nothing");
            }
            if (!type.getSimpleName().isEmpty()) {
                findings.target();
            }
            var packageName = type.getPackageName();
            if (VAGUE.contains(packageName.substring(packageName.lastIndexOf('.') + 1))) {
                var file = project.place(type).file();
                findings.wrong(
                        new Location(packageName, file.substring(0, Math.max(0, file.lastIndexOf('/'))), 0),
                        "has a name that says nothing");
            }
        }
    }

    private static Rule oldDates() {
        return Rule.of(
                        "NO-OLD-DATES",
                        "Nothing uses the dates, calendars, time zones and formats from before java.time; java.sql.Timestamp is for persistence alone.")
                .because("they can be changed by whoever gets them, and mean an instant, a day or a clock by turns")
                .mend("use Instant, LocalDate or DateTimeFormatter; convert what a library hands out where you get it")
                .check((project, findings) -> Depending.only(
                        project, findings, project.classes(), (type, used) -> mayUseDate(project, type, used)));
    }

    private static boolean mayUseDate(Project project, JavaClass type, JavaClass used) {
        return !OLD_DATES.contains(used.getName())
                || used.getName().equals("java.sql.Timestamp") && project.isIn(Role.PERSISTENCE, type);
    }

    private static Rule staticState() {
        return Rule.of(
                        "NO-STATIC-STATE",
                        "A static field is final and holds what cannot change: no array, no collection that is not made"
                                + " unmodifiable, nothing that counts, builds, locks or is open, no object of the house with fields that change.")
                .because("two of a thing in one process, or two tests, must not know of each other")
                .mend(
                        "keep it in an object that is handed around; end a collection with of, copyOf or unmodifiable; except a"
                                + " table that is an array for speed, and never leaves its class, with that reason")
                .check(StaticState::check);
    }

    private static Rule inlinedConstants() {
        return Rule.of(
                        "NO-INLINED-CONSTANTS",
                        "No static final field with a constant value can be seen outside its package.")
                .because(
                        "the compiler copies the value to where it is used, so that no rule sees the dependency, and a jar that is"
                                + " exchanged alone leaves the old value behind")
                .mend(
                        "hide it, hand it out by a method or an enum, or wrap it (String.valueOf, Integer.valueOf); annotations"
                                + " alone need constants: except the class that holds theirs, with that reason")
                .check(HouseKeepingRules::judgeConstants);
    }

    private static void judgeConstants(Project project, Findings findings) {
        for (var type : project.classes()) {
            findings.see();
            var computed = computed(type);
            for (var field : type.getFields()) {
                // Each one is judged: a project may well have no constant, and still be seen.
                findings.target();
                if (canBeConstant(field) && !computed.contains(field.getName()) && isSeenOutside(field)) {
                    findings.wrong(project.place(field), "is a constant that the compiler copies to where it is used");
                }
            }
        }
    }

    private static boolean canBeConstant(JavaField field) {
        return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
                && (field.getRawType().isPrimitive()
                        || field.getRawType().getName().equals("java.lang.String"));
    }

    /** What the static initializer does not set has its value in the class file, and only that value is copied. */
    private static Set<String> computed(JavaClass type) {
        return type.getStaticInitializer().stream()
                .flatMap(initializer -> initializer.getFieldAccesses().stream())
                .filter(access -> access.getTargetOwner().equals(type))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());
    }

    private static boolean isSeenOutside(JavaField field) {
        return isSeenOutside(field.getOwner()) && opens(field.getOwner(), field.getModifiers());
    }

    private static boolean isSeenOutside(JavaClass type) {
        return type.getEnclosingClass()
                .map(outer -> isSeenOutside(outer) && opens(outer, type.getModifiers()))
                .orElseGet(() -> type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    /** What is protected in a final class is seen by its package alone. */
    private static boolean opens(JavaClass owner, Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC)
                || modifiers.contains(JavaModifier.PROTECTED)
                        && !owner.getModifiers().contains(JavaModifier.FINAL);
    }

    private static Rule doubles() {
        return Rule.of(
                        "NO-DOUBLES",
                        "Nothing in main code stands in for what is stored: what implements a port keeps no objects of the model in a"
                                + " collection; only persistence answers for what is stored, or hands on to what does; and nothing is"
                                + " called InMemory, Fake, Stub, Mock or Dummy.")
                .because("a double that can be reached in earnest is reached some day, and loses what people entered")
                .mend("move it beside the tests of the model, where every module's tests find it")
                .check(Doubles::check);
    }
}
