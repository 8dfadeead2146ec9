package com.acme.rental.entity;

public enum BikeStatus {
    FREE,
    RENTED,
    BROKEN
}
