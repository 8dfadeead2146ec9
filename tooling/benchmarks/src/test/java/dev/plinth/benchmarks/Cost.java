package dev.plinth.benchmarks;

/**
 * What a number of calls of one peer took.
 *
 * @param calls how many
 * @param wallNanos from the first to the last, on all threads together
 * @param clientNanos of processor time on the threads that called
 * @param serverNanos of processor time of the server's processes
 * @param allocatedBytes on the threads that called
 */
record Cost(long calls, long wallNanos, long clientNanos, long serverNanos, long allocatedBytes) {
    double wallMicros() {
        return wallNanos / 1e3 / calls;
    }

    double clientMicros() {
        return clientNanos / 1e3 / calls;
    }

    double serverMicros() {
        return serverNanos / 1e3 / calls;
    }

    double allocatedKilobytes() {
        return allocatedBytes / 1e3 / calls;
    }
}
