package net.example.parcels.domain;

import java.util.UUID;

public record DepotId(UUID value) {}
