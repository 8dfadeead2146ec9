package dev.plinth.shop.quickstart;

import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.CustomerNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * What all records say together: which documents, customers and products there are, and which rows are a document's. It
 * holds the documents and, for each row, its place; the rows themselves stay in the file of records.
 */
final class FirstPass {
    private static final int FIRST_ROWS = 1 << 10;

    private final Records records;
    private final RowReader reader;
    private final Map<String, Document> byNumber = new HashMap<>();
    private final List<Document> documents = new ArrayList<>();
    private final Map<Sku, Optional<String>> names = new LinkedHashMap<>();
    private final Set<CustomerNumber> customers = new LinkedHashSet<>();
    private long[] places = new long[FIRST_ROWS];
    private int[] documentOfRow = new int[FIRST_ROWS];
    private int rows;
    /** Where the rows of each document begin among all places, once these are in the order of the documents. */
    private int[] starts = new int[0];

    private FirstPass(Records records, RowReader reader) {
        this.records = records;
        this.reader = reader;
    }

    /**
     * Reads all records once.
     *
     * @param progress takes how many records were read, again and again
     */
    static FirstPass over(Records records, RowReader reader, Rejections rejections, LongConsumer progress) {
        var pass = new FirstPass(records, reader);
        records.forEach((written, place) -> {
            try {
                pass.add(reader.read(written.fields()), written.firstLine(), place);
            } catch (RejectedException e) {
                rejections.add(written, e);
            }
            progress.accept(1);
        });
        pass.sort();
        return pass;
    }

    /** The documents in the order of their first rows. */
    List<Document> documents() {
        return documents;
    }

    /** The rows of a document, in the order of the file. */
    List<Row> rows(Document document) {
        int from = starts[document.position()];
        var found = new ArrayList<Row>(document.rows());
        for (int i = from; i < from + document.rows(); i++) {
            try {
                found.add(reader.read(records.at(places[i]).fields()));
            } catch (RejectedException e) {
                throw new IllegalStateException("a row of " + document + " was accepted before", e);
            }
        }
        return found;
    }

    /** Each product with its name: the first description there is, else its SKU. */
    Map<Sku, String> products() {
        var products = new LinkedHashMap<Sku, String>();
        names.forEach((sku, name) -> products.put(sku, name.orElse(sku.value())));
        return products;
    }

    /** The customers in the order of their first rows. */
    Collection<CustomerNumber> customers() {
        return customers;
    }

    /** How many records are accepted. */
    long rowsAccepted() {
        return rows;
    }

    /** How many records there are. */
    long rowsRead() {
        return records.count();
    }

    private void add(Row row, long line, long place) {
        var known = byNumber.get(row.document());
        if (known == null) {
            known = new Document(documents.size(), row, line);
            byNumber.put(row.document(), known);
            documents.add(known);
        } else {
            known.add(row);
        }
        names.merge(row.sku(), row.description(), (first, next) -> first.isPresent() ? first : next);
        row.customer().ifPresent(customers::add);
        if (rows == places.length) {
            places = Arrays.copyOf(places, 2 * rows);
            documentOfRow = Arrays.copyOf(documentOfRow, 2 * rows);
        }
        places[rows] = place;
        documentOfRow[rows++] = known.position();
    }

    /** Brings the places into the order of the documents, each document's in the order of the file. */
    private void sort() {
        starts = new int[documents.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + documents.get(i - 1).rows();
        }
        var next = starts.clone();
        var sorted = new long[rows];
        for (int row = 0; row < rows; row++) {
            sorted[next[documentOfRow[row]]++] = places[row];
        }
        places = sorted;
        documentOfRow = new int[0];
        byNumber.clear();
    }
}
