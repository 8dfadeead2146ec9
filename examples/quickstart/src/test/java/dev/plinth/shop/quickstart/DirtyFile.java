package dev.plinth.shop.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes small files that mix all kinds of dirt, the same for the same seed. */
final class DirtyFile {
    private static final List<String> HEADERS = List.of(
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
            " InvoiceNo ,StockCode,\tDescription,Quantity,InvoiceDate,UnitPrice,CustomerID,Country ",
            "\"InvoiceNo\",\"StockCode\",\"Description\",\"Quantity\",\"InvoiceDate\",\"UnitPrice\",\"CustomerID\",\"Country\"");
    private static final List<List<String>> GOOD = List.of(
            List.of("1", "2", "3", "4", "5", "C1", "C2", "c2", "A7"),
            List.of("m", "M", "22A", "22a", "straße", "POST", "Test7"),
            List.of(
                    "",
                    "",
                    "LAMP",
                    "LAMP, RED",
                    "12\" RULER",
                    "ON\nTWO LINES",
                    "£5 – VOUCHER",
                    "lost?",
                    "\\N",
                    "\t|\\."),
            List.of("1", "2", "+3", "12", "100000", "100000000000"),
            List.of(
                    "01/12/2010 08:26",
                    "01/12/2010 08:27",
                    "30/11/2010 23:59",
                    "29/02/2012 12:00",
                    "01/07/2011 00:30",
                    "31/10/2010 01:30",
                    "27/03/2011 02:00"),
            List.of("2.55", "0", "-0.00", ".5", "1e3", "0.8333333333333333333333", "1.10", "1.1"),
            List.of("", "", "17850", "13047", "VIP é"),
            List.of(
                    "United Kingdom",
                    "france",
                    "EIRE",
                    "RSA",
                    "usa",
                    "Unspecified",
                    "CHANNEL ISLANDS",
                    "Åland Islands",
                    "European Community",
                    "GB",
                    "U.S.A.",
                    "The  Netherlands",
                    "Cote d'Ivoire",
                    "Bolivia (Plurinational State of)"));
    private static final List<List<String>> BAD = List.of(
            List.of("", " "),
            List.of("", "\u2003"),
            List.of("\0"),
            List.of("", "0", "-1", "1.5", "1e3", "six", "99999999999999999999"),
            List.of("", "31/02/2011 10:00", "29/02/2011 10:00", "27/03/2011 01:30", "1/12/2010 8:26", "01/12/2010"),
            List.of("", "-0.01", "1,5", "free", "1e950"),
            List.of("9".repeat(501)),
            List.of("", "Atlantis", "Korea", "UnitedKingdom"));
    private static final List<String> SPACES = List.of(" ", "\t", "\u2003", " \n ");

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final String lineEnd;

    private DirtyFile(long seed) {
        this.random = new Random(seed);
        this.lineEnd = pick(List.of("\n", "\r\n", "\r"));
        lines.add(pick(HEADERS));
        for (int rows = random.nextInt(120); rows > 0; rows--) {
            lines.add(row());
            if (chance(15)) {
                lines.add("");
            }
        }
    }

    /** Writes the file of a seed into a folder. */
    static Path write(long seed, Path folder) {
        try {
            return Files.write(folder.resolve("dirty-" + seed + ".csv"), new DirtyFile(seed).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        var text = String.join(lineEnd, lines);
        if (chance(5)) {
            text += lineEnd + "7,LAST,\"never closed,1,01/12/2010 08:26" + lineEnd + "8,more";
        }
        if (chance(2)) {
            text += lineEnd;
        }
        return switch (random.nextInt(3)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(Charset.forName("windows-1252"));
        };
    }

    private String row() {
        var fields = new ArrayList<String>();
        GOOD.forEach(values -> fields.add(pick(values)));
        if (fields.get(0).toUpperCase(Locale.ROOT).startsWith("C") && !chance(8)) {
            fields.set(3, "-" + fields.get(3).replace("+", ""));
        }
        for (int column = 0; column < fields.size(); column++) {
            if (chance(40)) {
                fields.set(column, pick(BAD.get(column)));
            }
            if (chance(20)) {
                fields.set(column, pick(SPACES) + fields.get(column) + pick(SPACES));
            }
        }
        if (chance(30)) {
            fields.remove(random.nextInt(fields.size()));
        }
        if (chance(30)) {
            fields.add(pick(List.of("", "one more")));
        }
        return String.join(",", fields.stream().map(this::written).toList());
    }

    private String written(String field) {
        var text = field.replace("\n", lineEnd);
        if (text.startsWith("\"") || text.contains(",") || text.contains("\n") || text.contains("\r") || chance(12)) {
            var quoted = '"' + text.replace("\"", "\"\"") + '"';
            return chance(30) ? quoted + "?" : quoted;
        }
        return text;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
