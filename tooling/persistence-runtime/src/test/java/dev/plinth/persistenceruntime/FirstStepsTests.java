package dev.plinth.persistenceruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.persistenceruntime.baskets.Basket;
import dev.plinth.persistenceruntime.baskets.BasketId;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.baskets.Baskets;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the README shows. */
class FirstStepsTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    @Test
    void writesAndReads() {
        var settings = BasketStore.settings(DATABASE);
        try (var pool = ConnectionPool.open(settings, RefusedException::new);
                var database = Database.open(pool.dataSource(), PersistenceUnit.of(List.of("META-INF/baskets.xml")))) {
            var transactions = new DatabaseTransactions(database);
            var baskets = new Baskets(database);
            var picnic = new Basket(BasketId.next(), "picnic").put("apple", 3);

            transactions.write(() -> {
                baskets.add(picnic);
                return picnic.id();
            });
            transactions.write(() -> baskets.get(picnic.id()).put("pear", 2));
            int fruit = transactions.read(() -> baskets.get(picnic.id()).size());

            assertThat(fruit).isEqualTo(5);
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> transactions.write(() -> {
                        baskets.add(new Basket(BasketId.next(), "picnic"));
                        return true;
                    }))
                    .satisfies(refused ->
                            assertThat(refused.refusal().constraint()).isEqualTo("uq_basket_name"));
        }
    }

    @Test
    void areThoseOfTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var parts = readme.split("```java\n|```\n");
        var tests = Path.of("src", "test", "java", "dev", "plinth", "persistenceruntime");

        assertThat(Files.readString(tests.resolve("baskets/Baskets.java"))).contains(parts[1]);
        assertThat(Files.readString(tests.resolve("FirstStepsTests.java"))).contains(parts[3]);
        assertThat(Refusal.Kind.values()).allSatisfy(kind -> assertThat(readme).contains("| `" + kind + "` |"));
    }
}
