package dev.plinth.shop.server.catalog;

import static dev.plinth.shop.server.catalog.CatalogOperation.CHANGE_CATEGORY;
import static dev.plinth.shop.server.catalog.CatalogOperation.CREATE_CATEGORY;
import static dev.plinth.shop.server.catalog.CatalogOperation.FIND_CATEGORIES;
import static dev.plinth.shop.server.catalog.CatalogOperation.GET_CATEGORY;
import static dev.plinth.shop.server.catalog.CatalogOperation.REMOVE_CATEGORY;

import dev.plinth.shop.api.v1.catalog.CategoryDetails;
import dev.plinth.shop.api.v1.catalog.ChangeCategory;
import dev.plinth.shop.api.v1.catalog.CreateCategory;
import dev.plinth.shop.api.v1.catalog.FindCategories;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.CategoryName;
import dev.plinth.shop.server.Answer;
import dev.plinth.shop.server.Api;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.RequestTransactions;
import dev.plinth.shop.server.list.Lists;
import dev.plinth.shop.server.message.Identifiers;
import dev.plinth.shop.usecases.catalog.BrowsingCatalog;
import dev.plinth.shop.usecases.catalog.EditingCategories;

/** Categories, from a request to its answer, whatever the server. */
public final class CategoriesApi implements Api {
    private final RequestTransactions transactions;
    private final BrowsingCatalog browsing;
    private final EditingCategories editing;

    /** Categories, through their use cases. */
    public CategoriesApi(RequestTransactions transactions, BrowsingCatalog browsing, EditingCategories editing) {
        this.transactions = transactions;
        this.browsing = browsing;
        this.editing = editing;
    }

    /** Makes a category. */
    public Answer<CategoryDetails> create(Call call, CreateCategory message) {
        return transactions.once(call, CREATE_CATEGORY, message, wanted -> {
            var category = editing.add(new CategoryName(wanted.name()), CatalogConversion.category(wanted.parentId()));
            return Answer.created(
                    CatalogConversion.details(category), category.version(), "/v1/categories/" + category.id());
        });
    }

    /** A category. */
    public Answer<CategoryDetails> get(Call call, String id) {
        return transactions.read(
                call, GET_CATEGORY, () -> shown(browsing.category(Identifiers.of(id, CategoryId::new))));
    }

    /** The categories below one, or at the top. */
    public Answer<Page<CategoryDetails>> find(Call call) {
        return transactions.read(call, FIND_CATEGORIES, FindCategories.class, question -> {
            var parent = CatalogConversion.category(question.parentId());
            return Lists.whole(parent == null ? browsing.top() : browsing.below(parent), CatalogConversion::details);
        });
    }

    /** Gives a category another name and place. */
    public Answer<CategoryDetails> change(Call call, String id, ChangeCategory message) {
        return transactions.change(
                call,
                CHANGE_CATEGORY,
                message,
                wanted -> shown(editing.change(
                        Identifiers.of(id, CategoryId::new),
                        call.expectedVersion(),
                        new CategoryName(wanted.name()),
                        CatalogConversion.category(wanted.parentId()))));
    }

    /** Removes an empty category. */
    public Answer<CategoryDetails> remove(Call call, String id) {
        return transactions.change(call, REMOVE_CATEGORY, () -> {
            editing.remove(Identifiers.of(id, CategoryId::new), call.expectedVersion());
            return Answer.done();
        });
    }

    private static Answer<CategoryDetails> shown(Category category) {
        return Answer.ok(CatalogConversion.details(category), category.version());
    }
}
