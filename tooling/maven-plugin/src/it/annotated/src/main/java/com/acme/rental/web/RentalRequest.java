package com.acme.rental.web;

public record RentalRequest(Long bikeId, Long customerId) {}
