package dev.plinth.schematools.catalog;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a run takes of very many cases: all of them, or with {@code -Dtests.sample=N} every third, and for each N another
 * third, so that three runs with numbers that follow one another take all.
 */
public final class Sample {
    private static final int OF = 3;

    private Sample() {}

    /** Of all cases those of this run, in their order. */
    public static <T> Stream<T> of(List<T> all) {
        var number = Integer.getInteger("tests.sample");
        return number == null
                ? all.stream()
                : IntStream.range(0, all.size())
                        .filter(index -> Math.floorMod(index - number, OF) == 0)
                        .mapToObj(all::get);
    }
}
