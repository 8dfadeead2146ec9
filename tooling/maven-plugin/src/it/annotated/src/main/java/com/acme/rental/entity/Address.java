package com.acme.rental.entity;

import jakarta.persistence.Embeddable;

@Embeddable
public record Address(String street, String city) {}
