package dev.plinth.shop.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The flat file: CSV (RFC 4180) with the columns of the Online Retail data set, never held in memory.
 *
 * @param path where it is
 * @param charset how characters are bytes; if absent, UTF-16 where the first two bytes show it, else UTF-8 where the bytes are valid
 *     UTF-8, else windows-1252
 */
record RetailFile(Path path, Optional<Charset> charset) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SHOWN = 100;
    private static final int ZIP = 'P' << 8 | 'K';
    private static final int GZIP = 0x1F8B;

    /** Takes records one by one; {@link #start} is called before the first, and again where reading starts anew. */
    interface Recipient {
        /** All that was taken before is void. */
        void start() throws IOException;

        /** Takes the next record. */
        void take(FileRecord written) throws IOException;
    }

    /**
     * Hands over every record below the header, in order. The file is read once, or twice if its bytes turn out not to be
     * UTF-8.
     *
     * @param progress takes how many bytes were read, again and again
     * @return how its characters are bytes
     * @throws InputException if the path is not a readable file, the header is another one, or bytes are not characters
     */
    Charset read(Recipient recipient, LongConsumer progress) {
        if (Files.isDirectory(path)) {
            throw new InputException(path + " is a folder; give a file with -Dinput=FILE");
        }
        if (!Files.exists(path)) {
            throw new InputException("no file " + path + "; give one with -Dinput=FILE");
        }
        if (!Files.isRegularFile(path)) {
            throw new InputException(
                    path + " is a pipe or a device; write what comes from it into a file, and give that"
                            + " with -Dinput=FILE");
        }
        if (!Files.isReadable(path)) {
            throw new InputException("cannot read " + path + ": permission denied; allow it to the user "
                    + System.getProperty("user.name") + ", or give another file with -Dinput=FILE");
        }
        var possible = possibleCharsets();
        Optional<Long> wrongLine = Optional.empty();
        for (var candidate : possible) {
            wrongLine = read(candidate, recipient, progress);
            if (wrongLine.isEmpty()) {
                return candidate;
            }
        }
        throw new InputException("line " + wrongLine.orElseThrow() + " of " + path + " is not "
                + String.join(" or ", possible.stream().map(Charset::name).toList())
                + (charset.isPresent()
                        ? "; name another charset with -Dcharset, or leave it away to find out"
                        : "; name its charset with -Dcharset"));
    }

    /** How many bytes it has, as far as that is known. */
    long size() {
        return path.toFile().length();
    }

    private List<Charset> possibleCharsets() {
        if (charset.isPresent()) {
            return List.of(charset.get());
        }
        try (var input = Files.newInputStream(path)) {
            var first = input.readNBytes(2);
            int begin = first.length < 2 ? -1 : (first[0] & 0xFF) << 8 | first[1] & 0xFF;
            if (begin == ZIP || begin == GZIP) {
                throw new InputException(path
                        + (begin == ZIP
                                ? " is a workbook or another archive; save the sheet as CSV, and give that with -Dinput=FILE"
                                : " is compressed; unpack it, and give what comes out with -Dinput=FILE"));
            }
            if (begin == 0xFEFF || begin > 0 && begin <= 0xFF) {
                return List.of(StandardCharsets.UTF_16BE);
            }
            if (begin == 0xFFFE || begin > 0xFF && (begin & 0xFF) == 0) {
                return List.of(StandardCharsets.UTF_16LE);
            }
            return List.of(StandardCharsets.UTF_8, WINDOWS);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The line that cannot be decoded, or empty if all of the file was read. */
    private Optional<Long> read(Charset candidate, Recipient recipient, LongConsumer progress) {
        try (var input = Files.newInputStream(path);
                var lines = lines(input, candidate, progress);
                var records = new RecordReader(lines, RowReader.COLUMNS.size(), RowReader::looksLikeRow)) {
            try {
                recipient.start();
                long inRecords = checkHeader(records.next());
                for (var next = records.next(); next != null; next = records.next()) {
                    inRecords += next.lines();
                    recipient.take(next);
                }
                records.requireAll(inRecords);
                return Optional.empty();
            } catch (CharacterCodingException e) {
                return Optional.of(lines.count() + 1);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputException unreadable(IOException failure) {
        return new InputException("cannot read " + path + ": " + failure.getMessage());
    }

    private static PhysicalLines lines(InputStream input, Charset charset, LongConsumer progress) {
        return new PhysicalLines(new DecodedText(input, charset, progress));
    }

    private int checkHeader(@Nullable FileRecord first) {
        var expected = String.join(",", RowReader.COLUMNS);
        if (first == null) {
            throw new InputException(path + " is empty; its first line must be " + expected);
        }
        var header = first.fields().stream().map(String::strip).toList();
        if (!header.equals(RowReader.COLUMNS)) {
            throw new InputException("the first line of " + path + " must be " + expected + ", not "
                    + Terminal.shortened(String.join(",", header), SHOWN)
                    + separatorHint(first.text()));
        }
        return first.lines();
    }

    private static String separatorHint(String header) {
        for (var separator : List.of(";", "\t", "|")) {
            if (List.of(header.split(Pattern.quote(separator), -1)).equals(RowReader.COLUMNS)) {
                return "; save it with commas between the columns";
            }
        }
        return "";
    }
}
