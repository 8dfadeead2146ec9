package dev.plinth.shop.quickstart;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small files as people have them, each with what must come of it. */
final class HostileCorpus {
    private static final String HEADER = String.join(",", RowReader.COLUMNS);
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<String, String> LINE_ENDS = Map.of("LF", "\n", "CRLF", "\r\n", "CR", "\r");
    private static final List<String> SPACES = List.of("\u00a0", "\u2003", "\u202f", "\u3000", "\t");

    private final List<Case> cases = new ArrayList<>();

    /**
     * A file and what must come of it.
     *
     * @param arguments further ones
     * @param code how the program ends
     * @param expected keys of {@code summary.json} with their values, if the code is 0
     * @param words of the message, if it is not
     */
    record Case(
            String name,
            byte[] file,
            Map<String, String> arguments,
            int code,
            Map<String, Object> expected,
            List<String> words) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A file without records, before it has any. */
    private final class Draft {
        private final String name;
        private final List<String> lines = new ArrayList<>(List.of(HEADER));
        private final Map<String, String> arguments = new LinkedHashMap<>();
        private String lineEnd = "\n";
        private Charset charset = UTF_8;
        private String begin = "";

        Draft(String name) {
            this.name = name;
        }

        Draft rows(String... more) {
            lines.addAll(List.of(more));
            return this;
        }

        Draft rows(List<String> more) {
            lines.addAll(more);
            return this;
        }

        Draft header(String other) {
            lines.set(0, other);
            return this;
        }

        Draft with(String key, String value) {
            arguments.put(key, value);
            return this;
        }

        Draft written(String end, Charset as, String mark) {
            lineEnd = end;
            charset = as;
            begin = mark;
            return this;
        }

        /** It is imported. */
        void gives(int rows, int orders, String revenue, Map<String, Object> rejected) {
            add(0, Map.of("rowsRead", rows, "orders", orders, "revenue", revenue, "rejected", rejected), List.of());
        }

        /** Nothing is. */
        void fails(int code, String... words) {
            add(code, Map.of(), List.of(words));
        }

        private void add(int code, Map<String, Object> expected, List<String> words) {
            var text = begin + String.join("\n", lines).replace("\n", lineEnd) + lineEnd;
            cases.add(new Case(name, text.getBytes(charset), arguments, code, expected, words));
        }
    }

    private HostileCorpus() {
        addQuotes();
        addDates();
        addSpaces();
        addMissing();
        addValues();
        addShares();
        addCharsets();
        addOtherFiles();
    }

    static List<Case> all() {
        return new HostileCorpus().cases;
    }

    private Draft file(String name) {
        return new Draft(name);
    }

    /** An order of one line; the day says that days come first. */
    private static String row(int number, String description) {
        return row(number, description, "2", "13/12/2010 08:26", "1.50", "17850", "France");
    }

    private static String row(
            int number,
            String description,
            String quantity,
            String date,
            String price,
            String customer,
            String country) {
        return String.join(",", String.valueOf(number), "A", description, quantity, date, price, customer, country);
    }

    private static List<String> good(int count) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            rows.add(row(1000 + i, "LAMP"));
        }
        return rows;
    }

    /** Each kind of quote, with each kind of line end, in several encodings. */
    private void addQuotes() {
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("one stray", List.of(row(1, "\"TOY"), row(2, "MUG £5"), row(3, "BOX"), row(4, "CUP")));
        kinds.put("two stray", List.of(row(1, "\"TOY"), row(2, "MUG £5"), row(3, "\"BOX"), row(4, "CUP")));
        kinds.put("stray at the end", List.of(row(1, "TOY\""), row(2, "MUG £5"), row(3, "BOX\""), row(4, "\"")));
        kinds.put("inches", List.of(row(1, "16\" MIRROR"), row(2, "MUG £5"), row(3, "A 5\" BOX"), row(4, "CUP 3\"")));
        kinds.put(
                "by the book",
                List.of(row(1, "\"TOY, RED\""), row(2, "\"MUG £5\""), row(3, "\"A \"\"BOX\"\"\""), row(4, "\"\"")));
        kinds.put(
                "several lines",
                List.of(row(1, "\"TOY\nRED\n\nOLD\""), row(2, "MUG £5"), row(3, "\"\nBOX\""), row(4, "CUP")));
        kinds.put(
                "several lines, then stray",
                List.of(row(1, "\"TOY\nRED\""), row(2, "\"MUG £5"), row(3, "\"BOX, OLD\""), row(4, "CUP")));
        kinds.forEach((kind, rows) -> LINE_ENDS.forEach((name, end) -> {
            addEncoded("quotes: " + kind + ", " + name, rows, end, UTF_8, "");
            addEncoded("quotes: " + kind + ", " + name + ", mark", rows, end, UTF_8, "\uFEFF");
            addEncoded("quotes: " + kind + ", " + name + ", windows", rows, end, WINDOWS, "");
            addEncoded("quotes: " + kind + ", " + name + ", wide", rows, end, UTF_16LE, "\uFEFF");
        }));
        file("quotes: never closed").rows(good(40)).rows("1,A,\"TOY,1").gives(41, 40, "120.00", Map.of("MALFORMED", 1));
    }

    private void addEncoded(String name, List<String> rows, String end, Charset charset, String mark) {
        file(name).rows(rows).written(end, charset, mark).gives(4, 4, "12.00", Map.of());
    }

    private void addDates() {
        for (var date : List.of(
                "13/12/2010 08:26",
                "13/12/2010 8:26",
                "13.12.2010",
                "12/13/2010 8:26",
                "12/13/2010 8:26:30 AM",
                "2010-12-13",
                "2010-12-13 08:26",
                "2010-12-13T08:26:30",
                "2010-12-13T08:26:30.5Z",
                "2010/12/13 8:26",
                "40525.35138888889")) {
            file("dates: " + date)
                    .rows(row(1, "LAMP", "2", date, "1.50", "", "France"))
                    .gives(1, 1, "3.00", Map.of());
        }
        for (var date : List.of("01/12/2010 08:26", "1/2/2010", "1.2.99 7:00")) {
            file("dates: " + date + " alone")
                    .rows(row(1, "LAMP", "2", date, "1.50", "", "France"))
                    .fails(
                            2,
                            "nothing says whether the day or the month comes first in " + date + " in line 2",
                            "-Ddate.format=");
        }
        file("dates: two digits for the year")
                .rows(
                        row(1, "LAMP", "2", "13-12-10 8:26 PM", "1.50", "", "France"),
                        row(2, "LAMP", "2", "14-12-10 8:26 PM", "1.50", "", "France"))
                .gives(2, 2, "6.00", Map.of());
        file("dates: two digits for every number")
                .rows(row(1, "LAMP", "2", "13-01-05", "1.50", "", "France"))
                .fails(2, "whether the year comes first or last in 13-01-05 in line 2", "-Ddate.format");
        file("dates: both orders")
                .rows(
                        row(1, "LAMP", "2", "13/12/2010", "1", "", "France"),
                        row(2, "LAMP", "2", "12/13/2010", "1", "", "France"))
                .fails(2, "two orders", "line 2", "line 3", "-Ddate.format=");
        file("dates: against the format that is given")
                .rows(
                        row(1, "LAMP", "2", "12/1/2010", "1", "", "France"),
                        row(2, "LAMP", "2", "12/31/2010", "1", "", "France"))
                .with("date.format", "d/M/yyyy")
                .fails(2, "12/1/2010 in line 2 as another day", "12/31/2010 in line 3", "M/d/yyyy H:mm");
        file("dates: another format than the one that is given")
                .rows(good(3))
                .with("date.format", "yyyy-MM-dd")
                .fails(
                        4,
                        "3 of 3 records",
                        "InvoiceDate '13/12/2010 08:26' is not a date like yyyy-MM-dd, as in line 2",
                        "-Ddate.format");
        file("dates: of no calendar")
                .rows(good(40))
                .rows(row(1, "LAMP", "2", "31/02/2011", "1", "", "France"), row(2, "LAMP", "2", "0", "1", "", "France"))
                .gives(42, 40, "120.00", Map.of("MALFORMED", 2));
        file("dates: the year 1")
                .rows(row(1, "LAMP", "2", "01/01/0001 00:00", "1", "", "France"))
                .fails(4, "InvoiceDate '01/01/0001 00:00' is refused", "1600 to 9999", "in line 2");
    }

    private void addSpaces() {
        for (var space : SPACES) {
            var name = String.format("spaces: U+%04X", (int) space.charAt(0));
            file(name + " around everything")
                    .rows(String.join(
                            ",",
                            List.of("1", "A", "LAMP", "2", "13/12/2010 08:26", "1.50", "17850", "United Kingdom")
                                    .stream()
                                    .map(field -> space + field + space)
                                    .toList()))
                    .gives(1, 1, "3.00", Map.of());
            if (!space.equals("\t")) {
                file(name + " inside")
                        .rows(row(
                                1,
                                "WHITE" + space + "LAMP",
                                "2",
                                "13/12/2010" + space + "08:26",
                                "1.50",
                                "",
                                "United" + space + "Kingdom"))
                        .gives(1, 1, "3.00", Map.of());
            }
        }
    }

    private void addMissing() {
        for (var missing : List.of("nan", "NaN", "NULL", "None", "null", " ")) {
            file("missing: '" + missing + "' for a customer")
                    .rows(row(1, "LAMP", "2", "13/12/2010", "1.50", missing, "France"))
                    .gives(1, 1, "3.00", Map.of());
            file("missing: '" + missing + "' for a quantity")
                    .rows(row(1, "LAMP", missing, "13/12/2010", "1.50", "", "France"))
                    .fails(4, "1 of 1 records", "Quantity '' is blank, as in line 2");
            file("missing: '" + missing + "' for a price")
                    .rows(row(1, "LAMP", "1", "13/12/2010", missing, "", "France"))
                    .fails(4, "1 of 1 records", "UnitPrice '' is blank, as in line 2");
        }
        file("missing: decimals of a data frame")
                .rows(
                        row(1, "LAMP", "2.0", "13/12/2010", "1.50", "17850.0", "France"),
                        row(1, "LAMP", "2.", "13/12/2010", "1.50", "17850", "France"))
                .gives(2, 1, "6.00", Map.of());
    }

    private void addValues() {
        file("values: a comma in prices")
                .rows(row(1, "LAMP", "2", "13/12/2010", "\"1,50\"", "", "France"))
                .fails(4, "UnitPrice '1,50' has a comma", "write prices like 2.55");
        file("values: an unknown country")
                .rows(row(1, "LAMP", "2", "13/12/2010", "1.50", "", "Narnia"))
                .fails(4, "Country 'Narnia' is not a country that is known, as in line 2", "ISO 3166-1");
        file("values: returns without a credit note")
                .rows(row(1, "LAMP", "-2", "13/12/2010", "1.50", "", "France"))
                .fails(4, "Quantity '-2' is below zero on an order", "credit notes with C");
        file("values: a NUL").rows(good(40)).rows(row(1, "LA\0MP")).gives(41, 40, "120.00", Map.of("MALFORMED", 1));
        file("values: control characters")
                .rows(row(1, "\u001b[2J\u001b]0;x\u0007"))
                .gives(1, 1, "3.00", Map.of());
        file("values: a description of many megabytes")
                .rows(good(40))
                .rows(row(1, "X".repeat(3_000_000)))
                .gives(41, 40, "120.00", Map.of("MALFORMED", 1));
        file("values: large")
                .rows(row(1, "LAMP", "9223372036854775807", "13/12/2010", "99999999999999999999", "", "France"))
                .gives(1, 1, "922337203685477580690776627963145224193.00", Map.of());
        file("values: too large")
                .rows(row(1, "LAMP", "9223372036854775808", "13/12/2010", "1", "", "France"))
                .fails(4, "Quantity '9223372036854775808' has too many digits");
    }

    private void addShares() {
        file("share: one of twenty")
                .rows(good(19))
                .rows(row(1, "LAMP", "0", "13/12/2010", "1", "", "France"))
                .gives(20, 19, "57.00", Map.of("NOT_A_SALE", 1));
        file("share: two of twenty")
                .rows(good(18))
                .rows(
                        row(1, "LAMP", "0", "13/12/2010", "1", "", "France"),
                        row(2, "LAMP", "x", "13/12/2010", "1", "", "France"))
                .fails(4, "2 of 20 records", "-Daccept.rejects", "rejected.csv");
        file("share: two of twenty, accepted")
                .rows(good(18))
                .rows(
                        row(1, "LAMP", "0", "13/12/2010", "1", "", "France"),
                        row(2, "LAMP", "x", "13/12/2010", "1", "", "France"))
                .with("accept.rejects", "true")
                .gives(20, 18, "54.00", Map.of("NOT_A_SALE", 1, "MALFORMED", 1));
        file("share: all")
                .rows(row(1, "LAMP", "0", "13/12/2010", "1", "", "France"))
                .fails(4, "1 of 1 records", "Quantity '0' is zero");
        file("share: all, accepted")
                .rows(row(1, "LAMP", "0", "13/12/2010", "1", "", "France"))
                .with("accept.rejects", "")
                .gives(1, 0, "0.00", Map.of("NOT_A_SALE", 1));
        file("share: none of none").gives(0, 0, "0.00", Map.of());
    }

    private void addCharsets() {
        file("charset: windows, asked for as UTF-8")
                .rows(good(1))
                .rows(row(1, "£5"))
                .written("\n", WINDOWS, "")
                .with("charset", "UTF-8")
                .fails(2, "line 3 of", "is not UTF-8", "-Dcharset");
        file("charset: ASCII, asked for")
                .rows(row(1, "£5"))
                .with("charset", "US-ASCII")
                .fails(2, "line 2 of", "is not US-ASCII", "-Dcharset");
        file("charset: neither")
                .rows(row(1, "\u0081"))
                .written("\n", Charset.forName("ISO-8859-1"), "")
                .fails(2, "line 2 of", "is not UTF-8 or windows-1252", "-Dcharset");
        file("charset: as asked")
                .rows(row(1, "\u0081"))
                .written("\n", Charset.forName("ISO-8859-1"), "")
                .with("charset", "ISO-8859-1")
                .gives(1, 1, "3.00", Map.of());
        file("charset: wide without a mark")
                .rows(row(1, "LAMP"))
                .written("\n", UTF_16LE, "")
                .gives(1, 1, "3.00", Map.of());
        file("charset: wide without a mark, as asked")
                .rows(row(1, "LAMP"))
                .written("\n", UTF_16LE, "")
                .with("charset", "UTF-16LE")
                .gives(1, 1, "3.00", Map.of());
    }

    private void addOtherFiles() {
        for (var header : List.of(
                HEADER.replace(',', ';'),
                HEADER.replace(',', '\t'),
                HEADER.replace("Country", "Land"),
                HEADER + ",More",
                HEADER.replace(",Country", ""),
                row(1, "LAMP"))) {
            file("header: " + header)
                    .header(header)
                    .rows(good(2))
                    .fails(2, "the first line of", "must be " + HEADER, "not ");
        }
        file("other: a workbook")
                .header("PK\u0003\u0004\u0014")
                .fails(2, "is a workbook or another archive; save the sheet as CSV");
        file("columns: one is missing everywhere")
                .rows("1,LAMP,2,13/12/2010,1.50,,France")
                .fails(4, "there are 7 columns in the place of 8, as in line 2");
        file("columns: a comma that is not quoted")
                .rows(good(40))
                .rows("1,A,LAMP, RED,2,13/12/2010,1.50,,France")
                .gives(41, 40, "120.00", Map.of("MALFORMED", 1));
        file("columns: two swapped")
                .rows("A,1,LAMP,13/12/2010,2,1.50,,France")
                .fails(4, "Quantity '13/12/2010' is not a whole number", "write quantities like");
        file("columns: cut in the middle of a line")
                .rows(good(40))
                .rows("1,A,LAMP,2,13/12")
                .gives(41, 40, "120.00", Map.of("MALFORMED", 1));
        file("lines: blank ones")
                .rows("", "", row(1, "LAMP"), "", row(2, "LAMP"), "")
                .gives(2, 2, "6.00", Map.of());
    }
}
