package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.shared.CountryCode;
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

    @Test
    void knowsTheLettersOfTheStandard() {
        IsoCountries.read().values().forEach(letters -> {
            assertThat(code(letters)).isEqualTo(letters);
            assertThat(code(letters.toLowerCase(Locale.ROOT))).isEqualTo(letters);
            assertThat(code(new Locale("", letters).getISO3Country())).isEqualTo(letters);
        });
        assertThat(List.of("GBR", "DEU", "usa", "Irl")).extracting(this::code).containsExactly("GB", "DE", "US", "IE");
    }

    @Test
    void hasEveryLineOfItsTableForOneCountry() {
        assertThat(BundledTable.read("countries.csv"))
                .hasSizeGreaterThan(350)
                .allSatisfy(row -> assertThat(code(row.getField("name"))).isEqualTo(row.getField("code")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GB; UK, U.K., GB, Great Britain, Britain, England, Scotland, Wales, Northern Ireland, N. Ireland",
                "IE; Eire, Republic of Ireland, Ireland",
                "NL; Holland, Netherlands, The Netherlands, Netherlands (the)",
                "US; USA, U.S.A., US, U.S., United States, The United States of America",
                "AE; UAE, U.A.E., United Arab Emirates",
                "CZ; Czech Republic, Czechia, Czech Rep.",
                "KR; South Korea, Republic of Korea, S. Korea",
                "KP; North Korea, DPRK",
                "MO; Macau, Macao",
                "HK; Hong Kong, Hong Kong SAR, Hongkong",
                "TW; Taiwan, Taiwan (Province of China)",
                "RU; Russia, Russian Federation",
                "VN; Vietnam, Viet Nam",
                "IR; Iran, Islamic Republic of Iran",
                "SY; Syria, Syrian Arab Republic",
                "LA; Laos, Lao PDR",
                "MD; Moldova, Republic of Moldova",
                "TZ; Tanzania, United Republic of Tanzania",
                "BO; Bolivia",
                "VE; Venezuela",
                "CI; Ivory Coast, Cote d'Ivoire, Côte d’Ivoire",
                "CV; Cape Verde, Cabo Verde",
                "SZ; Swaziland, Eswatini",
                "MM; Burma, Myanmar, Myanmar (Burma)",
                "MK; Macedonia, North Macedonia, FYROM",
                "PS; Palestine, State of Palestine, Palestinian Territories",
                "VA; Vatican, Vatican City, Holy See",
                "TR; Turkey, Türkiye, Turkiye",
                "SK; Slovakia, Slovak Republic",
                "BA; Bosnia, Bosnia & Herzegovina, Bosnia-Herzegovina, Bosnia and Herzegovina",
                "CD; DR Congo, DRC, Democratic Republic of the Congo, Congo - Kinshasa, Congo (Kinshasa)",
                "CG; Congo, Republic of the Congo, Congo-Brazzaville",
                "TT; Trinidad, Trinidad & Tobago",
                "LC; St. Lucia, St Lucia, Saint Lucia",
                "SX; Sint Maarten, St. Maarten",
                "MF; St. Martin, Saint Martin (French part)",
                "ST; São Tomé & Príncipe, Sao Tome and Principe",
                "RE; Réunion, Reunion",
                "CW; Curaçao, Curacao",
                "AX; Åland Islands, Aland Islands",
                "BS; The Bahamas, Bahamas",
                "FK; Falkland Islands, Falkland Islands (Malvinas), Falklands",
                "VI; US Virgin Islands, U.S. Virgin Islands, Virgin Islands (U.S.)",
                "VG; British Virgin Islands, Virgin Islands (British), BVI",
                "TL; East Timor, Timor-Leste",
                "SA; Saudi Arabia, KSA",
                "ZA; RSA, South Africa, Republic of South Africa",
                "EU; European Community, European Union",
                "XC; Channel Islands",
                "XK; Kosovo",
                "XU; Unspecified"
            })
    void knowsWhatPeopleWriteInstead(String code, String names) {
        assertThat(names.split(", ")).allSatisfy(name -> assertThat(code(name)).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"United  Kingdom", " United Kingdom", "united\tkingdom", "United\u00a0Kingdom", "ＵＫ"})
    void comparesWordsAndNotSpaces(String name) {
        assertThat(code(name)).isEqualTo("GB");
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
            assertThat(new Countries().find("İTALY").orElseThrow().value()).isEqualTo("IT");
            assertThat(new Countries().find("İtalya")).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "the",
                "Atlantis",
                "Deutschland",
                "Yugoslavia",
                "UnitedKingdom",
                "Kingdom United",
                "Korea",
                "Virgin Islands",
                "UK\"",
                "U",
                "GBX",
                "XX",
                "United Kingdom / France",
                "1",
                "-"
            })
    void knowsNoOther(String name) {
        assertThat(countries.find(name)).isEmpty();
    }

    private String code(String name) {
        return countries.find(name).map(Object::toString).orElse("unknown");
    }

    @ParameterizedTest
    @CsvSource({"GB,United Kingdom", "IE,Ireland", "XC,Channel Islands", "XU,Unspecified", "XK,Kosovo", "XX,XX"})
    void callsACountryAsPeopleDo(String code, String name) {
        assertThat(new Countries().name(new CountryCode(code))).isEqualTo(name);
    }
}
