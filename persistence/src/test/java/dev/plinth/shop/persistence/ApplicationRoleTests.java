package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.Sql;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

class ApplicationRoleTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    private Shop shop;

    @BeforeEach
    void open() {
        Shop.administrator(DATABASE)
                .run(
                        "create schema if not exists somebody_elses",
                        "create table if not exists somebody_elses.secret (word text)");
        shop = Shop.open(Shop.login(DATABASE));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void isNeitherSuperuserNorOwner() {
        var login = new Sql(Shop.login(DATABASE));

        assertThat(login.value("select session_user, current_user"))
                .isEqualTo(DatabaseRoles.APPLICATION + "|" + DatabaseRoles.APPLICATION);
        assertThat(login.value("select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls"
                        + " from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(login.value("select count(*) from pg_class where pg_has_role(current_user, relowner, 'usage')"))
                .isEqualTo("0");
        assertThat(login.value("select count(*) from pg_namespace where pg_has_role(current_user, nspowner, 'usage')"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            create table mine (id int); permission denied for schema
            create table public.mine (id int); permission denied for schema public
            create schema mine; permission denied for database
            create index mine on payment (amount); must be owner of table payment
            alter table sales_order add column mine int; must be owner of table sales_order
            alter table sales_order disable trigger all; must be owner of table sales_order
            drop table payment; must be owner of table payment
            drop view order_total; must be owner of view order_total
            truncate payment; permission denied for table payment
            refresh materialized view revenue_by_month; materialized view revenue_by_month
            update revenue_by_month set orders = 0; permission denied for materialized view revenue_by_month
            create role mine; permission denied to create role
            select * from flyway_ordering; permission denied for table flyway_ordering
            delete from flyway_ordering; permission denied for table flyway_ordering
            select * from somebody_elses.secret; permission denied for schema somebody_elses
            insert into somebody_elses.secret values ('x'); permission denied for schema somebody_elses
            """)
    void mayNotDoWhatIsTheOwners(String sql, String refusal) {
        assertThatThrownBy(() -> shop.transactions()
                        .run(() -> shop.database()
                                .unwrap(EntityManager.class)
                                .createNativeQuery(sql)
                                .executeUpdate()))
                .hasRootCauseInstanceOf(PSQLException.class)
                .rootCause()
                .hasMessageContaining(refusal);
    }
}
