package dev.plinth.shop.quickstart;

import dev.plinth.shop.model.shared.CountryCode;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The countries that people write: the English short names of ISO 3166-1 and what is commonly written instead, as the
 * table {@code countries.csv} has them, and the two and three letters of the standard, as the JDK has them. Two letters mean
 * what the standard says, even where an abbreviation could be meant: {@code NI} is Nicaragua, and {@code SA} Saudi Arabia.
 *
 * <p>What differs only in case, accents, articles, points, commas, brackets or spaces is one name, and so are {@code &} and
 * {@code and}, {@code St} and {@code Saint}. A name that could be two countries, such as {@code Korea}, is not known.
 *
 * <p>The parts of the United Kingdom are GB, {@code European Community} is EU. ISO has no code for {@code Channel Islands},
 * {@code Kosovo} and {@code Unspecified}, which get the user-assigned XC, XK and XU.
 */
final class Countries {
    private static final Pattern USER_ASSIGNED = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");
    private static final Pattern LEFT_OUT = Pattern.compile("[\\p{M}.'’]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z},()\\[\\]–-]+");
    private static final Map<String, String> SAME = Map.of("st", "saint", "&", "and", "the", "", "", "");

    private final Map<String, CountryCode> byName = new HashMap<>();
    private final Map<CountryCode, String> names = new HashMap<>();

    Countries() {
        for (var code : Locale.getISOCountries()) {
            put(code, code);
            put(new Locale.Builder().setRegion(code).build().getISO3Country(), code);
        }
        BundledTable.read("countries.csv").forEach(row -> {
            put(row.getField("name"), row.getField("code"));
            names.putIfAbsent(new CountryCode(row.getField("code")), row.getField("name"));
        });
    }

    /** The country of this name, in any spelling that the table or the standard has. */
    Optional<CountryCode> find(String name) {
        // Nearly all names stand in the table letter by letter; the others take their time.
        return Optional.ofNullable(byName.get(lowerCase(name))).or(() -> Optional.ofNullable(byName.get(key(name))));
    }

    private void put(String name, String code) {
        byName.put(lowerCase(name), new CountryCode(code));
        byName.put(key(name), new CountryCode(code));
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What people call a country: the JDK's word for it, and for a user-assigned code, which has none, the table's. */
    String name(CountryCode country) {
        return USER_ASSIGNED.matcher(country.value()).matches()
                ? names.getOrDefault(country, country.value())
                : new Locale.Builder().setRegion(country.value()).build().getDisplayCountry(Locale.ENGLISH);
    }

    private static String key(String name) {
        var letters = LEFT_OUT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("&", " & ");
        return BETWEEN_WORDS
                .splitAsStream(lowerCase(letters))
                .map(word -> SAME.getOrDefault(word, word))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
