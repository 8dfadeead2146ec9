package com.acme.rental.repository;

import com.acme.rental.entity.Rental;
import org.springframework.data.repository.CrudRepository;

public interface RentalRepository extends CrudRepository<Rental, Long> {}
