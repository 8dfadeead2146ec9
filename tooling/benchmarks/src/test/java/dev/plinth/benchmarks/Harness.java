package dev.plinth.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.plinth.benchmarks.peers.Peer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs an operation on all peers in turns, so that whatever else the machine does falls on each of them. A round gives
 * every peer the same number of calls; the next round begins with another peer.
 */
final class Harness {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<Peer> peers;
    private final Stage stage;

    Harness(List<Peer> peers, Stage stage) {
        this.peers = peers;
        this.stage = stage;
    }

    /** The cost of each round, by peer. */
    Map<Peer, List<Cost>> measure(Operation operation, Effort effort) {
        long calls = warmUp(operation, effort);
        var server = ServerProcesses.of(stage.administrator());
        var costs = new LinkedHashMap<Peer, List<Cost>>();
        peers.forEach(peer -> costs.put(peer, new ArrayList<>()));
        var order = new ArrayList<>(peers);
        for (int round = 0; round < effort.rounds(); round++) {
            for (var peer : order) {
                costs.computeIfAbsent(peer, any -> new ArrayList<>()).add(run(operation, peer, calls, server));
            }
            Collections.rotate(order, 1);
        }
        return costs;
    }

    /** Calls all peers until the compiler is done with them, and finds how many calls fill a sample. */
    private long warmUp(Operation operation, Effort effort) {
        var server = ServerProcesses.of(stage.administrator());
        // Of processor time, since a machine with other work to do would leave the compiler waiting.
        long end = PROCESS.getProcessCpuTime() + effort.warmUp().toNanos();
        long calls = operation.threads();
        do {
            long slowest = 0;
            for (var peer : peers) {
                slowest = Math.max(slowest, run(operation, peer, calls, server).wallNanos());
            }
            if (slowest < effort.sample().toNanos() / 2) {
                calls *= 2;
            }
        } while (PROCESS.getProcessCpuTime() < end);
        return calls;
    }

    private static Cost run(Operation operation, Peer peer, long calls, ServerProcesses server) {
        operation.ready().ready(calls);
        int many = operation.threads();
        var client = new AtomicLong();
        var allocated = new AtomicLong();
        var begun = new AtomicLong();
        var barrier = new CyclicBarrier(many, () -> begun.set(System.nanoTime()));
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        var threads = new ArrayList<Thread>();
        long serverBefore = server.nanos();
        for (int i = 0; i < many; i++) {
            var thread = new Thread(() -> {
                try {
                    barrier.await();
                    long id = Thread.currentThread().getId();
                    long bytes = THREADS.getThreadAllocatedBytes(id);
                    long nanos = THREADS.getThreadCpuTime(id);
                    for (long call = 0; call < calls / many; call++) {
                        operation.call().accept(peer);
                    }
                    client.addAndGet(THREADS.getThreadCpuTime(id) - nanos);
                    allocated.addAndGet(THREADS.getThreadAllocatedBytes(id) - bytes);
                } catch (Exception e) {
                    failures.add(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        threads.forEach(Harness::join);
        long wall = System.nanoTime() - begun.get();
        long serverNanos = server.nanos() - serverBefore;
        if (!failures.isEmpty()) {
            throw new IllegalStateException(peer.name() + ": " + operation.name(), failures.get(0));
        }
        return new Cost(calls / many * many * operation.items(), wall, client.get(), serverNanos, allocated.get());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
