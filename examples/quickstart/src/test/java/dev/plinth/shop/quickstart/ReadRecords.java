package dev.plinth.shop.quickstart;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All records of a flat file, in memory.
 *
 * @param charset how the characters of the file were bytes
 */
record ReadRecords(List<FileRecord> all, Charset charset) {
    static ReadRecords of(Path path) {
        return of(new RetailFile(path, Optional.empty()));
    }

    static ReadRecords of(RetailFile file) {
        var all = new ArrayList<FileRecord>();
        var charset = file.read(
                new RetailFile.Recipient() {
                    @Override
                    public void start() {
                        all.clear();
                    }

                    @Override
                    public void take(FileRecord written) {
                        all.add(written);
                    }
                },
                read -> {});
        return new ReadRecords(all, charset);
    }

    List<List<String>> fields() {
        return all.stream().map(FileRecord::fields).toList();
    }
}
