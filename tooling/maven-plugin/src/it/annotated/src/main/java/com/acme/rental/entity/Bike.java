package com.acme.rental.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;

@Entity
public class Bike {
    @Id
    @GeneratedValue
    private Long id;

    @Column(nullable = false)
    private String frame;

    @Enumerated(EnumType.STRING)
    private BikeStatus status = BikeStatus.FREE;

    private BigDecimal pricePerDay;

    @Version
    private long version;

    protected Bike() {}

    public Bike(String frame, BigDecimal pricePerDay) {
        this.frame = frame;
        this.pricePerDay = pricePerDay;
    }

    public Long getId() {
        return id;
    }

    public String getFrame() {
        return frame;
    }

    public BikeStatus getStatus() {
        return status;
    }

    public void setStatus(BikeStatus status) {
        this.status = status;
    }

    public BigDecimal getPricePerDay() {
        return pricePerDay;
    }

    /** No setter, whatever it begins with: it checks first. */
    public BigDecimal settle(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a rental lasts a day at least");
        }
        return pricePerDay.multiply(BigDecimal.valueOf(days));
    }
}
