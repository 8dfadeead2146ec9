package dev.plinth.shop.quickstart;

import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.CustomerNumber;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private Survey(RowReader reader) {
        this.reader = reader;
    }

    /** Reads the file. */
    static Survey of(RetailFile file, RowReader reader) {
        var survey = new Survey(reader);
        file.forEach(survey::add);
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

    private void add(FileRecord written) {
        rowsRead++;
        try {
            add(reader.read(written.fields()));
        } catch (RejectedException e) {
            rejections.add(written.firstLine(), written.lines(), e.reason());
        }
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
