package com.acme.rental.entity;

import com.acme.rental.web.RentalView;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.time.LocalDate;
import java.util.Date;

@Entity
public class Rental {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne
    private Customer customer;

    /** By its id, as it should be. */
    private Long bikeId;

    private LocalDate begin;

    @Temporal(TemporalType.DATE)
    private Date end;

    protected Rental() {}

    public Rental(Customer customer, Long bikeId, LocalDate begin) {
        this.customer = customer;
        this.bikeId = bikeId;
        this.begin = begin;
    }

    public Long getBikeId() {
        return bikeId;
    }

    public boolean isOver() {
        return end != null;
    }

    public boolean isLate(LocalDate today) {
        return !isOver() && begin.plusDays(30).isBefore(today);
    }

    public boolean isLate() {
        return isLate(LocalDate.now());
    }

    public RentalView toView() {
        return new RentalView(id, bikeId, begin);
    }
}
