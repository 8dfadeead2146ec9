package se.example.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;

public class Posting {
    private long id;
    private BigDecimal amount;
    private LocalDateTime bookedAt;
    private String text;

    protected Posting() {}

    BigDecimal amount() {
        return amount;
    }
}
