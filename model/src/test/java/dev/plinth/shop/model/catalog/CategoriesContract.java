package dev.plinth.shop.model.catalog;

import static dev.plinth.shop.model.catalog.SampleCategories.aCategory;
import static dev.plinth.shop.model.catalog.SampleCategories.aCategoryBelow;
import static dev.plinth.shop.model.catalog.SampleProducts.aProductIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.testkit.InParallel;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Categories} promises. */
public abstract class CategoriesContract {
    private final Category lamps = aCategory("Lamps");
    private final Category lanterns = aCategoryBelow(lamps, "Lanterns");
    private final Category candles = aCategoryBelow(lamps, "Candles");
    private final Category garden = aCategory("Garden");

    /** The transactions of an empty shop. */
    protected abstract Transactions transactions();

    /** No categories yet. */
    protected abstract Categories categories();

    /** No products yet. */
    protected abstract Products products();

    @BeforeEach
    void plantATree() {
        keep(lamps, lanterns, candles, garden);
    }

    @Test
    void findsWhatWasAdded() {
        var found = read(() -> categories().get(lanterns.id()));

        assertThat(found).isNotSameAs(lanterns);
        assertThat(found.name()).isEqualTo(new CategoryName("Lanterns"));
        assertThat(found.parent()).contains(lamps.id());
        assertThat(found.version()).isEqualTo(1);
    }

    @Test
    void findsTheTopByName() {
        assertThat(read(() -> categories().findTop())).containsExactly(garden, lamps);
    }

    @Test
    void findsWhatIsBelowByName() {
        assertThat(read(() -> categories().findBelow(lamps.id()))).containsExactly(candles, lanterns);
        assertThat(read(() -> categories().findBelow(garden.id()))).isEmpty();
    }

    @Test
    void swapsTwoNames() {
        transactions().run(() -> {
            categories().get(lanterns.id()).rename(candles.name());
            categories().get(candles.id()).rename(lanterns.name());
        });

        assertThat(read(() -> categories().findBelow(lamps.id()))).containsExactly(lanterns, candles);
    }

    @Test
    void takesTheNameOfWhatWasRemoved() {
        var other = aCategoryBelow(lamps, "Lanterns");

        transactions().run(() -> {
            categories().remove(categories().get(lanterns.id()));
            categories().add(other);
        });

        assertThat(read(() -> categories().findBelow(lamps.id()))).containsExactly(candles, other);
    }

    @Test
    void findsTheParent() {
        assertThat(transactions().write(() -> categories().parentOf(lanterns.id())))
                .contains(lamps.id());
        assertThat(transactions().write(() -> categories().parentOf(lamps.id())))
                .isEmpty();
    }

    @Test
    void findsTheParentAsItIsStoredNow() {
        var parent = transactions().write(() -> {
            categories().get(lanterns.id());
            InParallel.elsewhere(() -> move(lanterns, garden));
            return categories().parentOf(lanterns.id());
        });

        assertThat(parent).contains(garden.id());
    }

    @Test
    void findsTheParentThatTheSameTransactionGave() {
        var parent = transactions().write(() -> {
            categories().get(lanterns.id()).moveToTop();
            return categories().parentOf(lanterns.id());
        });

        assertThat(parent).isEmpty();
    }

    @Test
    void findsNothingUnderWhatIsUnknown() {
        var unknown = CategoryId.next();

        assertThat(read(() -> categories().find(unknown))).isEmpty();
        assertThat(read(() -> categories().findBelow(unknown))).isEmpty();
        assertThat(transactions().write(() -> categories().parentOf(unknown))).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> read(() -> categories().get(unknown)))
                .withMessage("no category " + unknown);
    }

    @Test
    void keepsANewName() {
        transactions().run(() -> categories().get(garden.id()).rename(new CategoryName("Outdoors")));

        var found = read(() -> categories().get(garden.id()));
        assertThat(found.name()).isEqualTo(new CategoryName("Outdoors"));
        assertThat(found.version()).isEqualTo(2);
    }

    @Test
    void movesWithAllThatIsBelow() {
        move(lamps, garden);

        assertThat(read(() -> categories().findTop())).containsExactly(garden);
        assertThat(read(() -> categories().findBelow(garden.id()))).containsExactly(lamps);
        assertThat(read(() -> categories().findBelow(lamps.id()))).containsExactly(candles, lanterns);
    }

    @Test
    void movesToTheTop() {
        transactions().run(() -> categories().get(candles.id()).moveToTop());

        assertThat(read(() -> categories().findTop())).containsExactly(candles, garden, lamps);
    }

    @Test
    void refusesACycle() {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> move(lamps, lanterns))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("category-tree-has-no-cycle"));

        assertThat(read(() -> categories().findTop())).containsExactly(garden, lamps);
    }

    @Test
    void addsAChildAfterItsParentInOneTransaction() {
        var books = aCategory("Books");
        var novels = aCategoryBelow(books, "Novels");

        keep(books, novels);

        assertThat(read(() -> categories().findBelow(books.id()))).containsExactly(novels);
    }

    @Test
    void refusesAParentThatIsNotThere() {
        var books = aCategory("Books");

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> keep(aCategoryBelow(books, "Novels"), books))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("fk_category_parent_id"));

        assertThat(read(() -> categories().find(books.id()))).isEmpty();
    }

    @Test
    void refusesSiblingsOfOneName() {
        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(() -> keep(aCategoryBelow(lamps, "Candles")))
                .satisfies(failure -> assertThat(failure.constraint()).isEqualTo("uq_category_parent_id_name"));
        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(() -> keep(aCategory("Garden")))
                .satisfies(failure -> assertThat(failure.constraint()).isEqualTo("uq_category_parent_id_name"));
    }

    @Test
    void refusesToMoveBesideASiblingOfTheSameName() {
        keep(aCategoryBelow(garden, "Candles"));

        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(() -> move(candles, garden))
                .satisfies(failure -> assertThat(failure.constraint()).isEqualTo("uq_category_parent_id_name"));
    }

    @Test
    void allowsOneNameInTwoPlaces() {
        var same = aCategoryBelow(garden, "Candles");

        keep(same);

        assertThat(read(() -> categories().findBelow(garden.id()))).containsExactly(same);
    }

    @Test
    void refusesTwoWithOneIdentifier() {
        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(() -> keep(new Category(lamps.id(), new CategoryName("Other"))))
                .satisfies(failure -> assertThat(failure.constraint()).isEqualTo("pk_category_id"));
    }

    @Test
    void removesWhatIsEmpty() {
        remove(lanterns);

        assertThat(read(() -> categories().find(lanterns.id()))).isEmpty();
        assertThat(read(() -> categories().findBelow(lamps.id()))).containsExactly(candles);
    }

    @Test
    void refusesToRemoveWhatHasACategoryBelow() {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> remove(lamps))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("fk_category_parent_id"));

        assertThat(read(() -> categories().find(lamps.id()))).isPresent();
    }

    @Test
    void refusesToRemoveWhatHoldsAProduct() {
        transactions().run(() -> products().add(aProductIn(candles, "22178")));

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> remove(candles))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("fk_product_category_category_id"));
    }

    @Test
    void lockKeepsChangesWaitingWhileReadingGoesOn() {
        var change = transactions().write(() -> {
            categories().lockTree();
            var waiting = InParallel.begin(() -> transactions().write(() -> {
                categories().get(garden.id()).rename(new CategoryName("Outdoors"));
                return true;
            }));
            assertThat(InParallel.isKeptWaiting(waiting)).isTrue();
            InParallel.elsewhere(() ->
                    assertThat(read(() -> categories().get(garden.id()).name())).isEqualTo(new CategoryName("Garden")));
            return waiting;
        });

        assertThat(change.join()).isTrue();
        assertThat(read(() -> categories().get(garden.id()).name())).isEqualTo(new CategoryName("Outdoors"));
    }

    private void keep(Category... added) {
        transactions().run(() -> List.of(added).forEach(categories()::add));
    }

    private void move(Category category, Category parent) {
        transactions().run(() -> categories().get(category.id()).moveBelow(parent.id(), categories()));
    }

    private void remove(Category category) {
        transactions().run(() -> categories().remove(categories().get(category.id())));
    }

    private <T> T read(Supplier<T> question) {
        return transactions().read(question);
    }
}
