package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTests {
    private static final String HEADER = String.join(",", RowReader.COLUMNS) + "\n";

    @TempDir
    Path folder;

    @Test
    void findsEveryRecordByItsPlace() throws IOException {
        var file = write(HEADER + "1,plain\n\n2,\"a, b\"\n3,\"on\nlines\"\n4,\"stray\n" + "5," + "x".repeat(50_000)
                + "\n6,é€\n");
        var expected = ReadRecords.of(file).all();

        try (var records = Records.of(new RetailFile(file, Optional.empty()), folder, read -> {})) {
            var places = new ArrayList<Long>();
            var inOrder = new ArrayList<FileRecord>();
            records.forEach((written, place) -> {
                inOrder.add(written);
                places.add(place);
            });
            assertThat(inOrder).isEqualTo(expected);
            assertThat(records.count()).isEqualTo(expected.size());
            var order = new ArrayList<Integer>();
            for (int i = 0; i < 100; i++) {
                order.add(i % places.size());
            }
            Collections.shuffle(order, new Random(1));
            for (int i : order) {
                assertThat(records.at(places.get(i))).isEqualTo(expected.get(i));
            }
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void readsTheFileOnce() throws IOException {
        var file = write(HEADER + "1,é\n".repeat(100_000));

        assertThat(bytesRead(file)).isEqualTo(Files.size(file));
    }

    @Test
    void readsTheFileTwiceAtMost() throws IOException {
        var file = Files.write(
                folder.resolve("windows.csv"),
                (HEADER + "1,a\n".repeat(100_000) + "2,£\n").getBytes(Charset.forName("windows-1252")));

        assertThat(bytesRead(file)).isEqualTo(2 * Files.size(file));
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        var file = write(HEADER);
        var missing = folder.resolve("missing");

        assertThatThrownBy(() -> Records.of(new RetailFile(file, Optional.empty()), missing, read -> {}))
                .isInstanceOf(OutputException.class)
                .hasMessageContainingAll(missing.toString(), "-Doutput=FOLDER");
    }

    private long bytesRead(Path file) {
        var bytes = new AtomicLong();
        Records.of(new RetailFile(file, Optional.empty()), folder, bytes::addAndGet)
                .close();
        return bytes.get();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("input.csv"), text);
    }
}
