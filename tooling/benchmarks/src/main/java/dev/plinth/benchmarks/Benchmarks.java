package dev.plinth.benchmarks;

import dev.plinth.benchmarks.domain.Order;
import dev.plinth.benchmarks.domain.OrderId;
import dev.plinth.benchmarks.peers.JdbcPeer;
import dev.plinth.benchmarks.peers.Peer;
import dev.plinth.benchmarks.peers.PlinthPeer;
import dev.plinth.benchmarks.peers.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** Thin. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String... arguments) throws Exception {
        try (var stage = Stage.open(10_000)) {
            var peers = new ArrayList<Peer>();
            if (!"Plinth".equals(System.getenv("PEERS"))) {
                peers.add(new JdbcPeer(stage.connections()));
            }
            peers.add(new PlinthPeer(stage.connections()));
            if (System.getenv("PEERS") == null) {
                peers.add(new dev.plinth.benchmarks.peers.HibernatePeer(stage.connections()));
            }
            var ids = stage.orders().stream().map(Order::id).toList();
            var positions = stage.orders().stream()
                    .skip(100)
                    .map(order -> new Position(order.placedAt(), order.id()))
                    .toList();
            List<Operation> operations = List.of(
                    byId(ids, 1),
                    byId(ids, 8),
                    page(positions),
                    place(stage.data(), 1),
                    place(stage.data(), 8),
                    turn(ids));
            var only = arguments.length == 0 ? "" : arguments[0];
            int rounds = arguments.length < 2 ? 15 : Integer.parseInt(arguments[1]);
            for (var operation : operations) {
                if (!operation.name().contains(only)) {
                    continue;
                }
                for (var peer : peers) {
                    new Harness(ServerProcesses.of(stage.administrator()))
                            .measure(
                                    byId(ids, 8),
                                    List.of(peer),
                                    new Effort(Duration.ofMillis(500), Duration.ofMillis(100), 1));
                }
                var harness = new Harness(ServerProcesses.of(stage.administrator()));
                var costs = harness.measure(
                        operation, peers, new Effort(Duration.ofSeconds(12), Duration.ofMillis(200), rounds));
                double base = 0;
                for (var peer : peers) {
                    var list = java.util.Objects.requireNonNull(costs.get(peer));
                    double wall =
                            median(list.stream().mapToDouble(Cost::wallMicros).toArray());
                    double client =
                            median(list.stream().mapToDouble(Cost::clientMicros).toArray());
                    double server =
                            median(list.stream().mapToDouble(Cost::serverMicros).toArray());
                    double kb = median(
                            list.stream().mapToDouble(Cost::allocatedKilobytes).toArray());
                    base = base == 0 ? wall : base;
                    System.out.printf(
                            "%-14s x%d %-10s %8.1f us %5.2f   client %7.1f  server %7.1f  %7.1f kB%n",
                            operation.name(), operation.threads(), peer.name(), wall, wall / base, client, server, kb);
                }
            }
            peers.forEach(Peer::close);
        }
    }

    static double median(double[] values) {
        java.util.Arrays.sort(values);
        return values[values.length / 2];
    }

    static Operation byId(List<OrderId> ids, int threads) {
        return new Op("by id", threads) {
            @Override
            public void call(Peer peer) {
                var order = peer.order(ids.get(ThreadLocalRandom.current().nextInt(ids.size())));
                if (order.lines().size() != 3) {
                    throw new IllegalStateException();
                }
            }
        };
    }

    static Operation page(List<Position> positions) {
        return new Op("page", 1) {
            @Override
            public void call(Peer peer) {
                var page = peer.page(positions.get(ThreadLocalRandom.current().nextInt(positions.size())), 50);
                if (page.size() != 50) {
                    throw new IllegalStateException("" + page.size());
                }
            }
        };
    }

    static Operation place(Data data, int threads) {
        return new Op("place", threads) {
            private final ConcurrentLinkedQueue<Order> waiting = new ConcurrentLinkedQueue<>();

            @Override
            public void prepare(Peer peer, long calls) {
                waiting.clear();
                waiting.addAll(data.orders((int) calls + threads));
            }

            @Override
            public void call(Peer peer) {
                peer.place(waiting.remove());
            }
        };
    }

    static Operation turn(List<OrderId> ids) {
        return new Op("turn", 1) {
            @Override
            public void call(Peer peer) {
                peer.turn(ids.get(ThreadLocalRandom.current().nextInt(ids.size())));
            }
        };
    }

    abstract static class Op implements Operation {
        private final String name;
        private final int threads;

        Op(String name, int threads) {
            this.name = name;
            this.threads = threads;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int threads() {
            return threads;
        }
    }
}
