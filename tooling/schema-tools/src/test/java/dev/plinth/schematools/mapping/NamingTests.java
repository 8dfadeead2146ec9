package dev.plinth.schematools.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schematools.SchemaProblem;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTests {
    @Entity(name = "ItemTag")
    static class ItemTag {
        @Id
        String tagName;

        @ManyToMany(mappedBy = "favoriteTags")
        Set<PurchaseOrder> taggedOrders;
    }

    @Entity(name = "Note")
    @Table(name = "HouseNote")
    static class Note {
        @Id
        @GeneratedValue
        long id;
    }

    @Embeddable
    static class Address {
        @Nullable
        String postalCode;
    }

    @Entity(name = "PurchaseOrder")
    static class PurchaseOrder {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
        @SequenceGenerator(name = "numbers", sequenceName = "OrderNumbers", allocationSize = 1)
        Long id;

        String firstName;

        @Column(name = "shippingCity", unique = true)
        String city;

        @Embedded
        Address billing;

        @ManyToOne
        PurchaseOrder parentOrder;

        @ManyToMany
        Set<ItemTag> favoriteTags;

        @ManyToMany
        @JoinTable(name = "PurchaseOrder_ItemTag")
        Set<ItemTag> otherTags;

        @OneToMany
        List<Note> openNotes;

        @ElementCollection
        List<String> nickNames;
    }

    @Test
    void readsNamesAsSpringBootDoes() {
        var mapping = MappedSchema.of(source().named(Naming.SPRING));

        var tables = new TreeMap<String, List<String>>();
        mapping.tables()
                .forEach(table -> tables.put(
                        table.name(),
                        table.columns().stream()
                                .map(MappedColumn::name)
                                .sorted()
                                .toList()));
        assertThat(tables)
                .hasToString("{house_note=[id], item_tag=[tag_name],"
                        + " purchase_order=[first_name, id, parent_order_id, postal_code, shipping_city],"
                        + " purchase_order_favorite_tags=[favorite_tags_tag_name, tagged_orders_id],"
                        + " purchase_order_item_tag=[other_tags_tag_name, purchase_order_id],"
                        + " purchase_order_nick_names=[nick_names, purchase_order_id],"
                        + " purchase_order_open_notes=[open_notes_id, purchase_order_id]}");
        assertThat(mapping.sequences())
                .extracting(sequence -> sequence.name() + " " + sequence.increment())
                .containsExactlyInAnyOrder("order_numbers 1", "house_note_seq 50");
        assertThat(mapping.tables())
                .filteredOn(table -> table.name().equals("purchase_order"))
                .allSatisfy(table -> {
                    assertThat(table.key()).containsExactly("id");
                    assertThat(table.uniqueKeys()).containsExactly(List.of("shipping_city"));
                    assertThat(table.foreignKeys())
                            .containsExactly(
                                    new MappedForeignKey(List.of("parent_order_id"), "purchase_order", List.of("id")));
                    assertThat(table.inserts())
                            .allSatisfy(insert -> assertThat(insert.columns())
                                    .contains("first_name", "shipping_city", "postal_code"));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "firstName, first_name",
        "HTTPUrl, httpurl",
        "homeURL, homeurl",
        "aB, ab",
        "address1Line, address1_line",
        "lineA1, line_a1",
        "x1Y, x1y",
        "home.city, home_city",
        "first_name, first_name"
    })
    void putsUnderscoresWhereSpringBootDoes(String name, String expected) {
        assertThat(SpringNames.underscored(name)).isEqualTo(expected);
    }

    @Test
    void keepsNamesAsJakartaPersistenceHasThem() {
        var mapping = MappedSchema.of(source());

        assertThat(mapping.tables()).extracting(MappedTable::name).contains("PURCHASEORDER", "HouseNote", "SEQUENCE");
    }

    @Test
    void refusesAnotherWord() {
        assertThatThrownBy(() -> Naming.of("Spring"))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage("plinth.naming is 'Spring'; say one of jpa, spring");
    }

    private static MappingSource source() {
        return new MappingSource(
                List.of(),
                Stream.of(ItemTag.class, Note.class, Address.class, PurchaseOrder.class)
                        .map(Class::getName)
                        .toList(),
                NamingTests.class.getClassLoader());
    }
}
