package com.acme.rental.web;

import com.acme.rental.entity.Bike;
import com.acme.rental.service.RentalService;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bikes")
public class BikeController {
    private final RentalService rentals;

    public BikeController(RentalService rentals) {
        this.rentals = rentals;
    }

    @GetMapping("/{id}")
    public Bike show(@PathVariable Long id) {
        return rentals.bike(id);
    }

    @GetMapping
    public ResponseEntity<List<Bike>> list() {
        return ResponseEntity.ok(rentals.free());
    }

    /** Counts entities, and shows none. */
    @GetMapping("/count")
    public int count() {
        return rentals.free().size();
    }
}
