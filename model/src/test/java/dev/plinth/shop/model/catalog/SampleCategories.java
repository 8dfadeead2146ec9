package dev.plinth.shop.model.catalog;

/** Categories for tests. */
public final class SampleCategories {
    private SampleCategories() {}

    /** A category at the top. */
    public static Category aCategory(String name) {
        return new Category(CategoryId.next(), new CategoryName(name));
    }

    /** A category right below another. */
    public static Category aCategoryBelow(Category parent, String name) {
        return new Category(CategoryId.next(), new CategoryName(name), parent.id());
    }
}
