package dev.plinth.shop.server.ordering;

import static java.util.Objects.requireNonNullElse;

import dev.plinth.shop.api.v1.ordering.CreditNoteDetails;
import dev.plinth.shop.api.v1.ordering.FindOrders;
import dev.plinth.shop.api.v1.ordering.LineDetails;
import dev.plinth.shop.api.v1.ordering.NewLine;
import dev.plinth.shop.api.v1.ordering.OrderDetails;
import dev.plinth.shop.api.v1.ordering.OrderEntry;
import dev.plinth.shop.api.v1.ordering.PaymentDetails;
import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.CreditNote;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.ordering.Line;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderAttributes;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderStatus;
import dev.plinth.shop.model.ordering.OrderSummary;
import dev.plinth.shop.model.ordering.Payment;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Attribute;
import dev.plinth.shop.model.shared.Filter;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.Quantity;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.shop.server.message.Fields;
import dev.plinth.shop.server.message.MoneyConversion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders and credit notes between the model and the contract. */
final class OrderConversion {
    /** All that the database takes for a moment, and for an amount. */
    private static final Instant FIRST = Instant.parse("1600-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final BigDecimal MOST =
            BigDecimal.TEN.pow(Formats.MOST_DIGITS_OF_A_SUM).subtract(BigDecimal.ONE);

    private OrderConversion() {}

    static List<Item> items(List<NewLine> lines) {
        return Fields.each(
                "lines",
                lines,
                line -> new Item(
                        new ProductId(line.productId()),
                        new Quantity(line.quantity()),
                        new Amount(line.unitPrice()),
                        line.description()));
    }

    static OrderDetails details(Order order) {
        return new OrderDetails(
                order.id().value(),
                order.version(),
                order.number().value(),
                uuid(order.customer()),
                order.country().value(),
                order.currency().getCurrencyCode(),
                order.placedAt(),
                OrderDetails.Status.valueOf(order.status().name()),
                lines(order.lines()),
                payments(order.payments(), order.currency()),
                MoneyConversion.sum(order.total()),
                MoneyConversion.sum(order.paid()));
    }

    static OrderEntry entry(OrderSummary order) {
        return new OrderEntry(
                order.id().value(),
                order.number().value(),
                uuid(order.customer()),
                order.country().value(),
                order.placedAt(),
                OrderDetails.Status.valueOf(order.status().name()),
                order.lines(),
                MoneyConversion.sum(order.total()),
                MoneyConversion.sum(order.paid()));
    }

    static CreditNoteDetails details(CreditNote note) {
        return new CreditNoteDetails(
                note.id().value(),
                note.version(),
                note.number().value(),
                note.order().map(OrderId::value).orElse(null),
                uuid(note.customer()),
                note.country().value(),
                note.currency().getCurrencyCode(),
                note.issuedAt(),
                lines(note.lines()),
                MoneyConversion.sum(note.total()));
    }

    static Search<Order, OrderId> search(FindOrders question) {
        var direction = Direction.valueOf(question.direction().name());
        var search = Search.<Order, OrderId>by(sort(question.sort()), direction).pagesOf(question.pageSize());
        for (var filter : filters(question)) {
            search = search.where(filter);
        }
        return search;
    }

    private static Attribute<Order, ?> sort(FindOrders.Sort sort) {
        return switch (sort) {
            case PLACED_AT -> OrderAttributes.PLACED_AT;
            case NUMBER -> OrderAttributes.NUMBER;
            case TOTAL -> OrderAttributes.TOTAL;
        };
    }

    private static List<Filter<Order>> filters(FindOrders question) {
        var filters = new ArrayList<Filter<Order>>();
        Optional.ofNullable(question.customerId())
                .ifPresent(id -> filters.add(OrderAttributes.CUSTOMER.is(new CustomerId(id))));
        if (!question.statuses().isEmpty()) {
            filters.add(OrderAttributes.STATUS.in(question.statuses().stream()
                    .map(status -> OrderStatus.valueOf(status.name()))
                    .collect(Collectors.toSet())));
        }
        if (question.placedFrom() != null || question.placedTo() != null) {
            filters.add(OrderAttributes.PLACED_AT.from(
                    requireNonNullElse(question.placedFrom(), FIRST), requireNonNullElse(question.placedTo(), LAST)));
        }
        if (question.totalFrom() != null || question.totalTo() != null) {
            filters.add(OrderAttributes.TOTAL.between(
                    Fields.at("totalFrom", () -> new Amount(requireNonNullElse(question.totalFrom(), BigDecimal.ZERO))),
                    Fields.at("totalTo", () -> new Amount(requireNonNullElse(question.totalTo(), MOST)))));
        }
        Optional.ofNullable(question.lineText())
                .ifPresent(text ->
                        filters.add(Fields.at("lineText", () -> Filter.containing(OrderAttributes.TEXT, text))));
        return filters;
    }

    private static List<LineDetails> lines(List<? extends Line> lines) {
        return lines.stream()
                .map(line -> new LineDetails(
                        line.number(),
                        line.item().product().value(),
                        line.item().quantity().value(),
                        line.item().unitPrice().value(),
                        line.item().description()))
                .toList();
    }

    private static List<PaymentDetails> payments(List<Payment> payments, Currency currency) {
        return payments.stream()
                .sorted(Comparator.comparing(Payment::paidAt).thenComparing(Payment::reference))
                .map(payment -> new PaymentDetails(
                        PaymentDetails.Method.valueOf(payment.method().name()),
                        MoneyConversion.amount(new Money(payment.amount(), currency)),
                        payment.reference(),
                        payment.paidAt()))
                .toList();
    }

    private static @Nullable UUID uuid(Optional<CustomerId> customer) {
        return customer.map(CustomerId::value).orElse(null);
    }
}
