package dev.plinth.shop.spring.catalog;

import dev.plinth.shop.api.v1.catalog.CategoryDetails;
import dev.plinth.shop.api.v1.catalog.ChangeCategory;
import dev.plinth.shop.api.v1.catalog.CreateCategory;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.catalog.CategoriesApi;
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

/** Categories. */
@RestController
@RequestMapping(path = "/v1/categories", produces = MediaType.APPLICATION_JSON_VALUE)
public final class CategoriesController {
    private final CategoriesApi categories;

    /** Categories of a shop. */
    public CategoriesController(CategoriesApi categories) {
        this.categories = categories;
    }

    /** Makes a category. */
    @PostMapping
    public ResponseEntity<CategoryDetails> create(@RequestAttribute Call call, @RequestBody CreateCategory message) {
        return Responses.of(categories.create(call, message));
    }

    /** Lists categories. */
    @GetMapping
    public ResponseEntity<Page<CategoryDetails>> find(@RequestAttribute Call call) {
        return Responses.of(categories.find(call));
    }

    /** Shows a category. */
    @GetMapping("/{id}")
    public ResponseEntity<CategoryDetails> get(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(categories.get(call, id));
    }

    /** Gives a category another name and place. */
    @PutMapping("/{id}")
    public ResponseEntity<CategoryDetails> change(
            @RequestAttribute Call call, @PathVariable String id, @RequestBody ChangeCategory message) {
        return Responses.of(categories.change(call, id, message));
    }

    /** Removes a category. */
    @DeleteMapping("/{id}")
    public ResponseEntity<CategoryDetails> remove(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(categories.remove(call, id));
    }
}
