package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.CategoryName;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.Unavailable;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTests {
    private static final int ATTEMPTS = 5;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    private final AtomicInteger attempts = new AtomicInteger();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(Shop.login(DATABASE));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void repeatsTheWorkThatLosesADeadlock() {
        var one = Samples.aProduct();
        var other = Samples.aProduct();
        shop.transactions().run(() -> List.of(one, other).forEach(shop.products()::add));
        var bothHoldOne = new CyclicBarrier(2);

        var failures = InParallel.failures(
                () -> renaming(one.id(), other.id(), bothHoldOne), () -> renaming(other.id(), one.id(), bothHoldOne));

        assertThat(failures).isEmpty();
        assertThat(attempts).hasValue(3);
        assertThat(Sql.asAdministrator(DATABASE)
                        .rows("select distinct name from product where id in ('" + one.id() + "', '" + other.id()
                                + "')"))
                .containsExactly("renamed");
    }

    @Test
    void repeatsTheWorkThatCannotBeSerialized() {
        var product = Samples.aProduct();
        shop.transactions().run(() -> shop.products().add(product));
        var bothHaveRead = new CyclicBarrier(2);
        Runnable lengthening = () -> {
            var first = new AtomicInteger(1);
            shop.transactions().run(() -> {
                attempts.incrementAndGet();
                execute("set transaction isolation level repeatable read");
                var read = shop.products().get(product.id());
                if (first.getAndSet(0) == 1) {
                    InParallel.await(bothHaveRead);
                }
                // Not through the version, which would notice first.
                execute("update product set name = '" + read.name() + "+' where id = '" + read.id() + "'");
            });
        };

        var failures = InParallel.failures(lengthening, lengthening);

        assertThat(failures).isEmpty();
        assertThat(attempts).hasValue(3);
        assertThat(Sql.asAdministrator(DATABASE).value("select name from product where id = '" + product.id() + "'"))
                .isEqualTo(product.name() + "++");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void givesUpAConflictThatNeverEnds(String state) {
        assertThatThrownBy(() -> shop.transactions().run(() -> conflict(state)))
                .isInstanceOf(Unavailable.class)
                .hasMessage(
                        "the database is not available: other transactions came between every time it was tried: again");
        assertThat(attempts).hasValue(ATTEMPTS);
    }

    @Test
    void succeedsWithTheLastAttempt() {
        shop.transactions().run(() -> {
            if (attempts.get() < ATTEMPTS - 1) {
                conflict("40001");
            }
            attempts.incrementAndGet();
        });

        assertThat(attempts).hasValue(ATTEMPTS);
    }

    @Test
    void repeatsAConflictThatOnlyTheCommitNotices() {
        Sql.asAdministrator(DATABASE)
                .run(
                        "create function refuse() returns trigger language plpgsql as"
                                + " $$ begin raise exception 'late' using errcode = '40001'; end $$",
                        "create constraint trigger late after insert on category initially deferred"
                                + " for each row when (new.name = 'late') execute function refuse()");

        assertThatThrownBy(() -> shop.transactions().run(() -> {
                    attempts.incrementAndGet();
                    shop.categories().add(new Category(CategoryId.next(), new CategoryName("late")));
                }))
                .isInstanceOf(Unavailable.class);
        assertThat(attempts).hasValue(ATTEMPTS);
    }

    @Test
    void doesNotRepeatWhatFailsForAnotherReason() {
        assertThat(catchThrowable(() -> shop.transactions().run(() -> conflict("23514"))))
                .isInstanceOf(BrokenRule.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void repeatsOnlyTheOutermostWork() {
        var outer = new AtomicInteger();

        assertThatThrownBy(() -> shop.transactions().run(() -> {
                    outer.incrementAndGet();
                    shop.transactions().run(() -> conflict("40001"));
                }))
                .isInstanceOf(Unavailable.class);
        assertThat(outer).hasValue(ATTEMPTS);
        assertThat(attempts).hasValue(ATTEMPTS);
    }

    private void renaming(ProductId first, ProductId second, CyclicBarrier bothHoldOne) {
        var tried = new AtomicInteger();
        shop.transactions().run(() -> {
            attempts.incrementAndGet();
            shop.products().get(first).rename(new ProductName("renamed"));
            shop.database().unwrap(EntityManager.class).flush();
            if (tried.incrementAndGet() == 1) {
                InParallel.await(bothHoldOne);
            }
            execute("update product set name = 'renamed' where id = '" + second + "'");
        });
    }

    private void conflict(String state) {
        attempts.incrementAndGet();
        execute("do $$ begin raise exception 'again' using errcode = '" + state + "'; end $$");
    }

    private void execute(String sql) {
        shop.database().unwrap(EntityManager.class).createNativeQuery(sql).executeUpdate();
    }
}
