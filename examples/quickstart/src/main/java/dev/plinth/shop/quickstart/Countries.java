package dev.plinth.shop.quickstart;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.plinth.shop.model.shared.CountryCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names of countries: the English short names of ISO 3166-1, with and without their articles, and what retailers
 * write instead. {@code European Community} is EU; ISO has no code for {@code Channel Islands} and {@code Unspecified},
 * which get the user-assigned XC and XU.
 */
final class Countries {
    private static final Pattern USER_ASSIGNED = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");

    private final Map<String, CountryCode> byName = new HashMap<>();
    private final Map<CountryCode, String> names = new HashMap<>();

    Countries() {
        try (var table = Countries.class.getResourceAsStream("countries.csv")) {
            if (table == null) {
                throw new IllegalStateException("countries.csv is missing from the jar");
            }
            try (var rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
                rows.forEach(row -> {
                    var country = new CountryCode(row.getField("code"));
                    byName.put(key(row.getField("name")), country);
                    names.putIfAbsent(country, row.getField("name"));
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The country of this name, without regard to case. */
    Optional<CountryCode> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** What people call a country: the JDK's word for it, and for a user-assigned code, which has none, the table's. */
    String name(CountryCode country) {
        return USER_ASSIGNED.matcher(country.value()).matches()
                ? names.getOrDefault(country, country.value())
                : new Locale.Builder().setRegion(country.value()).build().getDisplayCountry(Locale.ENGLISH);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
