package net.example.parcels.domain;

import java.time.Instant;

/** A parcel was somewhere. */
public record Stop(DepotId depot, Instant at) {}
