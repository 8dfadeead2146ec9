package dev.plinth.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.benchmarks.peers.JdbcPeer;
import dev.plinth.benchmarks.peers.Peer;
import dev.plinth.benchmarks.peers.Position;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AgreementTests {
    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.open(20);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void allPeersAgree() {
        var peers = Benchmarks.peers(stage);

        assertThatCode(() -> Agreement.check(peers, stage.passing())).doesNotThrowAnyException();

        peers.forEach(Peer::close);
    }

    @Test
    void namesThePeerThatDoesNotWrite() {
        assertDisagrees(new Wrong("turn", new JdbcPeer(stage.connections())), "reads version 1");
    }

    @Test
    void namesThePeerThatLeavesRowsOut() {
        assertDisagrees(new Wrong("page", new JdbcPeer(stage.connections())), "reads other pages");
    }

    private static void assertDisagrees(Wrong wrong, String how) {
        var peers = List.of(new JdbcPeer(stage.connections()), wrong.peer());

        assertThatThrownBy(() -> Agreement.check(peers, stage.passing())).hasMessageContaining(how);
    }

    /** A peer of which one method does half of what it should. */
    private record Wrong(String method, Peer right) {
        Peer peer() {
            return (Peer) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Peer.class}, (proxy, called, arguments) -> {
                        if (called.getName().equals(method)) {
                            return called.getReturnType() == void.class
                                    ? null
                                    : right.page((Position) arguments[0], (int) arguments[1] + 1)
                                            .subList(1, (int) arguments[1] + 1);
                        }
                        try {
                            return called.invoke(right, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
