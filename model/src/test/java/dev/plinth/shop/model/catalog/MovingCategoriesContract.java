package dev.plinth.shop.model.catalog;

import static dev.plinth.shop.model.catalog.SampleCategories.aCategory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.testkit.InParallel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people who move categories at the same moment, wherever the tree is kept. */
public abstract class MovingCategoriesContract {
    /** The transactions of an empty shop. */
    protected abstract Transactions transactions();

    /** No categories yet. */
    protected abstract Categories categories();

    @Test
    void letsOnlyOneOfTwoMovesHappenThatCloseACycleTogether() {
        var left = aCategory("Left");
        var right = aCategory("Right");
        transactions().run(() -> List.of(left, right).forEach(categories()::add));

        var second = transactions().write(() -> {
            move(right, left);
            var moving = InParallel.begin(() -> outcome(() -> move(left, right)));
            assertThat(InParallel.isKeptWaiting(moving)).isTrue();
            return moving;
        });

        assertThat(second.join()).isEqualTo("category-tree-has-no-cycle");
        assertThat(transactions().read(() -> categories().findTop())).containsExactly(left);
    }

    private void move(Category category, Category parent) {
        transactions().run(() -> categories().get(category.id()).moveBelow(parent.id(), categories()));
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (BrokenRule refusal) {
            return refusal.rule();
        }
    }
}
