package dev.plinth.shop.spring.catalog;

import dev.plinth.shop.api.v1.catalog.ChangeProduct;
import dev.plinth.shop.api.v1.catalog.CreateProduct;
import dev.plinth.shop.api.v1.catalog.EndPrice;
import dev.plinth.shop.api.v1.catalog.PriceDetails;
import dev.plinth.shop.api.v1.catalog.ProductDetails;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.catalog.ProductsApi;
import dev.plinth.shop.spring.Responses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Products. */
@RestController
@RequestMapping(path = "/v1/products", produces = MediaType.APPLICATION_JSON_VALUE)
public final class ProductsController {
    private final ProductsApi products;

    /** Products of a shop. */
    public ProductsController(ProductsApi products) {
        this.products = products;
    }

    /** Takes a product in. */
    @PostMapping
    public ResponseEntity<ProductDetails> create(@RequestAttribute Call call, @RequestBody CreateProduct message) {
        return Responses.of(products.create(call, message));
    }

    /** Finds products. */
    @GetMapping
    public ResponseEntity<Page<ProductDetails>> find(@RequestAttribute Call call) {
        return Responses.of(products.find(call));
    }

    /** Shows a product. */
    @GetMapping("/{id}")
    public ResponseEntity<ProductDetails> get(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(products.get(call, id));
    }

    /** Gives a product another name and other categories. */
    @PutMapping("/{id}")
    public ResponseEntity<ProductDetails> change(
            @RequestAttribute Call call, @PathVariable String id, @RequestBody ChangeProduct message) {
        return Responses.of(products.change(call, id, message));
    }

    /** Removes a product. */
    @DeleteMapping("/{id}")
    public ResponseEntity<ProductDetails> remove(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(products.remove(call, id));
    }

    /** Sets a price. */
    @PostMapping("/{id}/prices")
    public ResponseEntity<ProductDetails> price(
            @RequestAttribute Call call, @PathVariable String id, @RequestBody PriceDetails message) {
        return Responses.of(products.price(call, id, message));
    }

    /** Ends a price. */
    @PostMapping("/{id}/price-endings")
    public ResponseEntity<ProductDetails> endPrice(
            @RequestAttribute Call call, @PathVariable String id, @RequestBody EndPrice message) {
        return Responses.of(products.endPrice(call, id, message));
    }
}
