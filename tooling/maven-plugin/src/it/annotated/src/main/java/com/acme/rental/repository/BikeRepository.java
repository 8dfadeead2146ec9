package com.acme.rental.repository;

import com.acme.rental.entity.Bike;
import com.acme.rental.entity.BikeStatus;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

public interface BikeRepository extends CrudRepository<Bike, Long> {
    List<Bike> findByStatus(BikeStatus status);
}
