package dev.plinth.shop.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The flat file: CSV (RFC 4180) with the columns of the Online Retail data set, read as often as needed and never held
 * in memory.
 */
final class RetailFile {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Charset charset;

    private RetailFile(Path path, Charset charset) {
        this.path = path;
        this.charset = charset;
    }

    /**
     * The file, once its header is seen to be right.
     *
     * @param charset how characters are bytes; if absent, UTF-8 where the bytes are valid UTF-8, else windows-1252
     * @throws InputException if there is no such file, or it is something else
     */
    static RetailFile open(Path path, Optional<Charset> charset) {
        if (!Files.isRegularFile(path)) {
            throw new InputException("no file " + path + "; give one with -Dinput=FILE");
        }
        try {
            var file = new RetailFile(path, charset.orElse(isUtf8(path) ? StandardCharsets.UTF_8 : WINDOWS));
            file.checkHeader();
            return file;
        } catch (IOException e) {
            throw new InputException("cannot read " + path + ": " + e.getMessage());
        }
    }

    /** Where it is. */
    Path path() {
        return path;
    }

    /** How its characters are bytes. */
    Charset charset() {
        return charset;
    }

    /**
     * Hands over every record below the header, in order.
     *
     * @throws IllegalStateException if the records and blank lines are not all lines of the file
     */
    void forEach(Consumer<FileRecord> reader) {
        try (var records = records()) {
            var header = records.next();
            long lines = header == null ? 0 : header.lines();
            for (var next = records.next(); next != null; next = records.next()) {
                lines += next.lines();
                reader.accept(next);
            }
            records.requireAll(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /** Its characters, without the byte order mark. */
    Reader text() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset), BUFFER);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private RecordReader records() throws IOException {
        return new RecordReader(new PhysicalLines(text()), RowReader.COLUMNS.size(), RowReader::looksLikeRow);
    }

    private void checkHeader() throws IOException {
        var expected = String.join(",", RowReader.COLUMNS);
        try (var records = records()) {
            var first = records.next();
            if (first == null) {
                throw new InputException(path + " is empty; its first line must be " + expected);
            }
            var header = first.fields().stream().map(String::strip).toList();
            if (!header.equals(RowReader.COLUMNS)) {
                throw new InputException("the first line of " + path + " must be " + expected + ", not "
                        + shortened(String.join(",", header)));
            }
        }
    }

    private static String shortened(String text) {
        var line = Terminal.shown(text);
        return line.length() <= 100 ? line : line.substring(0, 100) + "…";
    }

    private static boolean isUtf8(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(BUFFER);
        var characters = CharBuffer.allocate(BUFFER);
        try (var channel = Files.newByteChannel(path)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, characters.clear(), end);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
