package dev.plinth.shop.quickstart;

import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out from all dates of a file how they are written. Day and month are told apart by what cannot be a month, and,
 * where that never occurs, by time that must not run back where invoice numbers rise.
 */
final class DateDetection {
    /** So few of the other order, among 100, are mistakes. */
    private static final int PER_MISTAKE = 100;

    /** What runs back so often is not in its order, if the other way to read it runs back a tenth as often. */
    private static final int MANY_STEPS_BACK = 3;

    private static final int TIMES_AS_OFTEN = 10;

    private static final int LAST_MONTH = 12;
    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})(?![0-9]).*", Pattern.DOTALL);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("[0-9]{4}([/-])[0-9]{1,2}\\1[0-9]{1,2}(?![0-9]).*", Pattern.DOTALL);
    private static final Pattern DAYS = Pattern.compile("[0-9]{2,7}(\\.[0-9]*)?");
    private static final Pattern INVOICE = Pattern.compile("[A-Za-z]?([0-9]{1,18})");

    private final Seen dayFirst = new Seen();
    private final Seen monthFirst = new Seen();
    private final Seen either = new Seen();
    private final Seen same = new Seen();
    private final Seen yearFirst = new Seen();
    private final Seen days = new Seen();
    private final ShortYears shortYears = new ShortYears();
    private final TreeMap<Long, List<Integer>> byInvoice = new TreeMap<>();

    /** How many dates of a kind there are, and the first of them. */
    private static final class Seen {
        private long count;
        private String text = "";
        private long line;

        void add(String date, long firstLine) {
            if (count++ == 0) {
                text = date;
                line = firstLine;
            }
        }

        /** The first, and where it stands. */
        @Override
        public String toString() {
            return text + " in line " + line;
        }
    }

    /** Dates of three numbers of two digits, where the first may be the year as well as the last. */
    private static final class ShortYears {
        private static final int LAST_DAY = 31;

        private final Seen undecided = new Seen();
        private final Set<Integer> firsts = new HashSet<>();
        private final Set<Integer> lasts = new HashSet<>();
        private boolean yearIsLast;

        void add(int first, int second, int last, String date, long line) {
            if (second > LAST_MONTH || last == 0 || last > LAST_DAY) {
                yearIsLast = true;
            }
            undecided.add(date, line);
            firsts.add(first);
            lasts.add(last);
        }

        /** Years change less often than days do. */
        void requireYearsLast() {
            if (undecided.count > 0 && !yearIsLast && lasts.size() >= firsts.size()) {
                throw new InputException("nothing says whether the year comes first or last in " + undecided
                        + "; say which with -Ddate.format, such as 'd/M/yy H:mm' or 'yy-MM-dd H:mm'");
            }
        }
    }

    /**
     * What was found.
     *
     * @param because the evidence, in a few words
     */
    record Found(DateFormat format, String because) {}

    /** Looks at the date of a record. */
    void add(FileRecord written) {
        if (written.fields().size() != RowReader.COLUMNS.size()) {
            return;
        }
        var date = RowReader.date(written.fields());
        var numbers = NUMBERS.matcher(date);
        if (numbers.matches()) {
            add(numbers, RowReader.invoice(written.fields()), date, written.firstLine());
        } else if (YEAR_FIRST.matcher(date).matches()) {
            yearFirst.add(date, written.firstLine());
        } else if (DAYS.matcher(date).matches()) {
            days.add(date, written.firstLine());
        }
    }

    private void add(Matcher numbers, String invoice, String date, long line) {
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        if (first > LAST_MONTH && second > LAST_MONTH) {
            return;
        }
        if (numbers.group(4).length() == 2) {
            shortYears.add(first, second, Integer.parseInt(numbers.group(4)), date, line);
        }
        var seen = first > LAST_MONTH ? dayFirst : second > LAST_MONTH ? monthFirst : first == second ? same : either;
        seen.add(date, line);
        var number = INVOICE.matcher(invoice);
        if (number.matches() && first <= LAST_MONTH && second <= LAST_MONTH) {
            byInvoice.computeIfAbsent(
                    Long.parseLong(number.group(1)), n -> List.of(Integer.parseInt(numbers.group(4)), first, second));
        }
    }

    /**
     * How most dates are written.
     *
     * @throws InputException if two ways are possible, naming both
     */
    Found decide() {
        long numbers = dayFirst.count + monthFirst.count + either.count + same.count;
        if (yearFirst.count > Math.max(numbers, days.count)) {
            return new Found(DateFormat.ISO, "such as " + yearFirst);
        }
        if (days.count > numbers) {
            return new Found(DateFormat.DAY_NUMBER, "such as " + days);
        }
        return numbers == 0 ? new Found(DateFormat.DAY_FIRST, "by default, since no date can be read") : order();
    }

    private Found order() {
        shortYears.requireYearsLast();
        var byDay = byADayAboveTwelve();
        var bySequence = bySequence();
        if (byDay.isEmpty() && dayFirst.count > 0) {
            throw new InputException("dates are written in two orders, " + dayFirst + " and " + monthFirst + choice());
        }
        if (byDay.isEmpty() && bySequence.isEmpty()) {
            if (either.count > 0) {
                throw new InputException(
                        "nothing says whether the day or the month comes first in " + either + choice());
            }
            return new Found(DateFormat.DAY_FIRST, "all are the same in both orders, such as " + same);
        }
        if (byDay.size() + bySequence.size() > 1
                && byDay.get(0).format() != bySequence.get(0).format()) {
            throw new InputException(
                    byDay.get(0).because() + ", but " + bySequence.get(0).because() + choice());
        }
        return byDay.isEmpty() ? bySequence.get(0) : byDay.get(0);
    }

    private static String choice() {
        return "; say which with -Ddate.format='" + DateFormat.DAY_FIRST.pattern() + "' or -Ddate.format='"
                + DateFormat.MONTH_FIRST.pattern() + "'";
    }

    private List<Found> byADayAboveTwelve() {
        if (dayFirst.count > 0 && monthFirst.count * PER_MISTAKE <= dayFirst.count) {
            return List.of(new Found(DateFormat.DAY_FIRST, "the day comes first in " + dayFirst));
        }
        if (monthFirst.count > 0 && dayFirst.count * PER_MISTAKE <= monthFirst.count) {
            return List.of(new Found(DateFormat.MONTH_FIRST, "the month comes first in " + monthFirst));
        }
        return List.of();
    }

    private List<Found> bySequence() {
        long dayFirstBack = stepsBack(2, 1);
        long monthFirstBack = stepsBack(1, 2);
        if (monthFirstBack >= MANY_STEPS_BACK && dayFirstBack * TIMES_AS_OFTEN <= monthFirstBack) {
            return List.of(new Found(
                    DateFormat.DAY_FIRST,
                    "with the month first, time would run back " + monthFirstBack
                            + " times where invoice numbers rise"));
        }
        if (dayFirstBack >= MANY_STEPS_BACK && monthFirstBack * TIMES_AS_OFTEN <= dayFirstBack) {
            return List.of(new Found(
                    DateFormat.MONTH_FIRST,
                    "with the day first, time would run back " + dayFirstBack + " times where invoice numbers rise"));
        }
        return List.of();
    }

    /** How often a date is before that of the invoice with the next lower number, of those that both orders can read. */
    private long stepsBack(int month, int day) {
        long back = 0;
        int last = 0;
        for (var date : byInvoice.values()) {
            int now = (date.get(0) * 100 + date.get(month)) * 100 + date.get(day);
            back += now < last ? 1 : 0;
            last = now;
        }
        return back;
    }

    /**
     * Holds a format that was given against what the dates say.
     *
     * @throws InputException if they are plainly written in another way, and both ways can read some
     */
    void requireNotAgainst(Dates given) {
        for (var found : byADayAboveTwelve()) {
            if (either.count > 0) {
                requireSame(given, found);
            }
        }
    }

    private void requireSame(Dates given, Found found) {
        try {
            var meant = new Dates(found.format(), given.zone()).read(either.text);
            if (!given.read(either.text).equals(meant)) {
                throw new InputException(
                        "-Ddate.format='" + given.pattern() + "' reads " + either + " as another day than the file"
                                + " means, where " + found.because() + "; leave -Ddate.format away, or give '"
                                + found.format().pattern() + "'");
            }
        } catch (DateTimeException e) {
            // One of both does not read it: then it is rejected, and counted.
        }
    }
}
