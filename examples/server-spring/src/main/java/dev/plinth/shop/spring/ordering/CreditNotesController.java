package dev.plinth.shop.spring.ordering;

import dev.plinth.shop.api.v1.ordering.CreditNoteDetails;
import dev.plinth.shop.api.v1.ordering.IssueCreditNote;
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

/** Credit notes. */
@RestController
@RequestMapping(path = "/v1/credit-notes", produces = MediaType.APPLICATION_JSON_VALUE)
public final class CreditNotesController {
    private final CreditNotesApi notes;

    /** Credit notes of a shop. */
    public CreditNotesController(CreditNotesApi notes) {
        this.notes = notes;
    }

    /** Gives back goods whose order is not known. */
    @PostMapping
    public ResponseEntity<CreditNoteDetails> issue(@RequestAttribute Call call, @RequestBody IssueCreditNote message) {
        return Responses.of(notes.issue(call, message));
    }

    /** Shows a credit note. */
    @GetMapping("/{id}")
    public ResponseEntity<CreditNoteDetails> get(@RequestAttribute Call call, @PathVariable String id) {
        return Responses.of(notes.get(call, id));
    }
}
