package dev.plinth.architecturerules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Arrows on a circle are told from those that only lead to one, away from one, or from one to another. */
class CirclesTests {
    @Test
    void holdEachArrowOfACircle() {
        var arrows = arrows("a b", "b c", "c a");

        var circles = Circles.of(arrows);

        assertThat(arrows).allMatch(circles::hold);
    }

    @Test
    void leaveOutArrowsBetweenCircles() {
        var arrows = arrows("start a", "a b", "b a", "b x", "x y", "y x", "y end");

        var circles = Circles.of(arrows);

        assertThat(arrows).filteredOn(circles::hold).isEqualTo(arrows("a b", "b a", "x y", "y x"));
    }

    @Test
    void leaveOutArrowsThatMeetAgain() {
        var arrows = arrows("a b", "a c", "b d", "c d");

        var circles = Circles.of(arrows);

        assertThat(arrows).noneMatch(circles::hold);
    }

    @Test
    void areOpenedWhereTheyAreThinnest() {
        var thickness = Map.of(
                arrow("a b"), 9, arrow("b a"), 1, arrow("b c"), 7, arrow("c b"), 3, arrow("c d"), 1, arrow("x a"), 1);

        var thinnest = Circles.thinnest(thickness);

        assertThat(thinnest).containsExactlyInAnyOrder(arrow("b a"), arrow("c b"));
    }

    @Test
    void areFoundAmongMoreArrowsThanACallStackIsDeep() {
        var arrows = new ArrayList<Arrow>();
        IntStream.range(0, 100_000).forEach(i -> arrows.add(new Arrow("p" + i, "p" + (i + 1))));
        arrows.add(arrow("p100000 p50000"));

        var circles = Circles.of(arrows);

        assertThat(arrows).filteredOn(circles::hold).hasSize(50_001);
    }

    @Test
    void areFoundWhereAllUseAll() {
        var arrows = IntStream.range(0, 300)
                .boxed()
                .flatMap(from -> IntStream.range(0, 300).mapToObj(to -> new Arrow("p" + from, "p" + to)))
                .toList();

        var circles = Circles.of(arrows);

        assertThat(arrows).allMatch(circles::hold);
    }

    private static List<Arrow> arrows(String... all) {
        return Stream.of(all).map(CirclesTests::arrow).toList();
    }

    private static Arrow arrow(String both) {
        var ends = both.split(" ");
        return new Arrow(ends[0], ends[1]);
    }
}
