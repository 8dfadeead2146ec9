package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MappingFilesTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @Test
    void sayOfEveryFieldWhetherItIsStored() throws IOException {
        var files = new StringBuilder();
        for (var file : ShopPersistence.unit(DatabaseRoles.SETTINGS).mappingFiles()) {
            files.append(text(file));
        }
        try (var shop = Shop.open(Shop.login(DATABASE))) {
            assertThat(descriptors(shop.database())).hasSizeGreaterThan(15);
            assertThat(unsaid(descriptors(shop.database()), files.toString())).isEmpty();
        }
    }

    @Test
    void areReadWithTheFieldsThatTheyForget() throws IOException {
        var file = text("META-INF/twins/article.xml").replace("<transient name=\"note\"/>", "");
        try (var mapped = Shop.mapped(Shop.login(DATABASE), "META-INF/twins/article.xml")) {
            assertThat(unsaid(descriptors(mapped), file)).containsExactly("Article.note");
        }
    }

    @Test
    void nameColumnsThatTheMigratedTablesHave() {
        var columns = new TreeSet<>(Shop.administrator(DATABASE)
                .rows("select relname || '.' || attname from pg_attribute join pg_class c on c.oid = attrelid"
                        + " where relnamespace = '" + DatabaseRoles.SCHEMA + "'::regnamespace and attnum > 0"));
        try (var shop = Shop.open(Shop.login(DATABASE))) {
            var mapped = shop.transactions().read(() -> new MappedValues(session(shop.database())).columns());

            assertThat(mapped.values()).isNotEmpty().isSubsetOf(columns);
            assertThat(columns).contains("order_line.unit_price");
        }
    }

    @Test
    void fillEveryColumnThatMustBeFilled() {
        var required = Shop.administrator(DATABASE)
                .rows("select table_name || '.' || column_name from information_schema.columns"
                        + " join information_schema.tables using (table_schema, table_name)"
                        + " where table_schema = '" + DatabaseRoles.SCHEMA
                        + "' and table_type = 'BASE TABLE' and is_nullable = 'NO'"
                        + " and column_default is null and table_name not like 'flyway%'");
        try (var shop = Shop.open(Shop.login(DATABASE))) {
            var written = written(shop.database());

            assertThat(required).hasSizeGreaterThan(50);
            assertThat(written).containsAll(required);
        }
    }

    @Test
    void fillExactlyTheColumnsThatTheApplicationMayFill() {
        var granted = new TreeSet<>(Shop.administrator(DATABASE)
                .rows("select relname || '.' || attname from pg_attribute join pg_class c on c.oid = attrelid"
                        + " where relnamespace = '" + DatabaseRoles.SCHEMA
                        + "'::regnamespace and relkind = 'r' and attnum > 0"
                        + " and has_column_privilege('" + DatabaseRoles.APPLICATION + "', c.oid, attnum, 'insert')"));
        try (var shop = Shop.open(Shop.login(DATABASE))) {
            var written = written(shop.database());
            written.removeIf(column -> column.startsWith("order_total.") || column.startsWith("revenue_by_"));

            assertThat(granted).hasSizeGreaterThan(50).isEqualTo(written);
        }
    }

    /** Every column that the mapping writes, or of a view reads. */
    private static Set<String> written(Database database) {
        Set<String> written = new TreeSet<>();
        descriptors(database).stream()
                .filter(descriptor -> !descriptor.isDescriptorTypeAggregate())
                .forEach(descriptor -> {
                    descriptor
                            .getAllFields()
                            .forEach(field -> written.add(field.getTableName() + "." + field.getName()));
                    descriptor.getMappings().forEach(mapping -> {
                        if (mapping instanceof OneToManyMapping children) {
                            children.getTargetForeignKeysToSourceKeys()
                                    .keySet()
                                    .forEach(field -> written.add(field.getTableName() + "." + field.getName()));
                        } else if (mapping instanceof DirectCollectionMapping values) {
                            Stream.concat(values.getReferenceKeyFields().stream(), Stream.of(values.getDirectField()))
                                    .forEach(field -> written.add(
                                            values.getReferenceTable().getName() + "." + field.getName()));
                        }
                    });
                });
        return written;
    }

    private static List<ClassDescriptor> descriptors(Database database) {
        return new ShopTransactions(database)
                .read(() -> List.copyOf(session(database).getDescriptors().values()));
    }

    private static AbstractSession session(Database database) {
        return database.unwrap(EntityManager.class).unwrap(AbstractSession.class);
    }

    /** EclipseLink maps a field of which a file says nothing to a column of its name; so the files are asked. */
    private static List<String> unsaid(List<ClassDescriptor> descriptors, String files) {
        var unsaid = new ArrayList<String>();
        for (var descriptor : descriptors) {
            for (Class<?> type = descriptor.getJavaClass(); type != Object.class; type = type.getSuperclass()) {
                var element = element(type, files);
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(Field::getName)
                        .filter(field -> !element.contains(" name=\"" + field + "\""))
                        .map(field -> descriptor.getJavaClass().getSimpleName() + "." + field)
                        .forEach(unsaid::add);
                if (type.isRecord()) {
                    break;
                }
            }
        }
        return unsaid;
    }

    /** What the files say of a class: from its name to the next class. */
    private static String element(Class<?> type, String files) {
        int start = files.indexOf(" class=\"" + type.getName() + "\"");
        if (start < 0) {
            return "";
        }
        int end = files.indexOf(" class=\"", start + 1);
        return files.substring(start, end < 0 ? files.length() : end);
    }

    private static String text(String resource) throws IOException {
        try (var stream = Database.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("not there: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
