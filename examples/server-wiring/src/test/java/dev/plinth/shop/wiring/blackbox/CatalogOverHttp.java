package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.wiring.blackbox.Client.Response;
import dev.plinth.testkit.InParallel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogOverHttp {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private final Shelf shelf = new Shelf(SHOP);
    private final Client staff = shelf.staff();

    @Test
    void keepsATreeOfCategories() {
        var top = category("lights", null);
        var below = category("lanterns", top.at("/id"));

        var children = staff.get("/v1/categories?parentId=" + top.at("/id"));
        var cycle = match(top)
                .put(top.header("Location"), "{\"name\": \"lights\", \"parentId\": \"" + below.at("/id") + "\"}");
        var moved = match(below).put(below.header("Location"), "{\"name\": \"lamps\"}");
        var removed = match(moved).delete(below.header("Location"));

        assertThat(children.json().at("/items/0")).isEqualTo(below.json());
        assertThat(cycle.at("/rule")).isEqualTo("category-tree-has-no-cycle");
        assertThat(staff.get("/v1/categories").body()).contains(top.at("/name"));
        assertThat(moved.json().has("parentId")).as(moved.toString()).isFalse();
        assertThat(removed.status()).isEqualTo(204);
        assertThat(staff.get(below.header("Location")).status()).isEqualTo(404);
    }

    @Test
    void pricesProductsAndFindsThem() {
        var category = category(Shelf.name("garden"), null).at("/id");
        var path = "/v1/products/" + shelf.product();
        var product = staff.get(path);

        var overlapping = match(product).post(path + "/prices", price("3.00", "2011-01-01T00:00:00Z"));
        var ended = match(product)
                .post(path + "/price-endings", "{\"currency\": \"GBP\", \"validTo\": \"2011-01-01T00:00:00Z\"}");
        var priced = match(ended).post(path + "/prices", price("3.00", "2011-01-01T00:00:00Z"));
        var changed = match(priced).put(path, "{\"name\": \"red lantern\", \"categoryIds\": [\"" + category + "\"]}");

        assertThat(overlapping.at("/rule")).isEqualTo("product-prices-do-not-overlap");
        assertThat(priced.at("/prices/1/price/amount")).as(priced.toString()).isEqualTo("3.00");
        assertThat(changed.at("/name")).isEqualTo("red lantern");
        assertThat(staff.get("/v1/products?categoryId=" + category).json().at("/items/0"))
                .isEqualTo(changed.json());
        assertThat(staff.get("/v1/products?sku=" + product.at("/sku").toLowerCase(Locale.ROOT))
                        .json()
                        .at("/items/0"))
                .isEqualTo(changed.json());
        assertThat(staff.get("/v1/products?sku=" + product.at("/sku") + "&categoryId=" + shelf.customer())
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void listsAllProductsFromPageToPage() {
        var category = category(Shelf.name("shed"), null).at("/id");
        var made = IntStream.range(0, 5).mapToObj(i -> shelf.product()).toList();
        made.subList(0, 3)
                .forEach(product -> staff.with("If-Match", "*")
                        .put(
                                "/v1/products/" + product,
                                "{\"name\": \"spade\", \"categoryIds\": [\"" + category + "\"]}"));

        var all = staff.pages("/v1/products?pageSize=2");
        var ofCategory = staff.pages("/v1/products?pageSize=2&categoryId=" + category);

        assertThat(all.subList(0, all.size() - 1))
                .allSatisfy(page -> assertThat(page.json().at("/items")).hasSize(2));
        assertThat(items(all, "sku")).isSorted().doesNotHaveDuplicates();
        assertThat(items(all, "id")).containsAll(made);
        assertThat(ofCategory)
                .extracting(page -> page.json().at("/items").size())
                .containsExactly(2, 1);
        assertThat(items(ofCategory, "id")).containsExactlyInAnyOrderElementsOf(made.subList(0, 3));
        assertThat(ofCategory.get(0).at("/items/0/prices/0/price/amount")).isEqualTo("2.55");
        assertThat(staff.get("/v1/products?categoryId=" + category.toUpperCase(Locale.ROOT) + "&cursor="
                                + ofCategory.get(0).at("/cursor"))
                        .json()
                        .at("/items"))
                .isEqualTo(ofCategory.get(1).json().at("/items"));
        assertThat(staff.get("/v1/products?pageSize=2&cursor="
                                + ofCategory.get(0).at("/cursor"))
                        .at("/errors/0/path"))
                .isEqualTo("cursor");
    }

    @Test
    void changesAnyVersionWhateverComesBetween() {
        var path = "/v1/products/" + shelf.product();
        var statuses = new ConcurrentLinkedQueue<Integer>();

        var failures = InParallel.failures(IntStream.range(0, 8)
                .<Runnable>mapToObj(i -> () -> statuses.add(staff.with("If-Match", "*")
                        .put(path, "{\"name\": \"lantern " + i + "\", \"categoryIds\": []}")
                        .status()))
                .toArray(Runnable[]::new));

        assertThat(failures).isEmpty();
        assertThat(statuses).hasSize(8).containsOnly(200);
        assertThat(staff.get(path).header("ETag")).isEqualTo("\"9\"");
    }

    @Test
    void removesWhatWasNeverOrdered() {
        var ordered = shelf.product();
        var other = shelf.product();
        shelf.order(ordered);

        var refused = staff.with("If-Match", "*").delete("/v1/products/" + ordered);
        var removed = staff.with("If-Match", "*").delete("/v1/products/" + other);

        assertThat(refused.at("/rule")).isEqualTo("fk_order_line_product_id");
        assertThat(removed.status()).isEqualTo(204);
    }

    private Response category(String name, @org.jspecify.annotations.Nullable String parent) {
        var made = staff.post(
                "/v1/categories",
                "{\"name\": \"" + name + "\"" + (parent == null ? "" : ", \"parentId\": \"" + parent + "\"") + "}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private static List<String> items(List<Response> pages, String field) {
        return pages.stream()
                .flatMap(page -> page.json().at("/items").valueStream())
                .map(item -> item.path(field).asString())
                .toList();
    }

    private Client match(Response seen) {
        assertThat(seen.header("ETag")).as(seen.toString()).isNotEmpty();
        return staff.with("If-Match", seen.header("ETag"));
    }

    private static String price(String amount, String from) {
        return "{\"price\": {\"amount\": \"" + amount + "\", \"currency\": \"GBP\"}, \"validFrom\": \"" + from + "\"}";
    }
}
