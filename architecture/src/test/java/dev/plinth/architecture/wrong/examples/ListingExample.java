package dev.plinth.architecture.wrong.examples;

import java.util.concurrent.ConcurrentHashMap;

/** Wrong: final, and still all of them share it. */
public final class ListingExample {
    private static final ConcurrentHashMap<String, String> SEEN = new ConcurrentHashMap<>();

    public static void see(String what) {
        SEEN.put(what, what);
    }
}
