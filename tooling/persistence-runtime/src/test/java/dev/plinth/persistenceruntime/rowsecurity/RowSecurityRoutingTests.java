package dev.plinth.persistenceruntime.rowsecurity;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.PersistenceUnit;
import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.Restriction;
import dev.plinth.persistenceruntime.baskets.Basket;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.baskets.Place;
import dev.plinth.persistenceruntime.replica.ReplicaRouting;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.StatementLog;
import dev.plinth.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Here a basket belongs to the city in which it stands. */
class RowSecurityRoutingTests {
    private static final String GUEST = "basket_guest";
    private static final String LOGIN = "select session_user";
    private static final PersistenceUnit UNIT = BasketStore.UNIT.tellingRestrictionIn("basket.city");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    @RegisterExtension
    static final TestDatabase COPY = TestDatabase.from(BasketStore.TEMPLATE);

    private final StatementLog log = new StatementLog();
    private BasketStore store;

    @BeforeAll
    static void protectTheRows() {
        for (var database : List.of(DATABASE, COPY)) {
            BasketStore.administrator(database)
                    .run(
                            "do $$ begin create role basket_guest login;"
                                    + " exception when duplicate_object or unique_violation then null; end $$",
                            "grant usage on schema baskets to basket_guest",
                            "grant select, insert, update, delete on basket, basket_entry, basket_tag to basket_guest",
                            "alter table basket enable row level security",
                            "alter table basket_entry enable row level security",
                            "create policy app on basket to basket_app using (true)",
                            "create policy app on basket_entry to basket_app using (true)",
                            "create policy guest on basket to basket_guest"
                                    + " using (city = current_setting('basket.city', true))",
                            "create policy guest on basket_entry to basket_guest"
                                    + " using (exists (select from basket b where b.id = basket_id))");
        }
    }

    @BeforeEach
    void open() {
        store = BasketStore.open(log.watching(routed()), UNIT);
        log.clear();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void showsWhatBelongsToThoseToWhomATransactionIsRestricted() {
        var ofYork = added(in("York"));
        var ofLeeds = added(in("Leeds"));
        var inYork = store.transactions().restrictedTo("York");

        assertThat(inYork.read(() -> store.baskets().find(ofYork.id()))).contains(ofYork);
        assertThat(inYork.read(() -> store.baskets().find(ofLeeds.id()))).isEmpty();
        assertThat(inYork.read(() -> store.baskets().exists(ofLeeds.id()))).isFalse();
        assertThat(inYork.write(() -> store.baskets().lock(ofLeeds.id()))).isEmpty();
        assertThat(inYork.read(() -> store.value("select count(*) from basket where city <> 'York'")))
                .isEqualTo("0");
        assertThat(store.transactions().read(() -> store.baskets().find(ofLeeds.id())))
                .contains(ofLeeds);
    }

    @Test
    void refusesToWriteWhatBelongsToOthers() {
        var ofLeeds = added(in("Leeds"));
        var inYork = store.transactions().restrictedTo("York");

        var adding = catchThrowable(() -> inYork.run(() -> store.baskets().add(in("Leeds"))));

        assertThat(refusal(adding).kind()).isEqualTo(Kind.NOT_ALLOWED);
        assertThat(catchThrowable(() -> inYork.run(() -> store.baskets().remove(ofLeeds))))
                .satisfies(failure -> assertThat(refusal(failure).kind()).isEqualTo(Kind.STALE_VERSION));
        assertThat(store.transactions().read(() -> store.baskets().exists(ofLeeds.id())))
                .isTrue();
    }

    @Test
    void logsInByWhatIsAskedOfTheTransaction() {
        var inYork = store.transactions().restrictedTo("York");

        assertThat(inYork.read(() -> store.value(LOGIN))).isEqualTo(GUEST);
        assertThat(inYork.write(() -> store.value(LOGIN))).isEqualTo(GUEST);
        assertThat(store.transactions().read(() -> store.value(LOGIN))).isEqualTo(BasketStore.ROLE);
        assertThat(store.transactions().as("ann").write(() -> store.value(LOGIN)))
                .isEqualTo(BasketStore.ROLE);
        assertThat(Database.isRestricted()).isFalse();
    }

    @Test
    void restrictsAUserInEitherOrder() {
        var one = in("York");
        var other = in("York");

        store.transactions()
                .as("ann")
                .restrictedTo("York")
                .run(() -> store.baskets().add(one));
        store.transactions()
                .restrictedTo("York")
                .as("ann")
                .run(() -> store.baskets().add(other));

        assertThat(BasketStore.administrator(DATABASE)
                        .rows("select created_by from basket where id in ('" + one.id() + "', '" + other.id() + "')"))
                .containsExactly("ann", "ann");
    }

    @Test
    void tellsTheDatabaseInTheRoundTripThatBeginsTheTransaction() {
        store.transactions().restrictedTo("York").read(() -> store.value("select 1"));
        assertThat(log.statements()).hasSize(2);
        log.clear();

        store.transactions().as("ann").restrictedTo("York").write(() -> store.value("select 1"));

        assertThat(log.statements())
                .hasSize(2)
                .first()
                .isEqualTo("set transaction isolation level read committed;"
                        + " select set_config(?, ?, true), set_config(?, ?, true)");
    }

    @Test
    void tellsNothingWhereNothingIsRestricted() {
        try (var trusted = BasketStore.pool(settings(BasketStore.ROLE));
                var restricted = BasketStore.pool(settings(GUEST));
                var pooled = BasketStore.open(
                        log.watching(RowSecurityRouting.between(trusted.dataSource(), restricted.dataSource())),
                        UNIT)) {
            log.clear();

            pooled.transactions().read(() -> pooled.value("select 1"));
            pooled.transactions().write(() -> pooled.value("select 2"));
            assertThat(log.statements()).containsExactly("select 1", "select 2");
            log.clear();
            pooled.transactions().restrictedTo("York").read(() -> pooled.value("select 3"));

            assertThat(log.statements()).containsExactly("select set_config(?, ?, true)", "select 3");
        }
    }

    @Test
    void refusesARestrictionWhereConnectionsAreNotRouted() {
        try (var unrouted = BasketStore.open(log.watching(BasketStore.login(DATABASE)), UNIT)) {
            log.clear();
            var inYork = unrouted.transactions().restrictedTo("York");

            for (var refused : List.of(
                    catchThrowable(() -> inYork.read(() -> unrouted.value("select 1"))),
                    catchThrowable(() -> inYork.write(() -> unrouted.value("select 1"))))) {
                assertThat(refused)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("not routed, see RowSecurityRouting");
            }
            assertThat(log.executions()).isZero();
            assertThat(Database.isRestricted()).isFalse();
        }
    }

    @Test
    void refusesARestrictionThatTheDatabaseCannotBeTold() {
        try (var untold = BasketStore.open(log.watching(routed()), BasketStore.UNIT)) {
            log.clear();

            assertThatThrownBy(() -> untold.transactions().restrictedTo("York").read(() -> untold.value("select 1")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the persistence unit has none");
            assertThat(log.executions()).isZero();
        }
    }

    @Test
    void joinsWhatIsRestrictedToTheSame() {
        var basket = added(in("York"));
        var inYork = store.transactions().restrictedTo("York");

        var found = inYork.write(() -> store.transactions()
                .read(() -> store.transactions().restrictedTo("York").as("ann").write(() -> {
                    assertThat(store.value(LOGIN)).isEqualTo(GUEST);
                    return store.baskets().find(basket.id());
                })));

        assertThat(found).contains(basket);
    }

    @Test
    void refusesToJoinWhatIsNotRestrictedToTheSame() {
        var inYork = store.transactions().restrictedTo("York");
        var inLeeds = store.transactions().restrictedTo("Leeds");

        for (var around : List.of(store.transactions(), store.transactions().as("York"))) {
            assertThatThrownBy(() -> around.write(() -> inYork.read(() -> "never")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("work that is restricted cannot join a transaction that is not restricted");
            assertThatThrownBy(() -> around.read(() -> inYork.read(() -> "never")))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> inLeeds.write(() -> inYork.write(() -> "never")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("work that is restricted cannot join a transaction that is restricted to another");
    }

    @Test
    void keepsRestrictionsOfTwoDatabasesApart() {
        try (var other = BasketStore.open(routed(), UNIT)) {
            var logins = store.transactions()
                    .restrictedTo("York")
                    .read(() -> List.of(
                            other.transactions().write(() -> other.value(LOGIN)),
                            store.value(LOGIN),
                            String.valueOf(Database.isRestricted())));

            assertThat(logins).containsExactly(BasketStore.ROLE, GUEST, "true");
        }
    }

    @Test
    void staysRestrictedWhenTheWorkRunsAgain() {
        var attempts = new AtomicInteger();

        var login = store.transactions().restrictedTo("York").write(() -> {
            if (attempts.incrementAndGet() == 1) {
                store.execute("do $$ begin raise exception 'lost' using errcode = 'serialization_failure'; end $$");
            }
            return store.value("select session_user || ' ' || current_setting('basket.city')");
        });

        assertThat(attempts).hasValue(2);
        assertThat(login).isEqualTo(GUEST + " York");
    }

    @Test
    void loadsNoListAfterTheEnd() {
        var basket = added(in("York").put("apple", 1));

        var found = store.transactions()
                .restrictedTo("York")
                .read(() -> store.baskets().findByName(basket.name()))
                .orElseThrow();

        assertThatThrownBy(found::entries)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("'entries' of Basket was not read before its transaction ended");
    }

    @Test
    void readsFromTheCopyAsTheRestrictedLogin() {
        try (var both = BasketStore.open(
                RowSecurityRouting.between(
                        ReplicaRouting.between(login(DATABASE, BasketStore.ROLE), login(COPY, BasketStore.ROLE)),
                        ReplicaRouting.between(login(DATABASE, GUEST), login(COPY, GUEST))),
                UNIT)) {
            var where = "select current_database() || ' ' || session_user";
            var inYork = both.transactions().restrictedTo("York");
            var primary = both.transactions().write(() -> both.value("select current_database()"));
            var copy = both.transactions().read(() -> both.value("select current_database()"));

            assertThat(primary).isNotEqualTo(copy);
            assertThat(inYork.read(() -> both.value(where))).isEqualTo(copy + " " + GUEST);
            assertThat(inYork.write(() -> both.value(where))).isEqualTo(primary + " " + GUEST);
        }
    }

    @Test
    void refusesARestrictionWhereReadingIsNotRouted() {
        try (var half = BasketStore.open(ReplicaRouting.between(routed(), login(COPY, BasketStore.ROLE)), UNIT)) {
            assertThatThrownBy(() -> half.transactions().restrictedTo("York").write(() -> "never"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not routed");
        }
    }

    @Test
    void mixesNothingUpInPools() {
        var cities = List.of("Bath", "Hull", "Ely");
        cities.forEach(city -> added(in(city)));
        try (var trusted = BasketStore.pool(settings(BasketStore.ROLE).pooling(2, Duration.ofSeconds(30)));
                var restricted = BasketStore.pool(settings(GUEST).pooling(2, Duration.ofSeconds(30)));
                var pooled = BasketStore.open(
                        RowSecurityRouting.between(trusted.dataSource(), restricted.dataSource()), UNIT)) {
            var works = IntStream.range(0, 8)
                    .mapToObj(thread -> (Runnable) () -> {
                        for (int i = 0; i < 60; i++) {
                            var city = cities.get((thread + i) % 3);
                            var seen =
                                    "select string_agg(distinct city, ' ') from basket where city in ('Bath', 'Hull', 'Ely')";
                            var inCity = pooled.transactions().restrictedTo(city);
                            assertThat(
                                            i % 2 == 0
                                                    ? inCity.read(() -> pooled.value(seen))
                                                    : inCity.write(() -> pooled.value(seen)))
                                    .isEqualTo(city);
                            assertThat(pooled.transactions().read(() -> pooled.value(seen)))
                                    .isEqualTo("Bath Ely Hull");
                        }
                    })
                    .toArray(Runnable[]::new);

            assertThat(InParallel.failures(works)).isEmpty();
            assertThat(trusted.active() + restricted.active()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refusesABlankRestriction(String to) {
        assertThatThrownBy(() -> new Restriction(to)).isInstanceOf(IllegalArgumentException.class);
    }

    private Basket added(Basket basket) {
        store.transactions().run(() -> store.baskets().add(basket));
        log.clear();
        return basket;
    }

    private static Basket in(String city) {
        return aBasket().moveTo(new Place(city, null));
    }

    private static DataSource routed() {
        return RowSecurityRouting.between(login(DATABASE, BasketStore.ROLE), login(DATABASE, GUEST));
    }

    private static DataSource login(TestDatabase database, String role) {
        return database.dataSource(role, Map.of("currentSchema", BasketStore.SCHEMA));
    }

    private static DatabaseSettings settings(String role) {
        return BasketStore.settings(DATABASE).as(role);
    }
}
