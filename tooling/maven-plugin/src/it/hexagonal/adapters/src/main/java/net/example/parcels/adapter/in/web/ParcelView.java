package net.example.parcels.adapter.in.web;

import java.util.UUID;

public record ParcelView(UUID id, int grams, boolean delivered) {}
