package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateDetectionTests {
    private static final ZoneId UTC = ZoneId.of("UTC");

    @ParameterizedTest
    @CsvSource({
        "13/12/2010 08:26, DAY_FIRST, 2010-12-13T08:26:00Z",
        "13/12/2010, DAY_FIRST, 2010-12-13T00:00:00Z",
        "13.12.2010 8:26, DAY_FIRST, 2010-12-13T08:26:00Z",
        "13-12-2010 8:26:05, DAY_FIRST, 2010-12-13T08:26:05Z",
        "13/12/10 8:26;14/12/10, DAY_FIRST, 2010-12-13T08:26:00Z",
        "13/12/99, DAY_FIRST, 2099-12-13T00:00:00Z",
        "13/12/2010 8:26 pm, DAY_FIRST, 2010-12-13T20:26:00Z",
        "12/13/2010 8:26, MONTH_FIRST, 2010-12-13T08:26:00Z",
        "12/13/2010 8:26:05 AM, MONTH_FIRST, 2010-12-13T08:26:05Z",
        "12/13/10, MONTH_FIRST, 2010-12-13T00:00:00Z",
        "2010-12-13, ISO, 2010-12-13T00:00:00Z",
        "2010-12-13 08:26, ISO, 2010-12-13T08:26:00Z",
        "2010-12-13 08:26:05, ISO, 2010-12-13T08:26:05Z",
        "2010-12-13T08:26:05.123, ISO, 2010-12-13T08:26:05.123Z",
        "2010-12-13T08:26Z, ISO, 2010-12-13T08:26:00Z",
        "2010-12-13T08:26:05+02:00, ISO, 2010-12-13T06:26:05Z",
        "2010-12-13 08:26:00+00, ISO, 2010-12-13T08:26:00Z",
        "2010-12-13 08:26:00 -0500, ISO, 2010-12-13T13:26:00Z",
        "2010/12/13 8:26, ISO, 2010-12-13T08:26:00Z",
        "40525, DAY_NUMBER, 2010-12-13T00:00:00Z",
        "40525.351388888892, DAY_NUMBER, 2010-12-13T08:26:00Z",
        "40525.99999999, DAY_NUMBER, 2010-12-14T00:00:00Z",
        "61, DAY_NUMBER, 1900-03-01T00:00:00Z"
    })
    void readsWhatPeopleWrite(String text, DateFormat format, Instant instant) {
        var texts = List.of(text.split(";"));

        var found = found(texts).format();

        assertThat(found).isEqualTo(format);
        assertThat(new Dates(found, UTC).read(texts.get(0))).isEqualTo(instant);
    }

    @Test
    void readsAllDatesInTheOrderThatOneOfThemShows() {
        assertThat(found(List.of("12/1/2010", "12/10/2010", "12/31/2010")).format())
                .isEqualTo(DateFormat.MONTH_FIRST);
        assertThat(found(List.of("1/12/2010", "10/12/2010", "31/12/2010")).format())
                .isEqualTo(DateFormat.DAY_FIRST);
    }

    @Test
    void saysWhatDecidedAndWhere() {
        assertThat(found(List.of("12/1/2010", "12/31/2010")).because())
                .isEqualTo("the month comes first in 12/31/2010 in line 3");
    }

    @Test
    void takesAFewDatesOfTheOtherOrderForMistakes() {
        var dates = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> i == 50 ? "12/31/2010" : "31/12/2010")
                .toList();

        assertThat(found(dates).format()).isEqualTo(DateFormat.DAY_FIRST);
    }

    @Test
    void decidesByTimeThatRunsBackWhereInvoiceNumbersRise() {
        var dates =
                List.of("1/1/2011", "2/1/2011", "3/1/2011", "1/2/2011", "2/2/2011", "1/3/2011", "2/3/2011", "1/4/2011");

        var found = found(dates);

        assertThat(found.format()).isEqualTo(DateFormat.DAY_FIRST);
        assertThat(found.because())
                .isEqualTo("with the month first, time would run back 3 times where invoice numbers rise");
    }

    @Test
    void believesADayAboveTwelveThoughInvoicesAreNotInTheirOrder() {
        assertThat(found(List.of("28/11/2010 08:26", "27/10/2010", "26/09/2010", "25/08/2010", "24/07/2010"))
                        .format())
                .isEqualTo(DateFormat.DAY_FIRST);
    }

    @Test
    void asksWhereTimeRunsBackAgainstADayAboveTwelve() {
        var dates = List.of(
                "1/1/2011",
                "2/1/2011",
                "3/1/2011",
                "1/2/2011",
                "2/2/2011",
                "1/3/2011",
                "2/3/2011",
                "1/4/2011",
                "4/13/2011");

        assertThatThrownBy(() -> found(dates))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(
                        "month comes first in 4/13/2011 in line 10, but", "-Ddate.format='d/M/yyyy H:mm'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/12/2010 08:26", "1/2/2010", "01.12.99"})
    void asksWhereNothingDecides(String text) {
        assertThatThrownBy(() -> found(List.of(text, text)))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(
                        "nothing says whether the day or the month comes first in " + text + " in line 2",
                        "-Ddate.format='d/M/yyyy H:mm' or -Ddate.format='M/d/yyyy H:mm'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13-01-05", "13/12/10 8:26", "13-01-05;13-01-06;13-02-07", "13-01-05;14-01-06"})
    void asksWhereTheYearMayComeFirst(String dates) {
        assertThatThrownBy(() -> found(List.of(dates.split(";"))))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("whether the year comes first or last in 13", "in line 2", "-Ddate.format");
    }

    @Test
    void asksWhereDatesAreWrittenInBothOrders() {
        assertThatThrownBy(() -> found(List.of("13/12/2010", "12/13/2010")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("two orders, 13/12/2010 in line 2 and 12/13/2010 in line 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/12/2010", "01/01/0001 00:00", "", "yesterday", "13/13/2010", "1"})
    void asksNothingWhereBothOrdersAreTheSame(String text) {
        assertThat(found(List.of(text)).format()).isEqualTo(DateFormat.DAY_FIRST);
    }

    @Test
    void refusesAFormatThatReadsOtherDaysThanTheFileMeans() {
        var detection = detection(List.of("12/1/2010 8:26", "12/31/2010 14:05"));

        assertThatThrownBy(() -> detection.requireNotAgainst(new Dates("d/M/yyyy H:mm", UTC)))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(
                        "-Ddate.format='d/M/yyyy H:mm' reads 12/1/2010 8:26 in line 2 as another day",
                        "the month comes first in 12/31/2010 14:05 in line 3");
        detection.requireNotAgainst(new Dates("M/d/yyyy H:mm", UTC));
        detection.requireNotAgainst(new Dates("yyyy-MM-dd", UTC));
    }

    private static DateDetection.Found found(List<String> dates) {
        return detection(dates).decide();
    }

    private static DateDetection detection(List<String> dates) {
        var detection = new DateDetection();
        for (int i = 0; i < dates.size(); i++) {
            var fields = List.of(String.valueOf(i + 1), "A", "LAMP", "1", dates.get(i), "1.00", "", "France");
            detection.add(new FileRecord(i + 2L, 1, String.join(",", fields), fields));
        }
        return detection;
    }
}
