package dev.plinth.shop.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The English short names of ISO 3166-1 as its browsing platform writes them, in a list that only tests have. */
final class IsoCountries {
    private IsoCountries() {}

    /** From name to code. */
    static Map<String, String> read() {
        try (var list = Objects.requireNonNull(IsoCountries.class.getResourceAsStream("iso-3166-1.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toMap(line -> line.substring(3), line -> line.substring(0, 2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
