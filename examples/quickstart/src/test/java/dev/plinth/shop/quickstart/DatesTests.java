package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTests {
    private static final String RETAIL = "dd/MM/yyyy HH:mm";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Dates dates = new Dates(RETAIL, LONDON);

    @ParameterizedTest
    @CsvSource({
        "01/12/2010 08:26, 2010-12-01T08:26:00Z",
        "01/07/2011 08:26, 2011-07-01T07:26:00Z",
        "31/12/2010 00:00, 2010-12-31T00:00:00Z",
        "31/12/2010 23:59, 2010-12-31T23:59:00Z",
        "29/02/2012 10:00, 2012-02-29T10:00:00Z",
        "29/02/2000 10:00, 2000-02-29T10:00:00Z",
        "01/01/9999 00:00, 9999-01-01T00:00:00Z"
    })
    void readsTimesInTheUnitedKingdom(String text, Instant instant) {
        assertThat(dates.read(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2011 10:00", "29/02/2011 10:00", "29/02/1900 10:00", "31/04/2011 10:00", "00/01/2011 10:00",
                "01/13/2011 10:00", "01/12/2010 24:00", "01/12/2010 08:60", "1/12/2010 8:26", "01/12/10 08:26",
                "01/12/2010", "01/12/2010 08:26:00", "2010-12-01 08:26", "", "yesterday"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> dates.read(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"27/03/2011 01:00", "27/03/2011 01:30", "27/03/2011 01:59"})
    void refusesATimeThatTheClocksSkippedInSpring(String text) {
        assertThatThrownBy(() -> dates.read(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "27/03/2011 00:59, 2011-03-27T00:59:00Z",
        "27/03/2011 02:00, 2011-03-27T01:00:00Z",
        "31/10/2010 00:59, 2010-10-30T23:59:00Z",
        "31/10/2010 01:00, 2010-10-31T00:00:00Z",
        "31/10/2010 01:59, 2010-10-31T00:59:00Z",
        "31/10/2010 02:00, 2010-10-31T02:00:00Z"
    })
    void takesTheEarlierOfTwoTimesInAutumn(String text, Instant instant) {
        assertThat(dates.read(text)).isEqualTo(instant);
    }

    @Test
    void readsAnotherPattern() {
        var american = new Dates("M/d/yyyy h:mm:ss a", ZoneId.of("America/New_York"));

        assertThat(american.read("12/1/2010 8:26:05 PM")).isEqualTo(Instant.parse("2010-12-02T01:26:05Z"));
    }

    @Test
    void meansMidnightWhereThePatternHasNoTime() {
        var days = new Dates("yyyy-MM-dd", LONDON);

        assertThat(days.read("2011-07-01")).isEqualTo(Instant.parse("2011-06-30T23:00:00Z"));
        assertThatThrownBy(() -> days.read("2011-02-29")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void leavesQuotedLettersOfThePatternAlone() {
        var dates = new Dates("'year' yyyy, dd/MM", LONDON);

        assertThat(dates.read("year 2011, 01/02")).isEqualTo(Instant.parse("2011-02-01T00:00:00Z"));
    }

    @Test
    void takesAnOffsetOfThePatternForWhatItIs() {
        var dates = new Dates("yyyy-MM-dd'T'HH:mm:ssXXX", LONDON);

        assertThat(dates.read("2010-12-31T23:30:00-05:00")).isEqualTo(Instant.parse("2011-01-01T04:30:00Z"));
    }

    @Test
    void takesProlepticYears() {
        assertThat(new Dates("uuuu-MM-dd", LONDON).read("2011-01-01")).isEqualTo(Instant.parse("2011-01-01T00:00:00Z"));
    }

    @Test
    void refusesWhatIsNoPattern() {
        assertThatThrownBy(() -> new Dates("dd/MM/yyyy bbb", LONDON)).isInstanceOf(IllegalArgumentException.class);
    }
}
