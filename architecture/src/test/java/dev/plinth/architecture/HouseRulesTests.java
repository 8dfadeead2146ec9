package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTests {
    static List<Rule> rules() {
        return HouseRules.of(House.DECLARATION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(Rule rule) {
        rule.sentence().check(House.CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void looksAtNoFewerClassesThanThereAreContexts(Rule rule) {
        assertThat(rule.sees(House.CLASSES))
                .as(rule.id())
                .isGreaterThanOrEqualTo(House.DECLARATION.contexts().size());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsWhereNothingIsSelected(Rule rule) {
        var nothing = new ClassFileImporter().importClasses();

        assertThatThrownBy(() -> rule.sentence().check(nothing))
                .as(rule.id())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void seesTheClassesOfAllMainSourcesAndNoOthers() {
        var written = House.mainSources(Path.of("")).stream()
                .map(House::path)
                .map(source -> source.replaceFirst(".*src/main/java/", ""))
                .map(source -> source.replaceFirst("\\.java$", "").replace('/', '.'))
                .filter(name -> !name.endsWith("package-info"))
                .collect(Collectors.toSet());
        var seen = names(House.CLASSES);

        assertThat(written)
                .as("classes that are written but not seen; alone, this module sees what the others installed last")
                .isNotEmpty()
                .allMatch(seen::contains);
        assertThat(seen).as("classes that are seen but not written").allMatch(written::contains);
    }

    @Test
    void findsEachTechniqueWhereItIsAllowed() {
        assertThat(packagesUsedIn("persistence"))
                .contains("jakarta.persistence", "com.zaxxer.hikari", "java.sql")
                .anyMatch(name -> name.startsWith("org.eclipse.persistence"));
        assertThat(packagesUsedIn("migrations")).contains("java.sql").anyMatch(name -> name.startsWith("org.flywaydb"));
    }

    @Test
    void makesExceptionsOnlyForClassesThatAreThere() {
        assertThat(names(House.CLASSES)).containsAll(HouseRules.EXCEPTIONS);
    }

    @Test
    void hasOneIdForEachRule() {
        assertThat(rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    private static Set<String> names(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    private static Stream<String> packagesUsedIn(String layer) {
        return House.CLASSES.stream()
                .filter(type -> House.DECLARATION.layer(layer).holds(type.getPackageName()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .distinct();
    }
}
