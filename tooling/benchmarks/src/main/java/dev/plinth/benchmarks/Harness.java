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

    private final ServerProcesses server;

    Harness(ServerProcesses server) {
        this.server = server;
    }

    /** The cost of each round, by peer. */
    Map<Peer, List<Cost>> measure(Operation operation, List<Peer> peers, Effort effort) {
        var costs = new LinkedHashMap<Peer, List<Cost>>();
        peers.forEach(peer -> costs.put(peer, new ArrayList<>()));
        var order = new ArrayList<>(peers);
        long calls = 1;
        // Of processor time, since a machine with other work to do would leave the compiler waiting.
        long warm = PROCESS.getProcessCpuTime() + effort.warmUp().toNanos();
        do {
            long slowest = 0;
            for (var peer : order) {
                slowest = Math.max(slowest, run(operation, peer, calls).wallNanos());
            }
            if (slowest < effort.sample().toNanos() / 2) {
                calls *= 2;
            }
        } while (PROCESS.getProcessCpuTime() < warm);
        for (int round = 0; round < effort.rounds(); round++) {
            for (var peer : order) {
                costs.computeIfAbsent(peer, any -> new ArrayList<>()).add(run(operation, peer, calls));
            }
            Collections.rotate(order, 1);
        }
        return costs;
    }

    private Cost run(Operation operation, Peer peer, long calls) {
        operation.prepare(peer, calls);
        return operation.threads() == 1 ? alone(operation, peer, calls) : together(operation, peer, calls);
    }

    private Cost alone(Operation operation, Peer peer, long calls) {
        long id = Thread.currentThread().getId();
        long server = this.server.nanos();
        long allocated = THREADS.getThreadAllocatedBytes(id);
        long client = THREADS.getThreadCpuTime(id);
        long wall = System.nanoTime();
        for (long i = 0; i < calls; i++) {
            operation.call(peer);
        }
        wall = System.nanoTime() - wall;
        client = THREADS.getThreadCpuTime(id) - client;
        allocated = THREADS.getThreadAllocatedBytes(id) - allocated;
        server = this.server.nanos() - server;
        return new Cost(calls * operation.items(), wall, client, server, allocated);
    }

    private Cost together(Operation operation, Peer peer, long calls) {
        int many = operation.threads();
        long each = Math.max(1, calls / many);
        var client = new AtomicLong();
        var allocated = new AtomicLong();
        var begun = new long[1];
        var barrier = new CyclicBarrier(many, () -> begun[0] = System.nanoTime());
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        var threads = new ArrayList<Thread>();
        long server = this.server.nanos();
        for (int i = 0; i < many; i++) {
            var thread = new Thread(() -> {
                try {
                    barrier.await();
                    long id = Thread.currentThread().getId();
                    long bytes = THREADS.getThreadAllocatedBytes(id);
                    long nanos = THREADS.getThreadCpuTime(id);
                    for (long call = 0; call < each; call++) {
                        operation.call(peer);
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
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        long wall = System.nanoTime() - begun[0];
        server = this.server.nanos() - server;
        if (!failures.isEmpty()) {
            throw new IllegalStateException(peer.name() + ": " + operation.name(), failures.get(0));
        }
        return new Cost(each * many * operation.items(), wall, client.get(), server, allocated.get());
    }
}
