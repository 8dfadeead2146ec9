package dev.plinth.shop.quickstart;

import dev.plinth.shop.model.shared.CountryCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of countries: the English short names of ISO 3166-1, with and without their articles, and what retailers
 * write instead. {@code European Community} is EU; ISO has no code for {@code Channel Islands} and {@code Unspecified},
 * which get the user-assigned XC and XU.
 */
final class Countries {
    private final Map<String, CountryCode> byName = new HashMap<>();

    Countries() {
        BundledTable.read("countries.csv")
                .forEach(row -> byName.put(key(row.getField("name")), new CountryCode(row.getField("code"))));
    }

    /** The country of this name, without regard to case. */
    Optional<CountryCode> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
