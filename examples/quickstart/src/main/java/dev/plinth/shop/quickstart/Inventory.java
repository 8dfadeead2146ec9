package dev.plinth.shop.quickstart;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.CreditNotes;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.Orders;
import dev.plinth.shop.model.ordering.SalesReports;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Transactions;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Counts in the database what it holds of an input; documents of other inputs do not count. */
final class Inventory {
    /** Documents that one query asks for. */
    private static final int BATCH = 1000;

    private final Orders orders;
    private final CreditNotes creditNotes;
    private final SalesReports reports;

    private final Map<String, Document> documents = new HashMap<>();
    private final Set<CustomerId> customers = new HashSet<>();
    private final Set<ProductId> products = new HashSet<>();
    private final Set<CountryCode> countries = new HashSet<>();
    private long orderCount;
    private long orderLines;
    private long creditCount;
    private long creditLines;
    private BigDecimal revenue = BigDecimal.ZERO;
    private BigDecimal credited = BigDecimal.ZERO;

    Inventory(Orders orders, CreditNotes creditNotes, SalesReports reports) {
        this.orders = orders;
        this.creditNotes = creditNotes;
        this.reports = reports;
    }

    /**
     * What is stored of the documents.
     *
     * @throws InputException if something else is stored under the number of one
     */
    Summary.Stored count(Collection<Document> ofTheFile, Transactions transactions) {
        ofTheFile.forEach(document -> documents.put(document.number(), document));
        var orderNumbers = ofTheFile.stream()
                .filter(document -> !document.isCredit())
                .map(document -> new OrderNumber(document.number()))
                .toList();
        var creditNumbers = ofTheFile.stream()
                .filter(Document::isCredit)
                .map(document -> new CreditNoteNumber(document.number()))
                .toList();
        Batches.of(orderNumbers, BATCH).forEach(numbers -> transactions.read(() -> countOrders(numbers)));
        Batches.of(creditNumbers, BATCH).forEach(numbers -> transactions.read(() -> countCreditNotes(numbers)));
        if (orderCount + creditCount != documents.size()) {
            throw new IllegalStateException(
                    "something was removed from the database while it was counted; run it again");
        }
        return new Summary.Stored(
                orderCount,
                orderLines,
                creditCount,
                creditLines,
                customers.size(),
                products.size(),
                countries.size(),
                revenue,
                credited);
    }

    private boolean countOrders(Collection<OrderNumber> numbers) {
        for (var order : orders.summarize(numbers)) {
            document(order.number().value())
                    .requireSame(
                            order.lines(),
                            order.total().amount(),
                            order.placedAt(),
                            order.country(),
                            order.customer().isEmpty());
            orderCount++;
            orderLines += order.lines();
            revenue = revenue.add(order.total().amount().value());
            order.customer().ifPresent(customers::add);
            countries.add(order.country());
        }
        return products.addAll(reports.productsOrdered(numbers));
    }

    private boolean countCreditNotes(Collection<CreditNoteNumber> numbers) {
        for (var note : creditNotes.findByNumbers(numbers)) {
            document(note.number().value())
                    .requireSame(
                            note.lines().size(),
                            note.total().amount(),
                            note.issuedAt(),
                            note.country(),
                            note.customer().isEmpty());
            creditCount++;
            creditLines += note.lines().size();
            credited = credited.add(note.total().amount().value());
            note.customer().ifPresent(customers::add);
            countries.add(note.country());
            note.lines().forEach(line -> products.add(line.item().product()));
        }
        return true;
    }

    private Document document(String number) {
        return Objects.requireNonNull(documents.get(number), number);
    }
}
