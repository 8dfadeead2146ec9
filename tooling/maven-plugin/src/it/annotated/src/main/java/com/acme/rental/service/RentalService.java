package com.acme.rental.service;

import com.acme.rental.entity.Bike;
import com.acme.rental.entity.BikeStatus;
import com.acme.rental.entity.Rental;
import com.acme.rental.repository.BikeRepository;
import com.acme.rental.repository.CustomerRepository;
import com.acme.rental.repository.RentalRepository;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class RentalService {
    private static final Logger LOG = LoggerFactory.getLogger(RentalService.class);
    private static final Map<Long, Bike> CACHE = new HashMap<>();

    private final BikeRepository bikes;
    private final CustomerRepository customers;
    private final RentalRepository rentals;

    public RentalService(BikeRepository bikes, CustomerRepository customers, RentalRepository rentals) {
        this.bikes = bikes;
        this.customers = customers;
        this.rentals = rentals;
    }

    public Bike bike(Long id) {
        return CACHE.computeIfAbsent(id, missing -> bikes.findById(missing).orElseThrow());
    }

    public List<Bike> free() {
        return bikes.findByStatus(BikeStatus.FREE);
    }

    public Rental rent(Long bikeId, Long customerId) {
        var bike = bike(bikeId);
        bike.setStatus(BikeStatus.RENTED);
        bikes.save(bike);
        LOG.info("{} goes out", bikeId);
        var customer = customers.findById(customerId).orElseThrow();
        return rentals.save(new Rental(customer, bikeId, LocalDate.now()));
    }
}
