package com.acme.rental.repository;

import com.acme.rental.entity.Customer;
import org.springframework.data.repository.Repository;

import java.util.Optional;

public interface CustomerRepository extends Repository<Customer, Long> {
    Optional<Customer> findById(Long id);

    Customer save(Customer customer);
}
