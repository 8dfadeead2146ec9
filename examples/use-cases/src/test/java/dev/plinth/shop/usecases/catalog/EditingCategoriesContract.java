package dev.plinth.shop.usecases.catalog;

import static dev.plinth.shop.usecases.Refusals.assertBreaks;
import static dev.plinth.shop.usecases.Refusals.assertNotFound;
import static dev.plinth.shop.usecases.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.catalog.Categories;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.CategoryName;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.model.shared.Transactions;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What editing categories does, wherever they are kept. */
abstract class EditingCategoriesContract {
    private static final CategoryName LIGHTS = new CategoryName("Lights");
    private static final CategoryName LANTERNS = new CategoryName("Lanterns");

    private EditingCategories editing;

    /** Where they are kept. */
    abstract Transactions transactions();

    /** The tree, empty. */
    abstract Categories categories();

    @BeforeEach
    void prepare() {
        editing = new EditingCategories(transactions(), categories());
    }

    @Test
    void addsACategoryBelowAnother() {
        var lights = editing.add(LIGHTS, null);

        var lanterns = editing.add(LANTERNS, lights.id());

        assertThat(lanterns.version()).isEqualTo(1);
        assertThat(kept(lanterns, Category::parent)).contains(lights.id());
    }

    @Test
    void refusesTheNameOfASibling() {
        editing.add(LIGHTS, null);

        assertThatExceptionOfType(DuplicateKey.class).isThrownBy(() -> editing.add(LIGHTS, null));
    }

    @Test
    void renamesAndMovesACategory() {
        var lights = editing.add(LIGHTS, null);
        var lanterns = editing.add(LANTERNS, null);

        var moved = editing.change(lanterns.id(), ExpectedVersion.of(1), LIGHTS, lights.id());
        var back = editing.change(lanterns.id(), ExpectedVersion.of(2), LANTERNS, null);

        assertThat(moved.version()).isEqualTo(2);
        assertThat(back.version()).isEqualTo(3);
        assertThat(kept(lanterns, Category::name)).isEqualTo(LANTERNS);
        assertThat(kept(lanterns, Category::parent)).isEmpty();
    }

    @Test
    void movesNoCategoryBelowItself() {
        var lights = editing.add(LIGHTS, null);
        var lanterns = editing.add(LANTERNS, lights.id());

        assertBreaks(
                "category-tree-has-no-cycle",
                () -> editing.change(lights.id(), ExpectedVersion.ANY, LIGHTS, lanterns.id()));
    }

    @Test
    void refusesAChangeDecidedOnFromAnotherVersion() {
        var lights = editing.add(LIGHTS, null);
        editing.change(lights.id(), ExpectedVersion.ANY, LANTERNS, null);

        assertStale(() -> editing.remove(lights.id(), ExpectedVersion.of(1)));
        assertThat(kept(lights, Category::name)).isEqualTo(LANTERNS);
    }

    @Test
    void removesACategoryWithNothingBelowIt() {
        var lights = editing.add(LIGHTS, null);

        editing.remove(lights.id(), ExpectedVersion.of(1));

        assertThat(transactions().read(() -> categories().exists(lights.id()))).isFalse();
    }

    @Test
    void removesNoCategoryWithAnotherBelowIt() {
        var lights = editing.add(LIGHTS, null);
        editing.add(LANTERNS, lights.id());

        assertBreaks("fk_category_parent_id", () -> editing.remove(lights.id(), ExpectedVersion.ANY));
    }

    @Test
    void refusesACategoryThatIsNotThere() {
        var id = CategoryId.next();

        assertNotFound("no category " + id, () -> editing.remove(id, ExpectedVersion.ANY));
    }

    private <T> T kept(Category category, Function<Category, T> question) {
        return transactions().read(() -> question.apply(categories().get(category.id())));
    }
}
