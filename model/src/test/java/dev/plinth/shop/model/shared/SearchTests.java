package dev.plinth.shop.model.shared;

import static dev.plinth.shop.model.shared.Search.Direction.ASCENDING;
import static dev.plinth.shop.model.shared.Search.Direction.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plinth.shop.model.shared.Search.Position;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTests {
    private static final Attribute<Note, String> TITLE = Attribute.one("title", Note::title, Function.identity());
    private static final Attribute<Note, Instant> WRITTEN =
            Attribute.one("written", Note::written, text -> Timestamp.canonical(Instant.parse(text)));
    private static final Attribute<Note, Amount> WORTH = Attribute.one("worth", Note::worth, Amount::of);
    private static final Instant NOON = Instant.parse("2011-06-01T12:00:00Z");

    private record Note(String title, Instant written, Amount worth) {}

    @Test
    void beginsWithAllOnItsFirstPage() {
        var search = Search.<Note, Integer>by(TITLE, DESCENDING);

        assertThat(search.filters()).isEmpty();
        assertThat(search.pageSize()).isEqualTo(50);
        assertThat(search.after()).isEmpty();
    }

    @Test
    void addsConditionsAndKeepsTheRest() {
        var position = new Position<>("a", 1);
        var first = TITLE.is("a");
        var second = Filter.containing(TITLE, "abc");
        var search = Search.<Note, Integer>by(TITLE, ASCENDING)
                .where(first)
                .pagesOf(20)
                .after(position)
                .where(second);

        assertThat(search.filters()).containsExactly(first, second);
        assertThat(search.sort()).isEqualTo(TITLE);
        assertThat(search.direction()).isEqualTo(ASCENDING);
        assertThat(search.pageSize()).isEqualTo(20);
        assertThat(search.after()).contains(position);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001})
    void refusesPagesOfNoSize(int size) {
        var search = Search.<Note, Integer>by(TITLE, ASCENDING);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.pagesOf(size))
                .withMessage("page size must be from 1 to 1000: " + size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void takesPagesOfEverySize(int size) {
        assertThat(Search.<Note, Integer>by(TITLE, ASCENDING).pagesOf(size).pageSize())
                .isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"written, yesterday", "written, ''", "worth, ten", "worth, -1"})
    void refusesAPlaceThatIsNotOneOfTheList(String name, String value) {
        var sort = name.equals("written") ? WRITTEN : WORTH;
        var search = Search.<Note, Integer>by(sort, ASCENDING);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.after(new Position<>(value, 1)))
                .withMessage("not a place in a list by " + name + ": '" + value + "'");
    }

    @Test
    void refusesAnInstantThatNoDatabaseHolds() {
        assertThatIllegalArgumentException().isThrownBy(() -> WRITTEN.from(NOON, Instant.MAX));
    }

    @Test
    void cutsInstantsToMicroseconds() {
        var filter = WRITTEN.from(NOON.plusNanos(999), NOON.plusNanos(1999));

        assertThat(filter.fits(new Note("a", NOON, Amount.ZERO))).isTrue();
        assertThat(filter.fits(new Note("a", NOON.plusNanos(1000), Amount.ZERO)))
                .isFalse();
    }

    @Test
    void refusesAFilterByNoValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TITLE.in(Set.of()))
                .withMessage("values of title must not be empty: []");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "ab", " 😀b "})
    void refusesATextThatIsTooShortForAnIndex(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Filter.containing(TITLE, text));
    }

    @Test
    void findsATextWithoutRegardToCase() {
        var note = new Note("ΟΔΟΣΤΡΩΜΑ", NOON, Amount.ZERO);

        assertThat(Filter.containing(TITLE, "ΟΔΟΣ").fits(note)).isTrue();
        assertThat(Filter.containing(TITLE, "οδος").fits(note)).isTrue();
        assertThat(Filter.containing(TITLE, " οδοστ ").fits(note)).isTrue();
        assertThat(Filter.containing(TITLE, "οδόσ").fits(note)).isFalse();
    }

    @Test
    void cutsWhatWasFoundToAPage() {
        var search = Search.<Note, Integer>by(TITLE, ASCENDING).pagesOf(2);

        var whole = search.page(List.of(1, 2), item -> new Position<>("x", item));
        var cut = search.page(List.of(1, 2, 3), item -> new Position<>("x", item));

        assertThat(whole.next()).isEmpty();
        assertThat(cut.items()).containsExactly(1, 2);
        assertThat(cut.next()).contains(new Position<>("x", 2));
    }
}
