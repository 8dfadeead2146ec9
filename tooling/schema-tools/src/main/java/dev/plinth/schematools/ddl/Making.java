package dev.plinth.schematools.ddl;

import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import java.util.List;
import java.util.Map;

/** In which order kinds of objects are made where nothing that they need decides it. */
final class Making {
    private static final List<Kind> ORDER = List.of(
            Kind.SCHEMA,
            Kind.EXTENSION,
            Kind.COLLATION,
            Kind.TEXT_SEARCH_DICTIONARY,
            Kind.TEXT_SEARCH_CONFIGURATION,
            Kind.ENUM,
            Kind.COMPOSITE_TYPE,
            Kind.RANGE_TYPE,
            Kind.BASE_TYPE,
            Kind.DOMAIN,
            Kind.SEQUENCE,
            Kind.TABLE,
            Kind.FOREIGN_TABLE,
            Kind.COLUMN,
            Kind.PRIMARY_KEY,
            Kind.UNIQUE,
            Kind.CHECK,
            Kind.EXCLUSION,
            Kind.FOREIGN_KEY,
            Kind.INDEX,
            Kind.STATISTICS,
            Kind.VIEW,
            Kind.MATERIALIZED_VIEW,
            Kind.FUNCTION,
            Kind.PROCEDURE,
            Kind.AGGREGATE,
            Kind.OPERATOR,
            Kind.OPERATOR_FAMILY,
            Kind.OPERATOR_CLASS,
            Kind.CAST,
            Kind.RULE,
            Kind.POLICY,
            Kind.TRIGGER,
            Kind.GRANT);

    /** On what everyone has a privilege when it is new, in the words of a grant. */
    static final Map<Kind, String> GIVEN_TO_EVERYONE = Map.of(
            Kind.FUNCTION, "function",
            Kind.AGGREGATE, "function",
            Kind.PROCEDURE, "procedure",
            Kind.ENUM, "type",
            Kind.DOMAIN, "type",
            Kind.COMPOSITE_TYPE, "type",
            Kind.RANGE_TYPE, "type");

    private Making() {}

    static int rank(SchemaObject object) {
        return ORDER.indexOf(object.kind());
    }
}
