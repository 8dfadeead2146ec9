package dev.plinth.shop.spring.ordering;

import dev.plinth.shop.api.v1.ordering.CreditNoteDetails;
import dev.plinth.shop.api.v1.ordering.CreditOrder;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.ordering.CreditNotesApi;
import dev.plinth.shop.spring.Responses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The credit notes of an order. */
@RestController
@RequestMapping(path = "/v1/orders/{id}/credit-notes", produces = MediaType.APPLICATION_JSON_VALUE)
public final class CreditNotesOfOrderController {
    private final CreditNotesApi notes;

    /** The credit notes of an order of a shop. */
    public CreditNotesOfOrderController(CreditNotesApi notes) {
        this.notes = notes;
    }

    /** Gives back goods of the order. */
    @PostMapping
    public ResponseEntity<CreditNoteDetails> credit(
            @RequestAttribute Call call, @PathVariable String id, @RequestBody CreditOrder message) {
        return Responses.of(notes.credit(call, id, message));
    }

    /** Lists what was given back. */
    @GetMapping
    public ResponseEntity<Page<CreditNoteDetails>> findOfOrder(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(notes.findOfOrder(call, id));
    }
}
