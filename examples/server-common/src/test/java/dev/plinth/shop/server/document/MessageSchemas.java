package dev.plinth.shop.server.document;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.server.message.Json;
import jakarta.validation.constraints.Digits;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON schemas (draft 2020-12, as OpenAPI 3.1 has them) of the messages: their constraints, and what their comments say. */
final class MessageSchemas {
    private static final String HOME = "components/schemas";

    /** What is written as a string of one format. */
    private static final Map<Class<?>, String> FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", URI.class, "uri-reference");

    private final Comments comments;
    private final SchemaBuilder builder;

    MessageSchemas(Comments comments) {
        this.comments = comments;
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.NONSTATIC_NONVOID_NONGETTER_METHODS)
                .without(
                        Option.SCHEMA_VERSION_INDICATOR,
                        Option.NONSTATIC_NONVOID_NONGETTER_METHODS,
                        Option.ADDITIONAL_FIXED_TYPES)
                .with(new JakartaValidationModule(
                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS,
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED));
        config.forTypesInGeneral().withCustomDefinitionProvider(MessageSchemas::scalar);
        config.forFields()
                .withInstanceAttributeOverride((ObjectNode schema, FieldScope field, SchemaGenerationContext context) ->
                        describe(schema, field));
        config.forFields()
                .withRequiredCheck(field -> field.getType().getErasedType().isPrimitive());
        config.forTypesInGeneral().withDefinitionNamingStrategy((key, context) -> name(key.getType()));
        config.forTypesInGeneral()
                .withTypeAttributeOverride((schema, scope, context) -> describeType(schema, scope.getType()));
        this.builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
    }

    /** A reference to the schema of a message, which is among {@link #all} from then on. */
    ObjectNode reference(Class<?> message) {
        return builder.createSchemaReference(message);
    }

    /** The same for a page of such messages. */
    ObjectNode pageOf(Class<?> message) {
        return builder.createSchemaReference(new PageOf(message));
    }

    /** All schemas that were referred to, by name. */
    Map<String, JsonNode> all() {
        var found = new TreeMap<String, JsonNode>();
        builder.collectDefinitions(HOME).properties().forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static @Nullable CustomDefinition scalar(ResolvedType type, SchemaGenerationContext context) {
        var schema = Json.mapper().createObjectNode();
        if (type.getErasedType() == BigDecimal.class) {
            schema.put("type", "string");
        } else if (FORMATS.containsKey(type.getErasedType())) {
            schema.put("type", "string").put("format", FORMATS.get(type.getErasedType()));
        } else {
            return null;
        }
        return new CustomDefinition(schema, true);
    }

    private void describe(ObjectNode schema, FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return;
        }
        var owner = codeName(field.getDeclaringType().getErasedType());
        comments.of(owner + "." + field.getDeclaredName()).ifPresent(text -> schema.put("description", text));
        if (schema.has("pattern")) {
            schema.put("pattern", "^(?:" + schema.get("pattern").asString() + ")$");
        }
        var digits = field.getAnnotationConsideringFieldAndGetter(Digits.class);
        if (digits != null) {
            schema.put("pattern", "^[0-9]{1," + digits.integer() + "}(?:\\.[0-9]{1," + digits.fraction() + "})?$");
            schema.remove("minimum");
        }
    }

    private void describeType(ObjectNode schema, ResolvedType type) {
        var erased = type.getErasedType();
        var name = codeName(erased);
        if (erased.isRecord()) {
            comments.of(name).ifPresent(text -> schema.put("description", text));
            example(type).ifPresent(example -> schema.putArray("examples").add(example));
        }
        if (erased.isEnum()) {
            schema.put(
                    "description",
                    comments.of(name).orElse("") + " "
                            + Arrays.stream(erased.getEnumConstants())
                                    .map(constant -> constant + ": "
                                            + comments.of(name + "." + constant).orElse(""))
                                    .collect(Collectors.joining(" ")));
        }
    }

    /** A message as its comment shows it; a page holds what its items show. */
    private Optional<JsonNode> example(ResolvedType type) {
        var example = comments.example(codeName(type.getErasedType()));
        if (type.getErasedType() == Page.class) {
            var items = Json.mapper().createArrayNode();
            type.getTypeParameters().forEach(item -> example(item).ifPresent(items::add));
            example.ifPresent(page -> ((ObjectNode) page).set("items", items));
        }
        return example;
    }

    private static String name(ResolvedType type) {
        var arguments =
                type.getTypeParameters().stream().map(MessageSchemas::name).collect(Collectors.joining());
        return arguments + codeName(type.getErasedType()).replace(".", "");
    }

    /** As it is written in the code, without the package. */
    private static String codeName(Class<?> type) {
        var all = type.getName();
        return all.substring(all.lastIndexOf('.') + 1).replace('$', '.');
    }

    private record PageOf(Class<?> message) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {message};
        }

        @Override
        public Type getRawType() {
            return Page.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
