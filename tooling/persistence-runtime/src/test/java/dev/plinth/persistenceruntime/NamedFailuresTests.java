package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.aVoucher;
import static dev.plinth.persistenceruntime.baskets.BasketStore.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.baskets.Basket;
import dev.plinth.persistenceruntime.baskets.BasketId;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.baskets.Place;
import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedFailuresTests {
    private static final String PERSONAL = "Ada Lovelace";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    /** A login of somebody else's pool: the driver's defaults, and no timeouts. */
    private BasketStore store;

    @BeforeEach
    void open() {
        store = BasketStore.open(BasketStore.login(DATABASE));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            DUPLICATE_KEY; uq_basket_number; (number); insert into basket values (gen_random_uuid(), 1, 'Ada Lovelace', 77, null, null, null, null, now())
            DUPLICATE_KEY; pk_basket_id; (id); insert into basket values (:id, 1, 'Ada Lovelace', null, null, null, null, null, now())
            BROKEN_RULE; ck_basket_name; ck_basket_name; update basket set name = ' Ada Lovelace' where id = :id
            BROKEN_RULE; fk_basket_parent_id; (parent_id); update basket set parent_id = gen_random_uuid() where id = :id
            BROKEN_RULE; ex_voucher_validity; (validity); insert into voucher values (gen_random_uuid(), 1, :id, 'Ada Lovelace', '[2011-01-01,2012-01-01)'), (gen_random_uuid(), 1, :id, 'Ada', '[2011-01-01,2013-01-01)')
            BROKEN_RULE; basket.name; basket.name; update basket set name = null where id = :id
            NOT_ALLOWED; ''; secret; insert into secret values ('Ada Lovelace')
            """)
    void namesEveryKindOfConstraintAndNoValue(Kind kind, String constraint, String named, String sql) {
        var basket = aBasket().number(null).moveTo(new Place(PERSONAL, PERSONAL));
        basket.rename(PERSONAL + basket.id());
        store.transactions().run(() -> {
            store.execute("delete from basket where number = 77");
            store.baskets().add(basket);
            store.baskets().add(aBasket().number(77L));
        });
        var inside = new AtomicReference<Throwable>();

        var failure = catchThrowable(() -> store.transactions().run(() -> {
            try {
                store.execute(sql.replace(":id", "'" + basket.id() + "'"));
            } catch (RuntimeException e) {
                inside.set(e);
                throw e;
            }
        }));

        var refusal = refusal(failure);
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.constraint()).isEqualTo(constraint);
        assertThat(failure).hasMessageContaining(named).isSameAs(inside.get());
        assertThat(trace(failure))
                .doesNotContain(PERSONAL)
                .doesNotContain(basket.id().toString());
    }

    @Test
    void namesAKeyThatIsTakenWhenTheTransactionCommits() {
        var basket = aBasket();
        store.transactions().run(() -> store.baskets().add(basket));
        var finished = new AtomicBoolean();

        var failure = catchThrowable(() -> store.transactions().run(() -> {
            store.execute("insert into basket (id, version, name, opened_at)"
                    + " select gen_random_uuid(), 1, name, now() from basket where id = '" + basket.id() + "'");
            finished.set(true);
        }));

        assertThat(finished).as("the work itself was not refused").isTrue();
        assertThat(refusal(failure).constraint()).isEqualTo("uq_basket_name");
        assertThat(failure).hasMessageContaining("(name)").hasMessageNotContaining(basket.name());
    }

    @Test
    void namesTheRowOfABatchThatIsRefusedAndShowsNoOther() {
        var baskets = IntStream.range(0, 100)
                .mapToObj(i -> aBasket()
                        .moveTo(new Place(PERSONAL, null))
                        .standBelow(i == 60 ? BasketId.next() : null)
                        .put(PERSONAL, 1)
                        .tag(PERSONAL))
                .toList();

        var failure = catchThrowable(() -> store.transactions().run(() -> baskets.forEach(store.baskets()::add)));

        assertThat(refusal(failure).constraint()).isEqualTo("fk_basket_parent_id");
        assertThat(trace(failure)).contains("PSQLException").doesNotContain(PERSONAL);
    }

    @Test
    void showsNoRowOfABulkLoad() {
        var first = aBasket().number(88L).moveTo(new Place(PERSONAL, null));
        var second = aBasket().number(88L).moveTo(new Place(PERSONAL, null));

        var failure =
                catchThrowable(() -> store.transactions().run(() -> store.bulk().insert(List.of(first, second))));

        assertThat(refusal(failure).constraint()).isEqualTo("uq_basket_number");
        assertThat(trace(failure)).contains("PSQLException").doesNotContain(PERSONAL);
    }

    @Test
    void namesAChangeInBetweenAndNotTheObject() {
        var basket = aBasket().moveTo(new Place(PERSONAL, null));
        store.transactions().run(() -> store.baskets().add(basket));

        var failure = catchThrowable(() -> store.transactions().run(() -> {
            var found = store.baskets().get(basket.id());
            InParallel.elsewhere(() -> store.transactions()
                    .run(() -> store.baskets().get(basket.id()).tag("first")));
            found.moveTo(new Place(PERSONAL, "second"));
        }));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.STALE_VERSION);
        assertThat(failure).hasMessageContaining("was changed by another transaction in between");
        assertThat(trace(failure)).doesNotContain(PERSONAL).contains("was changed or removed in between");
    }

    @Test
    void namesAChangeInBetweenAlsoInsideTheWork() {
        var basket = aBasket();
        store.transactions().run(() -> store.baskets().add(basket));
        var inside = new AtomicReference<Throwable>();

        var failure = catchThrowable(() -> store.transactions().run(() -> {
            var found = store.baskets().get(basket.id());
            InParallel.elsewhere(() -> store.transactions()
                    .run(() -> store.baskets().get(basket.id()).tag("first")));
            found.tag("second");
            inside.set(catchThrowable(() -> store.baskets().count()));
            throw (RuntimeException) inside.get();
        }));

        assertThat(inside.get()).isInstanceOf(RefusedException.class).isSameAs(failure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNAVAILABLE | select pg_sleep(60) | statement_timeout = '20ms'
            UNAVAILABLE | do $$ begin raise 'x' using errcode = '25P03'; end $$ | lock_timeout = 0
            UNAVAILABLE | do $$ begin raise 'x' using errcode = '25P04'; end $$ | lock_timeout = 0
            NOT_ALLOWED | select * from secret | lock_timeout = 0
            NOT_ALLOWED | create table own (id int) | lock_timeout = 0
            UNAVAILABLE | do $$ begin raise 'x' using errcode = '53200'; end $$ | lock_timeout = 0
            """)
    void namesWhatTheServerRefusesToDo(Kind kind, String sql, String setting) {
        var failure = catchThrowable(() -> store.transactions().run(() -> {
            store.execute("set local " + setting);
            store.execute(sql);
        }));

        assertThat(refusal(failure).kind()).isEqualTo(kind);
        assertThat(failure.getMessage()).hasLineCount(1);
    }

    @Test
    void namesALockThatIsNotFreeInTime() {
        var basket = aBasket();
        store.transactions().run(() -> store.baskets().add(basket));
        var failure = new AtomicReference<Throwable>();

        store.transactions().run(() -> {
            store.baskets().lock(basket.id());
            InParallel.elsewhere(() ->
                    failure.set(catchThrowable(() -> store.transactions().run(() -> {
                        store.execute("set local lock_timeout = '20ms'");
                        store.baskets().lock(basket.id());
                    }))));
        });

        assertThat(refusal(failure.get()).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.get()).hasMessageContaining("lock timeout");
    }

    @ParameterizedTest
    @CsvSource({"idle_in_transaction_session_timeout,15", "transaction_timeout,17"})
    void namesATransactionThatTheServerEnds(String setting, int since) {
        if (DATABASE.serverVersion() < since) {
            return;
        }
        var failure = catchThrowable(() -> store.transactions().run(() -> {
            store.execute("set local " + setting + " = '20ms'");
            var pid = store.connection();
            var others = BasketStore.administrator(DATABASE);
            while (others.value("select count(*) from pg_stat_activity where pid = " + pid)
                    .equals("1")) {
                Thread.onSpinWait();
            }
            store.connection();
        }));

        assertThat(refusal(failure).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void saysWhichValueTheDatabaseCannotHold() {
        assertThat(refused(aBasket().spendAtMost(new BigDecimal("1e12")))).contains("numeric field overflow");
        assertThat(refused(aBasket().moveTo(new Place("a\u0000b", null)))).contains("0x00");
        assertThat(refused(aBasket().open(Instant.parse("+300000-01-01T00:00:00Z"))))
                .endsWith("out of range: +300000-01-01T00:00:00Z");
        assertThat(refused(aBasket().open(Instant.MAX))).endsWith("out of range: " + Instant.MAX);
        assertThat(refused(aBasket().open(Instant.MIN))).endsWith("out of range: " + Instant.MIN);
        assertThatThrownBy(() -> store.transactions()
                        .read(() -> manager()
                                .createQuery("select b from Basket b where b.openedAt > :time")
                                .setParameter("time", Instant.MAX)
                                .getResultList()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsTheFirstAndTheLastTimeThatTheDatabaseKnows() {
        for (var time : Stream.of(
                        "-4712-01-01T00:00:00Z",
                        "0000-12-31T23:59:59.999999Z",
                        "0001-01-01T00:00:00Z",
                        "1500-02-28T12:00:00Z",
                        "1582-10-04T23:59:59.999999Z",
                        "1582-10-15T00:00:00Z",
                        "9999-12-31T23:59:59.999999Z",
                        "+294276-12-31T23:59:59.999999Z")
                .map(Instant::parse)
                .toList()) {
            var added = aBasket().open(time);
            var copied = aBasket().open(time);

            store.transactions().run(() -> {
                store.baskets().add(added);
                store.bulk().insert(List.of(copied));
            });

            for (var basket : List.of(added, copied)) {
                assertThat(store.transactions()
                                .read(() -> store.baskets().get(basket.id()).openedAt()))
                        .isEqualTo(time);
                var text = "select to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD BC') from basket where id = '"
                        + basket.id() + "'";
                assertThat(BasketStore.administrator(DATABASE).value(text))
                        .isEqualTo(DateTimeFormatter.ofPattern("yyyy-MM-dd G", Locale.US)
                                .format(time.atOffset(ZoneOffset.UTC))
                                .replace("+", ""));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 150_000})
    void takesMoreValuesThanAStatement(int values) {
        var basket = aBasket();
        store.transactions().run(() -> store.baskets().add(basket));
        var names = IntStream.range(0, values)
                .mapToObj(i -> i == values - 1 ? basket.name() : "none " + i)
                .toList();

        assertThat(store.transactions().read(() -> store.baskets().findByNames(names)))
                .containsExactly(basket);
    }

    @Test
    void doesTheWorkAgainWhenAMigrationChangedWhatAStatementYields() {
        try (var pool = BasketStore.pool(BasketStore.settings(DATABASE).pooling(1, java.time.Duration.ofSeconds(5)));
                var pooled = BasketStore.open(pool.dataSource())) {
            var administrator = BasketStore.administrator(DATABASE);
            administrator.run("create table gauge (value int)", "insert into gauge values (7)");
            administrator.run("grant select on gauge to basket_app");
            // From the fifth time on, the driver has it prepared on the server.
            for (int i = 0; i < 10; i++) {
                assertThat(pooled.transactions().write(() -> pooled.value("select * from gauge")))
                        .isEqualTo("7");
                assertThat(pooled.transactions().read(() -> pooled.value("select * from gauge")))
                        .isEqualTo("7");
            }
            assertThat(pooled.transactions()
                            .write(() -> pooled.value(
                                    "select count(*) from pg_prepared_statements where statement like '%from gauge'")))
                    .isEqualTo("1");

            administrator.run("alter table gauge alter column value type bigint");

            assertThat(pooled.transactions().write(() -> pooled.value("select * from gauge")))
                    .isEqualTo("7");
            assertThat(pooled.transactions().read(() -> pooled.value("select * from gauge")))
                    .isEqualTo("7");
        }
    }

    @Test
    void showsNothingOfTheMappingToTheWork() {
        var seen = Map.<String, Runnable>of(
                "no result",
                        () -> manager()
                                .createQuery("select b from Basket b where b.name = 'none'")
                                .getSingleResult(),
                "a wrong query",
                        () -> manager().createQuery("select b from Nothing b").getResultList(),
                "wrong SQL", () -> store.value("selekt 1"),
                "of an earlier transaction", () -> manager().refresh(aBasket()));

        seen.forEach((what, work) -> {
            var failure = catchThrowable(() -> store.transactions().run(work));

            assertThat(failure).as(what).isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
            assertThat(trace(failure)).as(what).doesNotContain("Exception Description");
        });
    }

    @Test
    void namesWhatRepositoriesDoPastTheMapping() {
        var failure = catchThrowable(() -> store.transactions().run(() -> {
            try (var statement = store.database().unwrap(Connection.class).createStatement()) {
                statement.execute("update basket set name = ' " + PERSONAL + "'");
                statement.execute("insert into voucher values (gen_random_uuid(), 1, gen_random_uuid(), '')");
            } catch (java.sql.SQLException e) {
                throw store.database().named(new IllegalStateException(PERSONAL, e));
            }
        }));

        assertThat(failure).isInstanceOf(RefusedException.class);
        assertThat(trace(failure)).doesNotContain(PERSONAL);
    }

    @Test
    void letsWhatTheWorkThrowsThroughAndKeepsNothing() {
        var basket = aBasket();
        var own = new UnsupportedOperationException("not today");

        assertThatThrownBy(() -> store.transactions().run(() -> {
                    store.baskets().add(basket);
                    throw own;
                }))
                .isSameAs(own);
        assertThat(store.transactions().read(() -> store.baskets().exists(basket.id())))
                .isFalse();
    }

    @Test
    void keepsNothingOfWorkThatIgnoredARefusal() {
        var basket = aBasket();

        assertThatThrownBy(() -> store.transactions().run(() -> {
                    store.baskets().add(basket);
                    catchThrowable(() -> store.value("select 1/0"));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("went on after a part of it had failed");
        assertThat(store.transactions().read(() -> store.baskets().exists(basket.id())))
                .isFalse();
    }

    @Test
    void namesAnIdentifierThatPointsNowhere() {
        var failure = catchThrowable(() ->
                store.transactions().run(() -> store.vouchers().add(aVoucher(BasketId.next()))));

        assertThat(refusal(failure).constraint()).isEqualTo("fk_voucher_basket_id");
    }

    @Test
    void namesWhatIsStillNeeded() {
        var basket = aBasket();
        store.transactions().run(() -> {
            store.baskets().add(basket);
            store.vouchers().add(aVoucher(basket.id()));
        });

        var failure = catchThrowable(() -> store.transactions()
                .run(() -> store.baskets().remove(store.baskets().get(basket.id()))));

        assertThat(refusal(failure).constraint()).isEqualTo("fk_voucher_basket_id");
    }

    private String refused(Basket basket) {
        for (var path : List.<Runnable>of(
                () -> store.baskets().add(basket), () -> store.bulk().insert(List.of(basket)))) {
            var failure = catchThrowable(() -> store.transactions().run(path));
            assertThat(failure).isInstanceOf(IllegalArgumentException.class);
            assertThat(failure.getMessage()).hasLineCount(1);
        }
        var failure = catchThrowable(
                () -> store.transactions().run(() -> store.baskets().add(basket)));
        return String.valueOf(failure.getMessage());
    }

    private EntityManager manager() {
        return store.database().unwrap(EntityManager.class);
    }

    /** What a log prints of it. */
    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
