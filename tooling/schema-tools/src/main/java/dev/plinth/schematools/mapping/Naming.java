package dev.plinth.schematools.mapping;

import dev.plinth.schematools.SchemaProblem;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a mapping's names become those of a schema. */
public enum Naming {
    /** As Jakarta Persistence has it. */
    JPA,

    /**
     * As Spring Boot has it where Hibernate runs a mapping: {@code firstName} is {@code first_name}, explicit names as well
     * (Hibernate 7's {@code CamelCaseToUnderscoresNamingStrategy}), and a table that joins two is called after the attribute
     * (Spring's {@code SpringImplicitNamingStrategy}).
     */
    SPRING;

    /**
     * By its name in small letters.
     *
     * @throws SchemaProblem if there is none of that name
     */
    public static Naming of(String name) {
        return Stream.of(values())
                .filter(naming -> naming.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new SchemaProblem("plinth.naming is '" + name + "'; say one of "
                        + Stream.of(values()).map(Naming::toString).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
