package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTests {
    private final Countries countries = new Countries();

    @Test
    void knowsEveryCountryOfTheStandardWithAndWithoutItsArticle() {
        var names = IsoCountries.read();

        assertThat(names).hasSize(249);
        assertThat(names.values().stream().distinct()).hasSize(249);
        names.forEach((name, code) -> {
            assertThat(code(name)).as(name).isEqualTo(code);
            assertThat(code(name.replace(" (the)", ""))).as(name).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "EIRE, IE",
        "RSA, ZA",
        "USA, US",
        "United Kingdom, GB",
        "Czech Republic, CZ",
        "European Community, EU",
        "Channel Islands, XC",
        "Unspecified, XU"
    })
    void knowsWhatTheFileWritesInstead(String name, String code) {
        assertThat(code(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Australia",
                "Austria",
                "Bahrain",
                "Belgium",
                "Brazil",
                "Canada",
                "Cyprus",
                "Denmark",
                "Finland",
                "France",
                "Germany",
                "Greece",
                "Hong Kong",
                "Iceland",
                "Israel",
                "Italy",
                "Japan",
                "Lebanon",
                "Lithuania",
                "Malta",
                "Netherlands",
                "Norway",
                "Poland",
                "Portugal",
                "Saudi Arabia",
                "Singapore",
                "Spain",
                "Sweden",
                "Switzerland",
                "United Arab Emirates"
            })
    void knowsTheOtherCountriesOfTheWholeDataSet(String name) {
        assertThat(code(name)).isNotEqualTo("unknown");
    }

    @Test
    void comparesWithoutRegardToCase() {
        var written = List.of("united kingdom", "UNITED KINGDOM", "uNiTeD kInGdOm");

        assertThat(written).allSatisfy(name -> assertThat(code(name)).isEqualTo("GB"));
        assertThat(code("ÅLAND ISLANDS")).isEqualTo("AX");
        assertThat(code("tÜRKİYE".replace("İ", "I"))).isEqualTo("TR");
    }

    @Test
    void isNotChangedByTheLocaleOfTheMachine() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(new Countries().find("ITALY").orElseThrow().value()).isEqualTo("IT");
            assertThat(new Countries().find("İtalya")).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Atlantis", "GB", "DE", "Deutschland", "United  Kingdom", "Yugoslavia"})
    void knowsNoOther(String name) {
        assertThat(countries.find(name)).isEmpty();
    }

    private String code(String name) {
        return countries.find(name).map(Object::toString).orElse("unknown");
    }
}
