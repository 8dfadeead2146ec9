package dev.plinth.shop.quickstart.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them, the thousands apart. */
public final class Numbers {
    private static final int LEAST_DECIMALS = 2;

    private Numbers() {}

    /** A whole number. */
    public static String grouped(Number number) {
        return format(0).format(number);
    }

    /** All decimals, at least two. */
    public static String decimal(BigDecimal number) {
        return format(Math.max(LEAST_DECIMALS, number.stripTrailingZeros().scale()))
                .format(number);
    }

    private static DecimalFormat format(int decimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
