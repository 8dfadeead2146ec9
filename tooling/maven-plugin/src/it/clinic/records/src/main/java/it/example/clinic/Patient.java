package it.example.clinic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

@Entity
public class Patient {
    @Id
    private UUID id;

    @Column(name = "\"fullName\"")
    private String fullName;

    private LocalDate born;

    @ElementCollection
    @CollectionTable(name = "patient_allergy", joinColumns = @JoinColumn(name = "patient_id"))
    @Column(name = "substance")
    private Set<String> allergies = new HashSet<>();
}
