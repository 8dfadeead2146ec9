package dev.plinth.shop.model.catalog;

import static dev.plinth.shop.model.catalog.SampleCategories.aCategory;
import static dev.plinth.shop.model.catalog.SampleCategories.aCategoryBelow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.InMemoryTransactions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CategoryTests {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Categories categories = new InMemoryCategories(transactions);
    private final Category lamps = aCategory("Lamps");
    private final Category lanterns = aCategoryBelow(lamps, "Lanterns");
    private final Category storm = aCategoryBelow(lanterns, "Storm lanterns");
    private final Category garden = aCategory("Garden");

    @BeforeEach
    void plantATree() {
        transactions.run(() -> List.of(lamps, lanterns, storm, garden).forEach(categories::add));
    }

    @Test
    void standsAtTheTopOrBelowAnother() {
        assertThat(lamps.parent()).isEmpty();
        assertThat(lanterns.parent()).contains(lamps.id());
    }

    @Test
    void takesAnotherName() {
        garden.rename(new CategoryName("Outdoors"));

        assertThat(garden.name()).isEqualTo(new CategoryName("Outdoors"));
    }

    @Test
    void movesBelowAnotherAndToTheTop() {
        transactions.run(() -> lanterns.moveBelow(garden.id(), categories));
        assertThat(lanterns.parent()).contains(garden.id());

        lanterns.moveToTop();
        assertThat(lanterns.parent()).isEmpty();
    }

    @Test
    void refusesToStandBelowItself() {
        for (var below : List.of(lamps, lanterns, storm)) {
            assertThatExceptionOfType(BrokenRule.class)
                    .as("%s", below.name())
                    .isThrownBy(() -> transactions.run(() -> lamps.moveBelow(below.id(), categories)))
                    .withMessage("category Lamps would stand below itself under " + below.id())
                    .satisfies(failure -> assertThat(failure.rule()).isEqualTo("category-tree-has-no-cycle"));
        }

        assertThat(lamps.parent()).isEmpty();
    }

    @Test
    void isTheSameByItsIdentifier() {
        var same = new Category(lamps.id(), new CategoryName("Other"));

        assertThat(lamps).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(aCategory("Lamps"));
    }
}
