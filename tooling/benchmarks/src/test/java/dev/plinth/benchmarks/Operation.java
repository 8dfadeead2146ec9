package dev.plinth.benchmarks;

import dev.plinth.benchmarks.peers.Peer;
import java.util.function.Consumer;

/**
 * Something that every peer does.
 *
 * @param name how the results call it
 * @param threads how many threads call it at once
 * @param items how many a call works on; costs are given for one
 * @param goal what the ratio of the runtime's time to that of bare JDBC shall not exceed; 0 where only growth is looked at
 * @param ready makes ready what so many calls use up; not measured
 * @param call calls a peer once
 */
record Operation(String name, int threads, int items, double goal, Preparation ready, Consumer<Peer> call) {
    /** Makes something ready for a number of calls. */
    interface Preparation {
        Preparation NONE = calls -> {};

        void ready(long calls);
    }

    /** Something with nothing to make ready, on one thread. */
    static Operation of(String name, double goal, Consumer<Peer> call) {
        return new Operation(name, 1, 1, goal, Preparation.NONE, call);
    }

    /** The same on several threads at once. */
    Operation on(int many, double anotherGoal) {
        return new Operation(name, many, items, anotherGoal, ready, call);
    }

    /** The same, where a call works on so many. */
    Operation of(int many) {
        return new Operation(name, threads, many, goal, ready, call);
    }

    /** The same, with something to make ready. */
    Operation after(Preparation preparation) {
        return new Operation(name, threads, items, goal, preparation, call);
    }
}
