package dev.plinth.shop.model.catalog;

import static dev.plinth.shop.model.catalog.SampleCategories.aCategory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.Elsewhere;
import dev.plinth.shop.model.shared.Transactions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import org.junit.jupiter.api.RepeatedTest;

/** Two people who move categories at the same moment, wherever the tree is kept. */
public abstract class MovingCategoriesContract {
    /** The transactions of an empty shop. */
    protected abstract Transactions transactions();

    /** No categories yet. */
    protected abstract Categories categories();

    @RepeatedTest(5)
    void letsOnlyOneOfTwoMovesHappenThatCloseACycleTogether() {
        var left = aCategory("Left");
        var right = aCategory("Right");
        transactions().run(() -> List.of(left, right).forEach(categories()::add));
        var bothHaveRead = new Phaser(2);

        var leftwards = move(right, left, bothHaveRead);
        var rightwards = move(left, right, bothHaveRead);

        assertThat(List.of(leftwards.join(), rightwards.join()))
                .containsExactlyInAnyOrder("moved", "category-tree-has-no-cycle");
        assertThat(transactions().read(() -> categories().findTop())).hasSize(1);
    }

    private CompletableFuture<String> move(Category category, Category parent, Phaser bothHaveRead) {
        return Elsewhere.begin(() -> {
            try {
                transactions().run(() -> {
                    var moved = categories().get(category.id());
                    categories().get(parent.id());
                    bothHaveRead.arriveAndAwaitAdvance();
                    moved.moveBelow(parent.id(), categories());
                });
                return "moved";
            } catch (BrokenRule refusal) {
                return refusal.rule();
            }
        });
    }
}
