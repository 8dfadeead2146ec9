package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.declaration.Declaration;
import java.util.List;

/**
 * A technique that one layer keeps to itself.
 *
 * @param name as people call it
 * @param packages that hold its classes, with all below them
 */
record Technique(String name, List<String> packages) {
    /** How classes are mapped to tables. */
    static final Technique MAPPING = new Technique(
            "JPA, EclipseLink, Hibernate or HikariCP",
            List.of("jakarta.persistence", "org.eclipse.persistence", "org.hibernate", "com.zaxxer.hikari"));

    /** How the schema is written. */
    static final Technique FLYWAY = new Technique("Flyway", List.of("org.flywaydb"));

    /** How the database is spoken to. */
    static final Technique JDBC = new Technique("JDBC", List.of("java.sql", "javax.sql", "org.postgresql"));

    boolean holds(JavaClass type) {
        return packages.stream().anyMatch(root -> Declaration.isBelow(type.getPackageName(), root));
    }
}
