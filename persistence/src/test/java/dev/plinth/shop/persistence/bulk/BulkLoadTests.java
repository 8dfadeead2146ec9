package dev.plinth.shop.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.bulk.BulkLoad;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.persistence.Samples;
import dev.plinth.shop.persistence.Shop;
import dev.plinth.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkLoadTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    /** Two that hold nothing but what is compared. */
    @RegisterExtension
    static final TestDatabase ONE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @RegisterExtension
    static final TestDatabase OTHER = TestDatabase.from(ShopDatabase.TEMPLATE);

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "America/St_Johns"})
    void writesWhatTheUnitOfWorkWrites(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (var shop = Shop.open(Shop.login(ONE));
                var other = Shop.open(Shop.login(OTHER))) {
            var full = Samples.full();
            var sparse = Samples.sparse();
            // What is absent comes first, so that columns are not taken from the first row alone.
            var aggregates =
                    Stream.concat(sparse.all().stream(), full.all().stream()).toList();

            shop.transactions().as("ann").run(() -> new BulkLoad(shop.database()).insert(aggregates));
            other.transactions().as("ann").run(() -> other.addAll(aggregates));

            assertThat(tables(ONE)).isEqualTo(tables(OTHER)).hasSizeGreaterThan(20);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** Every row of every table, but for when it was written. */
    private static List<String> tables(TestDatabase database) {
        var sql = Shop.administrator(database);
        var rows = new ArrayList<String>();
        for (var table : sql.rows("select table_name from information_schema.tables where table_schema = '"
                + DatabaseRoles.SCHEMA + "'" + " and table_type = 'BASE TABLE' and table_name not like 'flyway%'")) {
            sql.rows("select to_jsonb(t) - 'created_at' - 'updated_at' from " + table + " t")
                    .forEach(row -> rows.add(table + " " + row));
        }
        Collections.sort(rows);
        return rows;
    }
}
