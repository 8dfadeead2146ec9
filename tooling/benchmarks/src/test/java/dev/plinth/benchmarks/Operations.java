package dev.plinth.benchmarks;

import dev.plinth.benchmarks.domain.Order;
import dev.plinth.benchmarks.peers.Peer;
import dev.plinth.benchmarks.peers.Position;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** What is measured. */
final class Operations {
    static final int PAGE = 50;
    static final int LARGE_PAGE = 1_000;
    static final int LARGE_PAGES = 50;
    static final int MANY = 10_000;

    private Operations() {}

    /** What a user waits for, one at a time. */
    static List<Operation> single(Stage stage) {
        var waiting = new ConcurrentLinkedQueue<Order>();
        var byId = Operation.of("order by id with its lines", 1.25, peer -> {
            var order = peer.order(any(stage.sample()).id());
            require(order.lines().size() == Data.LINES);
        });
        var page = Operation.of(
                "page of 50 summaries",
                1.10,
                peer -> require(peer.page(position(any(stage.sample())), PAGE).size() == PAGE));
        var place = Operation.of("place an order with 3 lines", 1.0, peer -> peer.place(waiting.remove()))
                .after(calls -> {
                    waiting.clear();
                    waiting.addAll(stage.passing().orders((int) calls + 8));
                });
        var turn = Operation.of(
                "change a status, with version",
                1.0,
                peer -> peer.turn(any(stage.sample()).id()));
        return List.of(byId, byId.on(8, 1.15), page, place, place.on(8, 1.10), turn);
    }

    /** What is done to many orders at once. */
    static List<Operation> bulk(Stage stage) {
        return List.of(
                many(stage, "1,000 orders in one unit of work", 1_000, 1.7, Peer::placeAll),
                many(stage, "10,000 orders in one unit of work", MANY, 1.7, Peer::placeAll),
                many(stage, "10,000 orders by COPY", MANY, 1.1, Peer::load));
    }

    /** What reads many; there must be 50,000 orders. */
    static List<Operation> reading() {
        var pages = Operation.of("50 pages of 1,000 summaries", 1.5, peer -> {
                    var position = new Position(Data.END, Data.LAST);
                    for (int i = 0; i < LARGE_PAGES; i++) {
                        var page = peer.page(position, LARGE_PAGE);
                        require(page.size() == LARGE_PAGE);
                        var last = page.get(LARGE_PAGE - 1);
                        position = new Position(last.placedAt(), last.id());
                    }
                })
                .of(LARGE_PAGES);
        int all = LARGE_PAGES * LARGE_PAGE;
        var everything = Operation.of("50,000 orders with their lines, streamed", 1.2, peer -> {
                    var lines = new AtomicLong();
                    peer.forEach(order -> lines.addAndGet(order.lines().size()));
                    require(lines.get() == (long) all * Data.LINES);
                })
                .of(all);
        return List.of(pages, everything);
    }

    /** What must stay as fast as it is, however many orders there are. */
    static List<Operation> growing(Stage stage) {
        return List.of(
                Operation.of(
                        "order by id with its lines",
                        0,
                        peer -> peer.order(any(stage.sample()).id())),
                Operation.of(
                        "first page of 50 summaries",
                        0,
                        peer -> require(peer.page(new Position(Data.END, Data.LAST), PAGE)
                                        .size()
                                == PAGE)),
                Operation.of(
                        "page of 50 at 99 % depth",
                        0,
                        peer -> require(peer.page(
                                                position(stage.sample()
                                                        .get(stage.sample().size() / 100)),
                                                PAGE)
                                        .size()
                                == PAGE)));
    }

    private static Operation many(Stage stage, String name, int many, double goal, BiConsumer<Peer, List<Order>> way) {
        var waiting = new ConcurrentLinkedQueue<List<Order>>();
        return Operation.of(name, goal, peer -> way.accept(peer, waiting.remove()))
                .of(many)
                .after(calls -> {
                    stage.clear();
                    waiting.clear();
                    for (long i = 0; i < calls; i++) {
                        waiting.add(stage.passing().orders(many));
                    }
                });
    }

    private static Position position(Order order) {
        return new Position(order.placedAt(), order.id());
    }

    private static <T> T any(List<T> sample) {
        return sample.get(ThreadLocalRandom.current().nextInt(sample.size() / 50, sample.size()));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("a peer did not do what it is measured for");
        }
    }
}
