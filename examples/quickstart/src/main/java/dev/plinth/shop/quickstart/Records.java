package dev.plinth.shop.quickstart;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;

/**
 * The records of a flat file, copied to a file of this program while the flat one was read. Each is found again by its
 * place, so that rows of one document are found together wherever they stand, and memory holds a few at a time.
 */
final class Records implements AutoCloseable {
    private static final int WINDOW = 1 << 13;

    private final Path path;
    private final FileChannel channel;
    private final Copy copy;
    private final Charset charset;
    private ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;

    private Records(Path path, FileChannel channel, Copy copy, Charset charset) {
        this.path = path;
        this.channel = channel;
        this.copy = copy;
        this.charset = charset;
    }

    /**
     * Reads a flat file.
     *
     * @param folder for the copy, which is gone when this is closed
     * @param progress takes how many bytes were read, again and again
     * @throws InputException if the file cannot be read
     * @throws OutputException if the copy cannot be written
     */
    static Records of(RetailFile file, Path folder, LongConsumer progress) {
        Path path;
        FileChannel channel;
        try {
            // A name of its own, since several runs may have the same folder.
            path = Files.createTempFile(folder, "records-", ".tmp");
            channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
        try {
            var copy = new Copy(path, channel);
            var charset = file.read(copy, progress);
            copy.flush();
            return new Records(path, channel, copy, charset);
        } catch (RuntimeException e) {
            close(channel);
            throw e;
        }
    }

    /** How the characters of the flat file were bytes. */
    Charset charset() {
        return charset;
    }

    /** How many there are. */
    long count() {
        return copy.count;
    }

    /** Hands over every record and its place, in the order of the file. */
    void forEach(ObjLongConsumer<FileRecord> reader) {
        for (long place = 0;
                place < copy.size;
                place += Integer.BYTES + bytes(place, Integer.BYTES).getInt()) {
            reader.accept(at(place), place);
        }
    }

    /** The record at a place. */
    FileRecord at(long place) {
        int size = bytes(place, Integer.BYTES).getInt();
        var bytes = bytes(place + Integer.BYTES, size);
        long firstLine = bytes.getLong();
        int lines = bytes.getInt();
        int fields = bytes.getInt();
        var text = text(bytes);
        if (fields == 0) {
            return new FileRecord(firstLine, lines, text, RecordReader.split(text));
        }
        var unquoted = new ArrayList<String>(fields);
        for (int i = 0; i < fields; i++) {
            unquoted.add(text(bytes));
        }
        return new FileRecord(firstLine, lines, text, unquoted);
    }

    private static String text(ByteBuffer bytes) {
        var text = new byte[bytes.getInt()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private ByteBuffer bytes(long from, int count) {
        if (from < windowStart || from + count > windowStart + window.limit()) {
            window = window.capacity() < count || window.capacity() > WINDOW && count <= WINDOW
                    ? ByteBuffer.allocate(Math.max(count, WINDOW))
                    : window.clear();
            windowStart = from;
            try {
                for (int read = 0; read >= 0 && window.position() < count; ) {
                    read = channel.read(window, from + window.position());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
            }
            window.flip();
        }
        return window.slice((int) (from - windowStart), count);
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes for each record: how many bytes follow; first line, lines; fields if quotes stood in it, else 0; texts. */
    private static final class Copy implements RetailFile.Recipient {
        private final Path path;
        private final FileChannel channel;
        private final ByteArrayOutputStream one = new ByteArrayOutputStream();
        private DataOutputStream target;
        private long size;
        private long count;

        Copy(Path path, FileChannel channel) {
            this.path = path;
            this.channel = channel;
            this.target = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        }

        @Override
        public void start() throws IOException {
            channel.truncate(0);
            target = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            size = 0;
            count = 0;
        }

        @Override
        public void take(FileRecord written) {
            one.reset();
            try {
                var parts = new DataOutputStream(one);
                boolean isPlain = written.text().indexOf('"') < 0;
                var texts = isPlain ? List.<String>of() : written.fields();
                parts.writeLong(written.firstLine());
                parts.writeInt(written.lines());
                parts.writeInt(texts.size());
                write(parts, written.text());
                for (var field : texts) {
                    write(parts, field);
                }
                target.writeInt(one.size());
                one.writeTo(target);
            } catch (IOException e) {
                throw full(e);
            }
            size += Integer.BYTES + one.size();
            count++;
        }

        void flush() {
            try {
                target.flush();
            } catch (IOException e) {
                throw full(e);
            }
        }

        private OutputException full(IOException failure) {
            return new OutputException(path, failure);
        }

        private static void write(DataOutputStream target, String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            target.writeInt(bytes.length);
            target.write(bytes);
        }
    }
}
