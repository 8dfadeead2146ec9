package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.catalog.ChargeKind;
import dev.plinth.shop.model.catalog.Sku;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChargesTests {
    private final Charges charges = new Charges();

    @ParameterizedTest
    @CsvSource({
        "POST, POSTAGE",
        "DOT, POSTAGE",
        "C2, POSTAGE",
        "BANK CHARGES, BANK_CHARGES",
        "AMAZONFEE, COMMISSION",
        "CRUK, COMMISSION",
        "D, DISCOUNT",
        "M, MANUAL_ADJUSTMENT",
        "ADJUST, MANUAL_ADJUSTMENT",
        "ADJUST2, MANUAL_ADJUSTMENT",
        "B, BAD_DEBT",
        "S, SAMPLES",
        "TEST001, TEST_PRODUCT",
        "TEST002, TEST_PRODUCT"
    })
    void knowsTheChargesOfTheDataSetsInAnySpelling(String code, ChargeKind kind) {
        assertThat(charges.of(new Sku(code))).contains(kind);
        assertThat(charges.of(new Sku(" " + code.toLowerCase(Locale.ROOT)))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "85123A",
                "22",
                "2",
                "#",
                "C",
                "C22",
                "M1",
                "POST2",
                "POSTER",
                "TESTER",
                "TEST01A",
                "ATEST1",
                "ADJUSTER",
                "GIFT",
                "GIFT_0001_40",
                "PADS",
                "DCGS0076",
                "SP1002",
                "BANK  CHARGES",
                "15056BL"
            })
    void takesAllElseForGoods(String code) {
        assertThat(charges.of(new Sku(code))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void knowsACodeOfEachKind(ChargeKind kind) {
        assertThat(BundledTable.read("charges.csv"))
                .extracting(row -> row.getField("kind"))
                .contains(kind.name());
    }

    @Test
    void hasEachCodeAsASkuWritesIt() {
        var codes = BundledTable.read("charges.csv").stream()
                .map(row -> row.getField("code"))
                .toList();

        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(new Sku(code)).hasToString(code));
    }
}
