package dev.plinth.shop.quickstart;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.CustomerNumber;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the whole file says, after it was read once: which documents, customers and products there are. It grows with
 * the number of documents and of rejected records, not with the number of rows.
 */
final class Survey {
    private final RowReader reader;
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<Sku, Optional<String>> names = new LinkedHashMap<>();
    private final Set<CustomerNumber> customers = new LinkedHashSet<>();
    private final Rejections rejections = new Rejections();
    private long rowsRead;
    private @Nullable CsvRecord pending;
    private @Nullable Reason pendingReason;

    private Survey(RowReader reader) {
        this.reader = reader;
    }

    /** Reads the file. */
    static Survey of(RetailFile file, RowReader reader) {
        var survey = new Survey(reader);
        file.forEach(survey::add);
        survey.settle(Long.MAX_VALUE);
        return survey;
    }

    /** The documents in the order of their first rows. */
    Collection<Document> documents() {
        return documents.values();
    }

    /** The document that a row belongs to. */
    Document document(Row row) {
        var document = documents.get(row.document());
        if (document == null) {
            throw new IllegalStateException("the file was changed while it was read: " + row.document() + " is new");
        }
        return document;
    }

    /** Each product with its name: the first description there is, else its SKU. */
    Map<Sku, String> products() {
        var products = new LinkedHashMap<Sku, String>();
        names.forEach((sku, name) -> products.put(sku, name.orElse(sku.value())));
        return products;
    }

    Set<CustomerNumber> customers() {
        return customers;
    }

    Rejections rejections() {
        return rejections;
    }

    long rowsRead() {
        return rowsRead;
    }

    private void add(CsvRecord csvRecord) {
        rowsRead++;
        settle(csvRecord.getStartingLineNumber());
        try {
            add(reader.read(csvRecord.getFields()));
        } catch (RejectedException e) {
            pending = csvRecord;
            pendingReason = e.reason();
        }
    }

    /** A rejected record ends where the next one begins. */
    private void settle(long nextLine) {
        if (pending != null && pendingReason != null) {
            var first = pending.getStartingLineNumber();
            rejections.add(first, nextLine - first, pendingReason);
        }
        pending = null;
        pendingReason = null;
    }

    private void add(Row row) {
        var known = documents.get(row.document());
        if (known == null) {
            documents.put(row.document(), new Document(row));
        } else {
            known.add(row);
        }
        names.merge(row.sku(), row.description(), (first, next) -> first.isPresent() ? first : next);
        row.customer().ifPresent(customers::add);
    }
}
