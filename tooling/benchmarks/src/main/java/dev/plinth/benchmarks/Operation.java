package dev.plinth.benchmarks;

import dev.plinth.benchmarks.peers.Peer;

/** Something that every peer does. */
interface Operation {
    /** How the results call it. */
    String name();

    /** How many threads call it at once. */
    default int threads() {
        return 1;
    }

    /** How many items a call works on; costs are given for one. */
    default int items() {
        return 1;
    }

    /** Makes ready what so many calls of a peer use up; not measured. */
    default void prepare(Peer peer, long calls) {}

    /** Calls the peer once. */
    void call(Peer peer);
}
