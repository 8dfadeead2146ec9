package dev.plinth.shop.quickstart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetailFileTests {
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @Test
    void readsUtf8() throws IOException {
        var file = open("a,£5 – Åland\n".getBytes(UTF_8));

        assertThat(file.charset()).isEqualTo(UTF_8);
        assertThat(file.fields()).containsExactly(List.of("a", "£5 – Åland"));
    }

    @Test
    void readsOverAByteOrderMark() throws IOException {
        var path = write(("\uFEFF" + HEADER + "\na,£\n").getBytes(UTF_8));

        var file = read(path, Optional.empty());

        assertThat(file.charset()).isEqualTo(UTF_8);
        assertThat(file.fields()).containsExactly(List.of("a", "£"));
    }

    @Test
    void readsWindowsWhereTheBytesAreNotUtf8() throws IOException {
        var file = open("a,Gift Voucher £20.00 “”\n".getBytes(WINDOWS));

        assertThat(file.charset()).isEqualTo(WINDOWS);
        assertThat(file.fields()).containsExactly(List.of("a", "Gift Voucher £20.00 “”"));
    }

    @Test
    void looksAtTheWholeFileForItsCharset() throws IOException {
        var long1 = ("a,b" + " ".repeat(1 << 16) + "c\n").repeat(3);

        assertThat(open((long1 + "£").getBytes(WINDOWS)).charset()).isEqualTo(WINDOWS);
        assertThat(open((long1 + "é".repeat(1 << 17)).getBytes(UTF_8)).charset())
                .isEqualTo(UTF_8);
    }

    @Test
    void takesACharacterThatIsCutOffForWindows() throws IOException {
        assertThat(open(new byte[] {'a', (byte) 0xC3}).charset()).isEqualTo(WINDOWS);
    }

    @Test
    void readsTheCharsetThatIsAsked() throws IOException {
        var latin = read(write((HEADER + "\na,é").getBytes(ISO_8859_1)), Optional.of(ISO_8859_1));
        var wide = read(write(("\uFEFF" + HEADER + "\na,é").getBytes(UTF_16LE)), Optional.of(UTF_16LE));

        assertThat(latin.fields()).containsExactly(List.of("a", "é"));
        assertThat(wide.fields()).containsExactly(List.of("a", "é"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsWhatTheByteOrderMarkSays(String charset) throws IOException {
        var file = read(write(("\uFEFF" + HEADER + "\na,é").getBytes(Charset.forName(charset))), Optional.empty());

        assertThat(file.charset()).isEqualTo(Charset.forName(charset));
        assertThat(file.fields()).containsExactly(List.of("a", "é"));
    }

    @Test
    void readsNothingTwiceWhereItBeginsAnew() throws IOException {
        var file = open(("a,b\n".repeat(50_000) + "c,£\n").getBytes(WINDOWS));

        assertThat(file.charset()).isEqualTo(WINDOWS);
        assertThat(file.all()).hasSize(50_001);
        assertThat(file.fields().get(50_000)).containsExactly("c", "£");
    }

    @Test
    void refusesBytesThatAreNotCharactersOfTheCharsetThatIsAsked() throws IOException {
        var path = write((HEADER + "\na,b\n" + "c,d\n".repeat(40_000) + "e,£\nf,g\n").getBytes(ISO_8859_1));

        assertThatThrownBy(() -> read(path, Optional.of(UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("line 40003 of " + path, "is not UTF-8", "-Dcharset");
    }

    @Test
    void refusesBytesThatAreNoCharactersAtAll() throws IOException {
        var path = write((HEADER + "\na,b\nc,\u0081\n").getBytes(ISO_8859_1));

        assertThatThrownBy(() -> read(path, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("line 3 of " + path, "UTF-8 or windows-1252", "-Dcharset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryKindOfLineEnd(String end) throws IOException {
        var path = write(String.join(end, HEADER, "a,b", "", end, "c,\"d" + end + "e\"", "f,g")
                .getBytes(UTF_8));

        assertThat(read(path, Optional.empty()).fields())
                .containsExactly(List.of("a", "b"), List.of("c", "d" + end + "e"), List.of("f", "g"));
    }

    @Test
    void readsQuotedFields() throws IOException {
        var file = open("\"a,b\",\"say \"\"yes\"\"\",\"\"\n12\" RULER,\"x\"y,\" z \"\n".getBytes(UTF_8));

        assertThat(file.fields())
                .containsExactly(List.of("a,b", "say \"yes\"", ""), List.of("12\" RULER", "xy", " z "));
    }

    @Test
    void takesAQuoteThatIsNeverClosedForACharacter() throws IOException {
        assertThat(open("a,\"b\nc,d\n".getBytes(UTF_8)).fields())
                .containsExactly(List.of("a", "\"b"), List.of("c", "d"));
    }

    @Test
    void skipsBlankLinesOnly() throws IOException {
        assertThat(open("\n\na,b\n\n \n\"\"\n,\n\n".getBytes(UTF_8)).fields())
                .containsExactly(List.of("a", "b"), List.of(" "), List.of(""), List.of("", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ""})
    void hasNoRecordsWhereThereIsOnlyAHeader(String end) throws IOException {
        var path = write((HEADER + end).getBytes(UTF_8));

        assertThat(read(path, Optional.empty()).fields()).isEmpty();
    }

    @Test
    void takesAHeaderWithSpacesAndQuotes() throws IOException {
        var path = write(
                ("\uFEFF " + HEADER.replace(",", " ,\t").replace("Quantity", "Quantity ") + " \n").getBytes(UTF_8));
        var quoted = write(("\"" + HEADER.replace(",", "\",\"") + "\"\n").getBytes(UTF_8));

        assertThat(read(path, Optional.empty()).fields()).isEmpty();
        assertThat(read(quoted, Optional.empty()).fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,c",
                "InvoiceNo;StockCode;Description;Quantity;InvoiceDate;UnitPrice;CustomerID;Country",
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID",
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country,More",
                "StockCode,InvoiceNo,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
                "536365,85123A,WHITE LANTERN,6,01/12/2010 08:26,2.55,17850,United Kingdom"
            })
    void refusesAnotherHeader(String header) throws IOException {
        var path = write((header + "\n").getBytes(UTF_8));

        assertThatThrownBy(() -> read(path, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(path.toString(), "must be " + HEADER, "not " + header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void refusesAnEmptyFile(String nothing) throws IOException {
        var path = write(nothing.getBytes(UTF_8));

        assertThatThrownBy(() -> read(path, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("is empty", HEADER);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var path = folder.resolve("missing.csv");

        assertThatThrownBy(() -> read(path, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(path.toString(), "-Dinput=");
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> read(folder, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void saysWhatToDoWithAnArchive() throws IOException {
        var workbook = write(new byte[] {'P', 'K', 3, 4});
        var compressed = write(new byte[] {0x1F, (byte) 0x8B, 8});

        assertThatThrownBy(() -> read(workbook, Optional.empty())).hasMessageContaining("save the sheet as CSV");
        assertThatThrownBy(() -> read(compressed, Optional.empty())).hasMessageContaining("unpack it");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void saysWhatToDoWithOtherSeparators(String separator) throws IOException {
        var path = write((HEADER.replace(",", separator) + "\n").getBytes(UTF_8));

        assertThatThrownBy(() -> read(path, Optional.empty())).hasMessageContaining("with commas between the columns");
    }

    @Test
    void saysInOneLineWhatABinaryFileBeginsWith() throws IOException {
        var path = write(new byte[] {'%', 'P', 3, 4, 0, 0, '\t', 27, '['});

        assertThatThrownBy(() -> read(path, Optional.empty()))
                .hasMessageContaining("not %P")
                .hasMessageNotContaining("\u001b")
                .hasMessageNotContaining("\0");
    }

    private ReadRecords open(byte[] records) throws IOException {
        var path = write((HEADER + "\n").getBytes(UTF_8));
        Files.write(path, records, java.nio.file.StandardOpenOption.APPEND);
        return read(path, Optional.empty());
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "retail", ".csv"), bytes);
    }

    private static ReadRecords read(Path path, Optional<Charset> charset) {
        return ReadRecords.of(new RetailFile(path, charset));
    }
}
