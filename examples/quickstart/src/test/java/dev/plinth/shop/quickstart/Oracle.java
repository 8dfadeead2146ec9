package dev.plinth.shop.quickstart;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules for the dirt, read again and written down a second time in the plainest way: the whole file in memory, a
 * hand-made CSV reader, maps and lists. It shares no code with what it judges.
 */
final class Oracle {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern DATE = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{4}) (\\d\\d):(\\d\\d)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final BigDecimal TOO_LARGE = BigDecimal.ONE.movePointRight(20);
    private static final Map<String, String> COUNTRIES = countries();

    private final List<CsvRecord> records;
    private final Map<Integer, Row> accepted = new TreeMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final ShopContent content =
            new ShopContent(new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>());

    /** A record below the header: where it begins, how it stands in the file, its fields as they are. */
    record CsvRecord(int line, String raw, List<String> fields) {}

    /** A record that is not imported. */
    record Rejected(int line, String reason, String raw) {}

    /** What a good record says; an empty text where it says nothing. */
    record Row(
            String document,
            String sku,
            String description,
            long quantity,
            Instant time,
            BigDecimal price,
            String customer,
            String country) {
        boolean isCredit() {
            return document.toLowerCase(Locale.ROOT).startsWith("c");
        }
    }

    private Oracle(String text) {
        this.records = records(text).stream().skip(1).toList();
        for (int i = 0; i < records.size(); i++) {
            var csvRecord = records.get(i);
            var fields = new ArrayList<String>();
            for (var field : csvRecord.fields()) {
                fields.add(cleaned(fields.size(), field));
            }
            var reason = reason(fields);
            if (reason == null) {
                accepted.put(i, row(fields));
            } else {
                rejected.add(new Rejected(csvRecord.line(), reason, csvRecord.raw()));
            }
        }
        fill();
    }

    /** Column by column what is meant: other spaces, gaps and decimals as spreadsheets and data frames write them. */
    private static String cleaned(int column, String field) {
        var text = field.replaceAll("\\p{Z}", " ").strip();
        if (column != 2 && column != 7 && text.matches("(?i)nan|null|none")) {
            return "";
        }
        return switch (column) {
            case 0, 6 -> text.replaceFirst("^([A-Za-z]?[0-9]+)\\.0+$", "$1");
            case 3 -> text.replaceFirst("^([+-]?[0-9]+)\\.0*$", "$1");
            default -> text;
        };
    }

    /** Judges a file. */
    static Oracle of(Path file) {
        try {
            return new Oracle(decoded(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<CsvRecord> records() {
        return records;
    }

    /** The good rows by the place of their records. */
    Map<Integer, Row> accepted() {
        return accepted;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    /** What the tables must hold. */
    ShopContent content() {
        return content;
    }

    /** What the summary must say, apart from time and memory. */
    Map<String, Object> summary() {
        var rows = accepted.values();
        var customers = new HashSet<@Nullable String>();
        var countries = new HashSet<String>();
        for (var documents : List.of(content.orders(), content.creditNotes())) {
            documents.values().forEach(document -> {
                customers.add(document.customer());
                countries.add(document.country());
            });
        }
        customers.remove(null);
        var reasons = new TreeMap<String, Object>();
        rejected.forEach(record -> reasons.merge(record.reason(), 1, (one, two) -> (int) one + (int) two));
        var summary = new LinkedHashMap<String, Object>();
        summary.put("rowsRead", records.size());
        summary.put("orders", content.orders().size());
        summary.put(
                "orderLines", (int) rows.stream().filter(row -> !row.isCredit()).count());
        summary.put("creditNotes", content.creditNotes().size());
        summary.put("creditLines", (int) rows.stream().filter(Row::isCredit).count());
        summary.put("customers", customers.size());
        summary.put("products", (int) rows.stream().map(Row::sku).distinct().count());
        summary.put("countries", countries.size());
        summary.put("rejected", reasons);
        summary.put("revenue", decimal(sum(false)));
        summary.put("credited", decimal(sum(true)));
        summary.put("charges", charges(false));
        summary.put("chargesCredited", charges(true));
        return summary;
    }

    /** The exact sum over the rows of orders, or of credit notes. */
    BigDecimal sum(boolean credit) {
        var sum = BigDecimal.ZERO;
        for (var row : accepted.values()) {
            if (row.isCredit() == credit) {
                sum = sum.add(row.price().multiply(BigDecimal.valueOf(row.quantity())));
            }
        }
        return sum;
    }

    private Map<String, String> charges(boolean credit) {
        // In the order in which the model names the kinds.
        var kinds = List.of(
                "POSTAGE",
                "BANK_CHARGES",
                "COMMISSION",
                "DISCOUNT",
                "MANUAL_ADJUSTMENT",
                "BAD_DEBT",
                "SAMPLES",
                "TEST_PRODUCT");
        var sums = new LinkedHashMap<String, String>();
        for (var kind : kinds) {
            var rows = accepted.values().stream()
                    .filter(row -> row.isCredit() == credit && kind.equals(charge(row.sku())))
                    .toList();
            if (!rows.isEmpty()) {
                sums.put(
                        kind,
                        decimal(rows.stream()
                                .map(row -> row.price().multiply(BigDecimal.valueOf(row.quantity())))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
            }
        }
        return sums;
    }

    private static String decimal(BigDecimal sum) {
        var text = ShopContent.Line.price(sum);
        var point = text.indexOf('.');
        return point < 0 ? text + ".00" : text.length() - point == 2 ? text + "0" : text;
    }

    private void fill() {
        var customers = new HashMap<String, String>();
        for (var row : accepted.values()) {
            if (!row.customer().isEmpty()) {
                customers.putIfAbsent(row.document(), row.customer());
                content.customers().add(row.customer());
            }
            if (!row.description().isEmpty()) {
                content.products().putIfAbsent(row.sku(), row.description());
            }
        }
        var times = new HashMap<String, Instant>();
        accepted.values().forEach(row -> {
            content.products().putIfAbsent(row.sku(), row.sku());
            var charge = charge(row.sku());
            if (charge != null) {
                content.charges().put(row.sku(), charge);
            }
            times.merge(row.document(), row.time(), (one, two) -> one.isBefore(two) ? one : two);
        });
        for (var row : accepted.values()) {
            var documents = row.isCredit() ? content.creditNotes() : content.orders();
            documents.computeIfAbsent(
                    row.document(),
                    number -> new ShopContent.Document(
                            Optional.ofNullable(times.get(number)).orElseThrow(),
                            customers.get(number),
                            row.country(),
                            "GBP",
                            new ArrayList<>()));
            var lines = Optional.ofNullable(documents.get(row.document()))
                    .orElseThrow()
                    .lines();
            lines.add(new ShopContent.Line(
                    lines.size() + 1,
                    row.sku(),
                    row.quantity(),
                    ShopContent.Line.price(row.price()),
                    row.description().isEmpty() ? null : row.description()));
        }
    }

    private static @Nullable String reason(List<String> fields) {
        if (fields.size() != 8 || String.join("", fields).contains("\0")) {
            return "MALFORMED";
        }
        if (fields.get(0).isEmpty() || fields.get(1).isEmpty()) {
            return "MALFORMED";
        }
        if (fields.get(0).length() > 500
                || fields.get(1).length() > 500
                || fields.get(6).length() > 500) {
            return "MALFORMED";
        }
        if (!fields.get(3).matches("[+-]?[0-9]+") || new BigInteger(fields.get(3)).bitLength() > 63) {
            return "MALFORMED";
        }
        if (!isPrice(fields.get(5)) || time(fields.get(4)) == null) {
            return "MALFORMED";
        }
        int sign = new BigInteger(fields.get(3)).signum();
        boolean credit = "Cc".indexOf(fields.get(0).charAt(0)) >= 0;
        if (new BigDecimal(fields.get(5)).signum() < 0 || sign == 0 || credit && sign > 0 || !credit && sign < 0) {
            return "NOT_A_SALE";
        }
        return COUNTRIES.containsKey(words(fields.get(7))) ? null : "UNKNOWN_COUNTRY";
    }

    private static boolean isPrice(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return false;
        }
        var price = new BigDecimal(text).stripTrailingZeros();
        return price.abs().compareTo(TOO_LARGE) < 0 && price.scale() <= 20;
    }

    private static Row row(List<String> fields) {
        return new Row(
                fields.get(0),
                fields.get(1).toUpperCase(Locale.ROOT),
                fields.get(2),
                Math.abs(Long.parseLong(fields.get(3))),
                Optional.ofNullable(time(fields.get(4))).orElseThrow(),
                new BigDecimal(fields.get(5)),
                fields.get(6),
                Optional.ofNullable(COUNTRIES.get(words(fields.get(7)))).orElseThrow());
    }

    private static @Nullable Instant time(String text) {
        var parts = DATE.matcher(text);
        if (!parts.matches() || parts.group(3).equals("0000")) {
            return null;
        }
        try {
            var local = LocalDateTime.of(
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(4)),
                    Integer.parseInt(parts.group(5)));
            // Of an overlap this is the earlier time; out of a gap it is moved.
            var zoned = ZonedDateTime.of(local, LONDON);
            return zoned.toLocalDateTime().equals(local) ? zoned.toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What kind of charge a code stands for, or null for goods. */
    static @Nullable String charge(String sku) {
        return switch (sku) {
            case "POST", "DOT", "C2" -> "POSTAGE";
            case "BANK CHARGES" -> "BANK_CHARGES";
            case "AMAZONFEE", "CRUK" -> "COMMISSION";
            case "D" -> "DISCOUNT";
            case "M" -> "MANUAL_ADJUSTMENT";
            case "B" -> "BAD_DEBT";
            case "S" -> "SAMPLES";
            default ->
                sku.matches("ADJUST[0-9]*") ? "MANUAL_ADJUSTMENT" : sku.matches("TEST[0-9]*") ? "TEST_PRODUCT" : null;
        };
    }

    private static Map<String, String> countries() {
        var countries = new HashMap<String, String>();
        IsoCountries.read().forEach((name, code) -> {
            countries.put(words(name), code);
            countries.put(code, code);
            countries.put(new Locale("", code).getISO3Country(), code);
        });
        countries.putAll(Map.of(
                "UNITED KINGDOM", "GB",
                "UK", "GB",
                "NETHERLANDS", "NL",
                "CZECH REPUBLIC", "CZ",
                "EIRE", "IE",
                "RSA", "ZA",
                "EUROPEAN COMMUNITY", "EU",
                "CHANNEL ISLANDS", "XC",
                "UNSPECIFIED", "XU"));
        return countries;
    }

    /** A name without accents, points, brackets, articles and short forms. */
    private static String words(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}.'’]", "")
                .toUpperCase(Locale.ROOT)
                .replace("&", " AND ")
                .replaceAll("[,()\\[\\]–-]|\\p{Z}|\\s", " ")
                .replaceAll("(?<![^ ])THE(?![^ ])", "")
                .replaceAll("(?<![^ ])ST(?![^ ])", "SAINT")
                .strip()
                .replaceAll(" +", " ");
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == 0) != (bytes[1] == 0)) {
            return new String(bytes, bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * All records of a CSV text. A line is one, unless it leaves a quoted field open: then those up to the line that closes
     * it are one, if neither the first nor a later of them is a record of eight columns with numbers where they belong.
     * Empty lines are none.
     */
    static List<CsvRecord> records(String text) {
        var lines = text.split("(?<=\n)|(?<=\r)(?!\n)");
        var records = new ArrayList<CsvRecord>();
        int at = 0;
        while (at < lines.length) {
            int many = Math.max(1, linesOfRecord(lines, at));
            var raw = withoutLineEnd(String.join("", List.of(lines).subList(at, at + many)));
            if (!raw.isEmpty()) {
                records.add(new CsvRecord(
                        at + 1, raw, many == 1 ? ofOneLine(raw) : byTheBook(raw).orElseThrow()));
            }
            at += many;
        }
        return records;
    }

    /** How many lines a record has that begins on a line and leaves a field open there; zero if it is on that line alone. */
    private static int linesOfRecord(String[] lines, int first) {
        var begin = withoutLineEnd(lines[first]);
        if (byTheBook(begin).isPresent() || isRow(List.of(begin.split(",", -1)))) {
            return 0;
        }
        var all = new StringBuilder(lines[first]);
        for (int i = first + 1;
                i < Math.min(lines.length, first + 200) && !isRow(ofOneLine(withoutLineEnd(lines[i])));
                i++) {
            all.append(lines[i]);
            if (byTheBook(withoutLineEnd(all.toString())).isPresent()) {
                return i - first + 1;
            }
        }
        return 0;
    }

    private static boolean isRow(List<String> fields) {
        return fields.size() == 8
                && cleaned(3, fields.get(3)).matches("[+-]?[0-9]+")
                && fields.get(5)
                        .replaceAll("\\p{Z}", " ")
                        .strip()
                        .matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    }

    private static List<String> ofOneLine(String line) {
        var split = List.of(line.split(",", -1));
        return byTheBook(line)
                .filter(fields -> fields.size() == 8 || split.size() != 8)
                .orElse(split);
    }

    /**
     * The fields of one record, if none is left open. A quote opens a field only where the field begins; what follows a
     * closing quote belongs to the field.
     */
    private static Optional<List<String>> byTheBook(String text) {
        var fields = new ArrayList<String>();
        int at = 0;
        boolean more = true;
        while (more) {
            var field = new StringBuilder();
            if (at < text.length() && text.charAt(at) == '"') {
                at++;
                while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
                    field.append(text.charAt(at));
                    at += text.charAt(at) == '"' ? 2 : 1;
                }
                if (at == text.length()) {
                    return Optional.empty();
                }
                at++;
            }
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                field.append(text.charAt(at++));
            }
            fields.add(field.toString());
            more = at < text.length() && text.charAt(at) == ',';
            at += more ? 1 : 0;
        }
        return at == text.length() ? Optional.of(fields) : Optional.empty();
    }

    private static String withoutLineEnd(String line) {
        return line.replaceFirst("(\r\n|\r|\n)$", "");
    }

    /** The numbers of all documents. */
    Set<String> documents() {
        var numbers = new TreeSet<>(content.orders().keySet());
        numbers.addAll(content.creditNotes().keySet());
        return numbers;
    }
}
