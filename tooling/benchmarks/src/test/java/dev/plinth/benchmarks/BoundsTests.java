package dev.plinth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.plinth.benchmarks.domain.Order;
import dev.plinth.benchmarks.peers.Peer;
import dev.plinth.benchmarks.peers.PlinthPeer;
import dev.plinth.benchmarks.peers.Position;
import dev.plinth.testkit.StatementLog;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operation of the runtime may cost, in what does not depend on the machine: statements, and bytes on the heap. */
@Tag("benchmark")
class BoundsTests {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ORDERS = 4_000;
    private static final int CALLS = 2_000;

    private static Stage stage;

    private enum Call {
        ORDER_BY_ID((peer, orders) -> peer.order(stage.sample().get(17).id())),
        PAGE((peer, orders) -> peer.page(new Position(Data.END, Data.LAST), 50)),
        PLACE((peer, orders) -> peer.place(orders.get(0))),
        CHANGE((peer, orders) -> peer.turn(stage.sample().get(18).id())),
        UNIT_OF_WORK(Peer::placeAll),
        COPY(Peer::load),
        ALL((peer, orders) -> peer.forEach(Order::lines));

        private final BiConsumer<Peer, List<Order>> call;

        Call(BiConsumer<Peer, List<Order>> call) {
            this.call = call;
        }

        /** With new orders, for those that need them. */
        void on(Peer peer, List<Order> orders) {
            call.accept(peer, orders);
        }
    }

    @BeforeAll
    static void open() {
        stage = Stage.open(ORDERS);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    /** What is copied is no statement; the one asks which tables row security forbids to copy into. */
    @ParameterizedTest
    @CsvSource({
        "ORDER_BY_ID, 1, 1",
        "PAGE, 1, 1",
        "PLACE, 1, 2",
        "CHANGE, 1, 2",
        "UNIT_OF_WORK, 100, 2",
        "UNIT_OF_WORK, 3000, 18",
        "COPY, 3000, 1",
        "ALL, 1, 9"
    })
    void executesStatements(Call call, int orders, int statements) {
        var log = new StatementLog();
        try (var peer = new PlinthPeer(log.watching(stage.connections()))) {
            var waiting = stage.passing().orders(orders);
            log.clear();

            call.on(peer, waiting);

            assertThat(log.statements()).hasSize(statements);
        } finally {
            stage.clear();
        }
    }

    /** A bound that is much too high is lowered, or what gets worse would not be seen. */
    @ParameterizedTest
    @CsvSource({
        "ORDER_BY_ID, 19",
        "PAGE, 80",
        "PLACE, 32",
        "CHANGE, 17",
    })
    void allocatesKilobytes(Call call, double most) {
        try (var peer = new PlinthPeer(stage.connections())) {
            allocated(peer, call, CALLS, 1);

            assertThat(allocated(peer, call, CALLS, 1)).isBetween(most * 0.85, most);
        } finally {
            stage.clear();
        }
    }

    @ParameterizedTest
    @CsvSource({"UNIT_OF_WORK, 18.5", "COPY, 6.2"})
    void allocatesTheSameForEachOfManyOrders(Call call, double most) {
        try (var peer = new PlinthPeer(stage.connections())) {
            // Compiled code allocates less, so all of it is compiled before anything is measured.
            allocated(peer, call, 5, 10_000);

            double ofFew = allocated(peer, call, 1, 1_000) / 1_000;
            double ofMany = allocated(peer, call, 1, 10_000) / 10_000;

            assertThat(ofMany).isBetween(most * 0.85, most).isLessThan(ofFew * 1.1);
        } finally {
            stage.clear();
        }
    }

    private static double allocated(Peer peer, Call call, int calls, int orders) {
        long bytes = 0;
        for (int i = 0; i < calls; i++) {
            var waiting = stage.passing().orders(orders);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            call.on(peer, waiting);
            bytes += THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        return bytes / 1e3 / calls;
    }
}
