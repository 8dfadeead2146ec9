package com.acme.rental.web;

import com.acme.rental.service.RentalService;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/rentals")
public class RentalController {
    private final RentalService rentals;

    public RentalController(RentalService rentals) {
        this.rentals = rentals;
    }

    @PostMapping
    public RentalView rent(@RequestBody RentalRequest request) {
        return rentals.rent(request.bikeId(), request.customerId()).toView();
    }
}
