package dev.plinth.shop.quickstart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The accepted rows of a flat file, each a map from column to text: the eight columns as they are written, and beside
 * them those that the guide adds. Those are worked out here a second time, so that the import is held against something.
 */
final class FlatRelation {
    private final List<Map<String, String>> rows = new ArrayList<>();

    private FlatRelation() {}

    static FlatRelation of(Path path) {
        var relation = new FlatRelation();
        var reader = Input.reader();
        ReadRecords.of(path).all().forEach(written -> {
            try {
                relation.add(written.fields(), reader.read(written.fields()));
            } catch (RejectedException e) {
                // The guide speaks of the rows that are left; which are not is the subject of other tests.
            }
        });
        relation.settleInvoices();
        relation.settleProducts();
        return relation;
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    /**
     * What the rows say on the right for each case on the left. A row whose left or right side is blank says nothing.
     */
    Map<List<String>, SortedSet<String>> cases(Dependency dependency) {
        var cases = new LinkedHashMap<List<String>, SortedSet<String>>();
        for (var row : rows) {
            var left =
                    dependency.left().stream().map(column -> value(row, column)).toList();
            var right = value(row, dependency.right());
            if (!right.isEmpty() && left.stream().anyMatch(text -> !text.isEmpty())) {
                cases.computeIfAbsent(left, key -> new TreeSet<>()).add(right);
            }
        }
        return cases;
    }

    /** How many cases contradict the dependency, and of how many: {@code 1 of 1824}. */
    String figure(Dependency dependency) {
        var cases = cases(dependency);
        var broken = cases.values().stream().filter(values -> values.size() > 1).count();
        return broken + " of " + cases.size();
    }

    private static String value(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), () -> "the flat file has no column " + column);
    }

    private void add(List<String> fields, Row row) {
        var columns = new TreeMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            columns.put(RowReader.COLUMNS.get(i), fields.get(i).strip());
        }
        columns.put("Kind", value(columns, "InvoiceNo").matches("[Cc].*") ? "CREDIT_NOTE" : "ORDER");
        columns.put("Sku", value(columns, "StockCode").toUpperCase(Locale.ROOT));
        columns.put("Pieces", value(columns, "Quantity").replaceFirst("^[+-]", ""));
        columns.put("Price", row.unitPrice().value().toPlainString());
        columns.put("Time", row.time().toString());
        columns.put("Code", row.country().value());
        rows.add(columns);
    }

    /** Numbers the lines of each invoice and gives all of them what the invoice has once. */
    private void settleInvoices() {
        var lines = new HashMap<String, Integer>();
        var placed = new HashMap<String, String>();
        var customers = new HashMap<String, String>();
        var countries = new HashMap<String, String>();
        for (var row : rows) {
            var invoice = value(row, "InvoiceNo");
            row.put("Line", String.valueOf(lines.merge(invoice, 1, Integer::sum)));
            placed.merge(invoice, value(row, "Time"), (one, other) -> Collections.min(List.of(one, other)));
            customers.merge(invoice, value(row, "CustomerID"), (first, next) -> first.isEmpty() ? next : first);
            countries.putIfAbsent(invoice, value(row, "Code"));
        }
        for (var row : rows) {
            var invoice = value(row, "InvoiceNo");
            row.put("PlacedAt", Objects.requireNonNull(placed.get(invoice)));
            row.put("Customer", Objects.requireNonNull(customers.get(invoice)));
            row.put("CountryCode", Objects.requireNonNull(countries.get(invoice)));
        }
    }

    private void settleProducts() {
        var names = new HashMap<String, String>();
        rows.forEach(row -> names.merge(
                value(row, "Sku"), value(row, "Description"), (first, next) -> first.isEmpty() ? next : first));
        rows.forEach(row -> {
            var name = Objects.requireNonNull(names.get(value(row, "Sku")));
            row.put("ProductName", name.isEmpty() ? value(row, "Sku") : name);
            row.put("Charge", Objects.requireNonNullElse(Oracle.charge(value(row, "Sku")), ""));
        });
    }
}
