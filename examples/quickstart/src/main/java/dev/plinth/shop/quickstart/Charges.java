package dev.plinth.shop.quickstart;

import dev.plinth.shop.model.catalog.ChargeKind;
import dev.plinth.shop.model.catalog.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which stock codes are charges and not goods: the table {@code charges.csv}. A {@code #} at the end of a code there
 * stands for a number or nothing, so that {@code TEST#} is TEST, TEST001 and TEST002, but not TESTER.
 */
final class Charges {
    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("[0-9]*$");

    private final Map<String, ChargeKind> byCode = new HashMap<>();

    Charges() {
        BundledTable.read("charges.csv")
                .forEach(row -> byCode.put(row.getField("code"), ChargeKind.valueOf(row.getField("kind"))));
    }

    /** What kind of charge a code stands for, if it does not stand for goods. */
    Optional<ChargeKind> of(Sku sku) {
        var numbered = NUMBER_AT_THE_END.matcher(sku.value()).replaceFirst("#");
        return Optional.ofNullable(byCode.get(sku.value())).or(() -> Optional.ofNullable(byCode.get(numbered)));
    }
}
