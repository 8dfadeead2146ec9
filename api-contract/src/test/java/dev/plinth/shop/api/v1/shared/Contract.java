package dev.plinth.shop.api.v1.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * What the messages of a package accept and refuse, told by examples and held against the records themselves: a record
 * without an example, a constraint without a wrong value and a component that may silently be missing fail.
 */
public final class Contract {
    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private final Class<?> home;
    private final List<Record> examples = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private Contract(Class<?> home) {
        this.home = home;
    }

    /** The contract of the package in which a class stands. */
    public static Contract ofPackageOf(Class<?> home) {
        return new Contract(home);
    }

    /** A message that keeps all constraints; the refusals that follow are about it. */
    public Contract accepts(Record example) {
        examples.add(example);
        return this;
    }

    /**
     * A value that the last example must not have.
     *
     * @param path where the violation is found; its first name is the component that gets the value
     * @param constraint what the value, and nothing else, breaks
     */
    public Contract refuses(String path, Class<? extends Annotation> constraint, @Nullable Object value) {
        refusals.add(new Refusal(examples.get(examples.size() - 1), path, constraint.getSimpleName(), value));
        return this;
    }

    /** A test for each sentence of the contract. */
    public Stream<DynamicTest> tests() {
        var tests = new ArrayList<DynamicTest>();
        tests.add(dynamicTest("has an example of every record", this::hasAnExampleOfEveryRecord));
        for (var refusal : refusals) {
            tests.add(dynamicTest("refuses " + refusal.constraint + " at " + refusal, refusal::isRefused));
        }
        for (var example : examples) {
            var name = example.getClass().getSimpleName();
            tests.add(dynamicTest(
                    "accepts " + name, () -> assertThat(violations(example)).isEmpty()));
            Component.of(example.getClass()).forEach(component -> {
                tests.add(
                        dynamicTest(component + " says whether it may be missing", () -> isClear(component, example)));
                tests.add(dynamicTest(component + " is refused for each constraint", () -> isCovered(component)));
                tests.add(dynamicTest(component + " does not change", () -> isKept(component, example)));
            });
        }
        return tests.stream();
    }

    private void hasAnExampleOfEveryRecord() throws IOException, URISyntaxException, ClassNotFoundException {
        var classes =
                Path.of(home.getProtectionDomain().getCodeSource().getLocation().toURI());
        var records = new ArrayList<Class<?>>();
        try (var files =
                Files.newDirectoryStream(classes.resolve(home.getPackageName().replace('.', '/')), "*.class")) {
            for (var file : files) {
                var name = file.getFileName().toString().replace(".class", "");
                var type = Class.forName(home.getPackageName() + "." + name);
                if (type.isRecord()) {
                    records.add(type);
                }
            }
        }

        assertThat(records).isNotEmpty().containsExactlyInAnyOrderElementsOf(exampleTypes());
    }

    private List<Class<?>> exampleTypes() {
        return examples.stream().<Class<?>>map(Record::getClass).toList();
    }

    private static void isClear(Component component, Record example) throws ReflectiveOperationException {
        if (component.isCollection()) {
            var kept = (Collection<?>) component.valueIn(component.twin(example, null));

            assertThat(kept).as("what is left out is empty").isEmpty();
        } else if (component.isOptional()) {
            assertThat(component.isRequired()).isFalse();
            assertThat(violations(component.twin(example, null))).isEmpty();
        } else {
            assertThat(component.isPrimitive() || component.isRequired()).isTrue();
        }
    }

    private void isCovered(Component component) {
        var refused = refusals.stream()
                .filter(refusal -> refusal.component().equals(component))
                .map(Refusal::kind)
                .toList();

        assertThat(refused).containsAll(component.constraints());
    }

    private static void isKept(Component component, Record example) throws ReflectiveOperationException {
        if (!component.isCollection()) {
            assertThat(component.isImmutable()).isTrue();
            return;
        }
        var content = (Collection<?>) component.valueIn(example);
        Collection<Object> given = content instanceof Set ? new LinkedHashSet<>(content) : new ArrayList<>(content);

        var kept = (Collection<?>) component.valueIn(component.twin(example, given));
        given.clear();

        assertThat(content).as("the example shows an element").isNotEmpty();
        assertThat(kept).isEqualTo(content);
        assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private static List<String> violations(Record message) {
        return VALIDATOR.validate(message).stream()
                .map(violation -> violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName() + " at " + violation.getPropertyPath())
                .toList();
    }

    private record Refusal(
            Record example,
            String path,
            String constraint,
            @Nullable Object value) {
        void isRefused() throws ReflectiveOperationException {
            var twin = component().twin(example, value);

            assertThat(violations(twin)).containsExactly(constraint + " at " + path);
        }

        Component component() {
            var name = path.split("[.\\[]", 2)[0];
            return Component.of(example.getClass())
                    .filter(component -> component.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no component " + name + " in " + example));
        }

        String kind() {
            if (path.equals(component().name())) {
                return constraint;
            }
            return path.endsWith(" element>") ? "element " + constraint : "Valid";
        }

        @Override
        public String toString() {
            return example.getClass().getSimpleName() + "." + path;
        }
    }
}
