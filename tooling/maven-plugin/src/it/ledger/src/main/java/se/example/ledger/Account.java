package se.example.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Plain: what is stored where stands in a mapping file. */
public class Account {
    private String number;
    private String holder;
    private String label;
    private List<Posting> postings = new ArrayList<>();

    protected Account() {}

    public BigDecimal balance() {
        return postings.stream().map(Posting::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
