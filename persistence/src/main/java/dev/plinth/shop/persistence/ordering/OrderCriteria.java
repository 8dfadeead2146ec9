package dev.plinth.shop.persistence.ordering;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderFilter;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderLine;
import dev.plinth.shop.model.ordering.OrderSearch;
import dev.plinth.shop.model.ordering.OrderSearch.Direction;
import dev.plinth.shop.model.ordering.OrderStatus;
import dev.plinth.shop.model.ordering.OrderSummary;
import dev.plinth.shop.model.shared.Amount;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A search for orders as one query: its conditions joined by and, its page begun behind a key (seek method). */
final class OrderCriteria implements OrderFilter.Cases<Predicate> {
    private static final char ESCAPE = '\\';

    private final CriteriaBuilder criteria;
    private final OrderSearch search;
    private final CriteriaQuery<OrderSummary> query;
    private final Root<OrderSummary> order;

    OrderCriteria(CriteriaBuilder criteria, OrderSearch search) {
        this.criteria = criteria;
        this.search = search;
        this.query = criteria.createQuery(OrderSummary.class);
        this.order = query.from(OrderSummary.class);
    }

    TypedQuery<OrderSummary> query(EntityManager manager) {
        List<Predicate> conditions = new ArrayList<>();
        search.filters().forEach(filter -> conditions.add(filter.fold(this)));
        search.after().ifPresent(position -> conditions.add(isBehind(position)));
        var ascending = search.direction() == Direction.ASCENDING;
        var key = key();
        var id = order.<OrderId>get("id");
        query.select(order)
                .where(conditions.toArray(Predicate[]::new))
                .orderBy(
                        ascending ? criteria.asc(key) : criteria.desc(key),
                        ascending ? criteria.asc(id) : criteria.desc(id));
        return manager.createQuery(query);
    }

    @Override
    public Predicate boughtBy(CustomerId customer) {
        return criteria.equal(order.get("customer"), customer);
    }

    @Override
    public Predicate placedBetween(Instant from, Instant until) {
        return criteria.and(criteria.greaterThanOrEqualTo(placedAt(), from), criteria.lessThan(placedAt(), until));
    }

    @Override
    public Predicate hasStatus(Set<OrderStatus> statuses) {
        return order.<OrderStatus>get("status").in(statuses);
    }

    @Override
    public Predicate totalBetween(Amount least, Amount most) {
        return criteria.between(total(), least, most);
    }

    @Override
    public Predicate lineContains(String text) {
        var lines = query.subquery(OrderId.class);
        var searched = lines.from(Order.class);
        Join<Order, OrderLine> line = searched.join("lines");
        var description = folded(line.get("item").<String>get("description"));
        var pattern = folded(criteria.literal("%" + escaped(text) + "%"));
        lines.select(searched.get("id"))
                .where(
                        criteria.equal(searched.get("id"), order.get("id")),
                        criteria.like(description, pattern, ESCAPE));
        return criteria.exists(lines);
    }

    /** The database folds both sides, as its index has it: two programs would differ in some letter. */
    private Expression<String> folded(Expression<String> text) {
        return criteria.function("fold_case", String.class, text);
    }

    private Predicate isBehind(OrderSearch.Position position) {
        var value = search.sort().parse(position.value());
        return switch (search.sort()) {
            case PLACED_AT -> isBehind(placedAt(), (Instant) value, position.id());
            case NUMBER -> isBehind(number(), (String) value, position.id());
            case TOTAL -> isBehind(total(), (Amount) value, position.id());
        };
    }

    private <V extends Comparable<? super V>> Predicate isBehind(Path<V> key, V value, OrderId last) {
        var id = order.<OrderId>get("id");
        var ascending = search.direction() == Direction.ASCENDING;
        var behind = ascending ? criteria.greaterThan(key, value) : criteria.lessThan(key, value);
        var behindInTie = ascending ? criteria.greaterThan(id, last) : criteria.lessThan(id, last);
        return criteria.or(behind, criteria.and(criteria.equal(key, value), behindInTie));
    }

    private Path<?> key() {
        return switch (search.sort()) {
            case PLACED_AT -> placedAt();
            case NUMBER -> number();
            case TOTAL -> total();
        };
    }

    private Path<Instant> placedAt() {
        return order.get("placedAt");
    }

    private Path<String> number() {
        return order.get("number").get("value");
    }

    private Path<Amount> total() {
        return order.get("total");
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
