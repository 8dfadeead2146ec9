package dev.plinth.shop.model.shared;

import java.util.Optional;
import java.util.UUID;

class InMemoryTransactionsTests extends TransactionsContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Notes notes = new Notes(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected void add(String name) {
        notes.add(new Note(name));
    }

    @Override
    protected void change(String name) {
        notes.find(name).orElseThrow().text = UUID.randomUUID().toString();
    }

    @Override
    protected Optional<Long> version(String name) {
        return notes.find(name).map(note -> note.version);
    }

    private static final class Notes extends InMemoryRepository<Note, String> {
        Notes(InMemoryTransactions transactions) {
            super(transactions, Note.class, "pk_note", note -> note.name);
        }
    }

    private static final class Note {
        private String name = "";
        private long version;
        private String text = "";

        Note(String name) {
            this.name = name;
        }

        /** For the repository, which fills the fields. */
        @SuppressWarnings("unused")
        Note() {}
    }
}
