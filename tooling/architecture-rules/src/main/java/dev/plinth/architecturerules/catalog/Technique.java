package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.maven.Coordinates;
import java.util.List;

/**
 * A technique that one layer keeps to itself.
 *
 * @param name as people call it
 * @param packages that hold its classes, with all below them
 * @param artifacts that bring it: whole groups of Maven, or one artifact as {@code group:artifact}
 */
record Technique(String name, List<String> packages, List<String> artifacts) {
    /** Below Hibernate's package, and nothing that maps. */
    private static final String VALIDATION = "org.hibernate.validator";

    /** How classes are mapped to tables. */
    static final Technique MAPPING = new Technique(
            "JPA, EclipseLink, Hibernate or HikariCP",
            List.of("jakarta.persistence", "org.eclipse.persistence", "org.hibernate", "com.zaxxer.hikari"),
            // Not the whole group of EclipseLink, which binds XML and JSON too, nor Hibernate's, which validates too.
            List.of(
                    "jakarta.persistence",
                    "javax.persistence",
                    "org.eclipse.persistence:eclipselink",
                    "org.eclipse.persistence:org.eclipse.persistence.jpa",
                    "org.hibernate.orm",
                    "org.hibernate.reactive",
                    "org.hibernate:hibernate-core",
                    "org.hibernate:hibernate-entitymanager",
                    "com.zaxxer:HikariCP"));

    /** How JPA is used without naming it, which shows that a layer maps, and is no leak elsewhere. */
    static final Technique SPRING_DATA = new Technique("Spring Data", List.of("org.springframework.data"), List.of());

    /** How the schema is written. */
    static final Technique FLYWAY = new Technique("Flyway", List.of("org.flywaydb"), List.of("org.flywaydb"));

    /** How the database is spoken to. */
    static final Technique JDBC = new Technique("JDBC", List.of("java.sql", "javax.sql", "org.postgresql"), List.of());

    boolean isBroughtBy(Coordinates artifact) {
        return artifacts.contains(artifact.group()) || artifacts.contains(artifact.toString());
    }

    boolean holds(JavaClass type) {
        return packages.stream().anyMatch(root -> Declaration.isBelow(type.getPackageName(), root))
                && !Declaration.isBelow(type.getPackageName(), VALIDATION);
    }
}
