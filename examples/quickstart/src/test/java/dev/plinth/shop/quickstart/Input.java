package dev.plinth.shop.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A flat file of the format of the real one, read and judged.
 *
 * @param folder holds what is written meanwhile
 */
record Input(FirstPass pass, Records records, Rejections rejections, Path folder) implements AutoCloseable {
    static final String DATE_FORMAT = "dd/MM/yyyy HH:mm";

    static Input of(Path path) {
        try {
            var folder = Files.createTempDirectory("plinth-input-");
            var records = Records.of(new RetailFile(path, Optional.empty()), folder, read -> {});
            var rejections = Rejections.into(folder.resolve("rejected.csv"));
            try (rejections) {
                return new Input(
                        FirstPass.over(records, reader(), rejections, read -> {}), records, rejections, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads rows of that format. */
    static RowReader reader() {
        return new RowReader(new Dates(DATE_FORMAT, ZoneId.of(Settings.DATE_ZONE.fallback())), new Countries());
    }

    @Override
    public void close() {
        records.close();
        try {
            Files.delete(folder.resolve("rejected.csv"));
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
