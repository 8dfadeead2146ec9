package dev.plinth.shop.quickstart;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up the export of a small shop: a few thousand rows with the columns of the real file and with every kind of dirt
 * that the rules know. The same at every run.
 */
final class SampleFile {
    private static final long SEED = 1210;
    private static final int DOCUMENTS = 260;
    private static final Charset CHARSET = Charset.forName("windows-1252");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);
    private static final List<String> COLORS = List.of("RED", "IVORY", "BLUE", "SILVER", "PINK SPOTTY", "VINTAGE");
    private static final List<String> THINGS = List.of(
            "LANTERN",
            "TEA LIGHT HOLDER",
            "CAKE STAND",
            "PARASOL",
            "MUG",
            "BUNTING",
            "DOORMAT",
            "HOT WATER BOTTLE",
            "JAM JAR",
            "PICTURE FRAME",
            "ALARM CLOCK",
            "LUNCH BOX");
    private static final List<String> COUNTRIES = List.of(
            "United Kingdom",
            "United Kingdom",
            "United Kingdom",
            "United Kingdom",
            "Germany",
            "France",
            "EIRE",
            "RSA",
            "USA",
            "Channel Islands",
            "European Community",
            "Unspecified",
            "netherlands",
            "Norway");

    private final Random random = new Random(SEED);
    private final List<String[]> rows = new ArrayList<>();
    private LocalDateTime clock = LocalDateTime.of(2010, 10, 20, 8, 26);

    private SampleFile() {}

    /** Writes {@code sample.csv} into a folder, in windows-1252. */
    static Path write(Path folder) {
        var target = folder.resolve("sample.csv");
        try (var csv = CsvWriter.builder().build(Files.newBufferedWriter(target, CHARSET))) {
            csv.writeRecord(RowReader.COLUMNS);
            new SampleFile().rows().forEach(csv::writeRecord);
            return target;
        } catch (IOException | UncheckedIOException e) {
            throw new OutputException(target, e);
        }
    }

    private List<String[]> rows() {
        for (int number = 0; number < DOCUMENTS; number++) {
            if (number % 9 == 8) {
                addCreditNote("C" + (400_000 + number));
            } else {
                addOrder(String.valueOf(400_000 + number));
            }
            clock = clock.plusMinutes(60 + random.nextInt(600));
        }
        addDirt();
        return rows;
    }

    private void addOrder(String number) {
        var customer = random.nextInt(4) == 0 ? "" : String.valueOf(12_300 + random.nextInt(60));
        var country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        for (int line = 1 + random.nextInt(25); line > 0; line--) {
            addLine(number, 1 + random.nextInt(48), customer, country);
        }
    }

    private void addCreditNote(String number) {
        var customer = String.valueOf(12_300 + random.nextInt(60));
        for (int line = 1 + random.nextInt(3); line > 0; line--) {
            addLine(number, -1 - random.nextInt(6), customer, "United Kingdom");
        }
    }

    private void addLine(String number, int quantity, String customer, String country) {
        int product = random.nextInt(COLORS.size() * THINGS.size());
        var code = (20_000 + product) + (product % 5 == 0 ? "B" : "");
        var name = COLORS.get(product % COLORS.size()) + " " + THINGS.get(product / COLORS.size());
        int pence = 85 + product * 7 + (quantity > 24 ? -20 : 0);
        add(
                number,
                random.nextInt(20) == 0 ? code.toLowerCase(Locale.ROOT) : code,
                random.nextInt(12) == 0 ? name + " " : name,
                String.valueOf(quantity),
                DATE.format(clock),
                pence / 100 + "." + pence / 10 % 10 + pence % 10,
                customer,
                country);
    }

    /** Rows that are wrong, or right and odd, each named by what it shows. */
    private void addDirt() {
        var now = DATE.format(clock);
        var uk = "United Kingdom";
        add("500000", "POST", "POSTAGE", "1", now, "18.00", "12301", uk, "one column too many");
        add("500000", "POST", "POSTAGE");
        add("", "POST", "POSTAGE, NO INVOICE", "1", now, "18.00", "12301", uk);
        add("500000", " ", "NO CODE", "1", now, "18.00", "12301", uk);
        add("500000", "20001", "HALF A MUG", "0.5", now, "1.25", "12301", uk);
        add("500000", "20001", "PRICE IN WORDS", "1", now, "one pound", "12301", uk);
        add("500000", "20001", "NO SUCH DAY", "1", "31/02/2011 10:00", "1.25", "12301", uk);
        add("500000", "20001", "SKIPPED IN SPRING", "1", "27/03/2011 01:30", "1.25", "12301", uk);
        add("500001", "B", "ADJUST BAD DEBT", "1", now, "-11.50", "", uk);
        add("500002", "20002", "NOTHING SOLD", "0", now, "1.25", "12302", uk);
        add("500003", "20002", "DAMAGED", "-40", now, "0", "", uk);
        add("C500004", "20002", "BOUGHT ON A CREDIT NOTE", "4", now, "1.25", "12302", uk);
        add("500005", "20003", "FAR AWAY", "1", now, "1.25", "12302", "Atlantis");
        add("500006", "20003", "TWICE IN AUTUMN", "1", "31/10/2010 01:30", "1.25", "12303", uk);
        add("500007", "20004", "FREE SAMPLE", "1", now, "0.00", "", uk);
        add("500007", "20004", "FREE SAMPLE", "1", now, "0.00", "", uk);
        add("500008", "gift_0001_20", "Gift Voucher £20.00", "1", now, "17.02", "", uk);
        add("500009", "20005", "A \"QUOTED\" NAME, WITH COMMA", "2", now, "0.8333", "12304", uk);
        add("500009", "20006", "ON TWO\nLINES", "2", now, "1.05", "12304", uk);
        add("500010", "20007", "", "3", now, "2.10", "12305", "Cyprus");
        add("500011", "20007", "", "3", now, "2.55", "12305", "Austria");
        add("500012", "20008", "TWO TIMES", "1", DATE.format(clock.plusMinutes(1)), "2.10", "", uk);
        add("500013", "20009", "IN BETWEEN", "1", now, "2.10", "12306", uk);
        add("500012", "20010", "TWO TIMES", "1", now, "1.85", "12307", uk);
        add(" c500014 ", " 20010 ", " BACK AGAIN ", " -1 ", " " + now + " ", " 1.85 ", " 12307 ", " united kingdom ");
        add("500015", "20099", "", "1", now, "5", "", "Japan");
        add("500016", "20011", "VINTAGE TEA LIGHT HOLDER", "6", now, "1.62", "12308", "Germany");
        add("500016", "POST", "POSTAGE", "1", now, "18.00", "12308", "Germany");
        add("500017", "DOT", "DOTCOM POSTAGE", "1", now, "40.50", "", uk);
        add("500018", "BANK CHARGES", "Bank Charges", "1", now, "15.00", "", uk);
        add("500019", "m", "Manual", "1", now, "3.35", "12309", uk);
        add("C500020", "D", "Discount", "-1", DATE.format(clock.plusMinutes(2)), "27.50", "12308", uk);
    }

    private void add(String... fields) {
        rows.add(fields);
    }
}
