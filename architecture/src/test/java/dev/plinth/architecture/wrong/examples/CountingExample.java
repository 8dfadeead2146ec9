package dev.plinth.architecture.wrong.examples;

/** Wrong: all of them count together. */
public final class CountingExample {
    private static int runs;

    public static int run() {
        return ++runs;
    }
}
