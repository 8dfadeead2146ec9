package com.acme.rental.web;

import java.time.LocalDate;

public record RentalView(Long id, Long bikeId, LocalDate begin) {}
