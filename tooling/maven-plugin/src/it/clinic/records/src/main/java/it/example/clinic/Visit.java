package it.example.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;

@Entity
public class Visit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visit_number")
    @SequenceGenerator(name = "visit_number", sequenceName = "visit_number", allocationSize = 10)
    private long number;

    @ManyToOne(optional = false)
    @JoinColumn(name = "patient_id")
    private Patient patient;

    @Column(name = "seen_at")
    private Instant seenAt;

    private BigDecimal fee;

    @Column(insertable = false, updatable = false)
    private BigDecimal total;

    private String diagnosis;
}
