package dev.plinth.benchmarks;

import dev.plinth.benchmarks.domain.Order;
import dev.plinth.benchmarks.domain.OrderId;
import dev.plinth.benchmarks.domain.Status;
import dev.plinth.benchmarks.peers.Peer;
import dev.plinth.benchmarks.peers.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** That all peers store the same and read it back, before any is measured. */
final class Agreement {
    private final List<Peer> peers;

    private Agreement(List<Peer> peers) {
        this.peers = peers;
    }

    /**
     * Has each peer write in every way what all then read.
     *
     * @throws IllegalStateException naming the peer that reads or writes something else
     */
    static void check(List<Peer> peers, Data data) {
        var agreement = new Agreement(peers);
        for (var peer : peers) {
            var placed = data.orders(1).get(0);
            peer.place(placed);
            agreement.requireRead(peer, written(placed, peer.firstVersion(), Status.PLACED));
            peer.turn(placed.id());
            agreement.requireRead(peer, written(placed, peer.firstVersion() + 1, Status.SHIPPED));
            var together = data.orders(5);
            peer.placeAll(together);
            together.forEach(order -> agreement.requireRead(peer, written(order, peer.firstVersion(), Status.PLACED)));
            var loaded = data.orders(5);
            peer.load(loaded);
            loaded.forEach(order -> agreement.requireRead(peer, written(order, peer.firstVersion(), Status.PLACED)));
        }
        agreement.requireSame("pages", peer -> page(peer));
        agreement.requireSame("orders", peer -> all(peer));
    }

    private void requireRead(Peer writer, Written written) {
        for (var reader : peers) {
            var read = text(reader.order(written.id()));
            if (!read.equals(written.text())) {
                throw new IllegalStateException(
                        reader.name() + " reads " + read + ", where " + writer.name() + " wrote " + written.text());
            }
        }
    }

    private void requireSame(String what, Function<Peer, List<String>> question) {
        var expected = question.apply(peers.get(0));
        for (var peer : peers) {
            var answer = question.apply(peer);
            if (!answer.equals(expected)) {
                throw new IllegalStateException(peer.name() + " reads other " + what + " than "
                        + peers.get(0).name() + ": " + answer + ", not " + expected);
            }
        }
    }

    private static List<String> page(Peer peer) {
        var first = peer.page(new Position(Data.END, Data.LAST), 7);
        var last = first.get(6);
        var all = new ArrayList<>(first);
        all.addAll(peer.page(new Position(last.placedAt(), last.id()), 7));
        return all.stream()
                .map(summary -> String.join(
                        "|",
                        summary.id().toString(),
                        summary.number().toString(),
                        Objects.toString(summary.customer()),
                        summary.country().toString(),
                        summary.currency(),
                        summary.placedAt().toString(),
                        summary.status().toString(),
                        Long.toString(summary.lines()),
                        summary.total().toString()))
                .toList();
    }

    private static List<String> all(Peer peer) {
        var found = new ArrayList<String>();
        peer.forEach(order -> found.add(text(order)));
        return found;
    }

    private static Written written(Order order, long version, Status status) {
        return new Written(order.id(), text(order, version, status));
    }

    private static String text(Order order) {
        return text(order, order.version(), order.status());
    }

    private static String text(Order order, long version, Status status) {
        var text = new StringBuilder(String.join(
                "|",
                "version " + version,
                order.id().toString(),
                order.number().toString(),
                Objects.toString(order.customer()),
                order.country().toString(),
                order.currency(),
                order.placedAt().toString(),
                status.toString()));
        for (var line : order.lines()) {
            text.append('|')
                    .append(line.id())
                    .append(' ')
                    .append(line.number())
                    .append(' ')
                    .append(line.item());
        }
        return text.toString();
    }

    private record Written(OrderId id, String text) {}
}
