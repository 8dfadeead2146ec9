package dev.plinth.shop.quickstart;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.plinth.shop.model.catalog.ChargeKind;
import dev.plinth.shop.quickstart.report.Facts;
import dev.plinth.shop.quickstart.report.Stored;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of an import: all but the first and the last three counted in the database, over the documents of the input.
 *
 * @param rowsRead records of the file below its header
 * @param stored what the database holds of them
 * @param rejected how many were rejected, for each reason that occurs
 * @param seconds how long the job took
 * @param peakHeapMb what objects had at the most, an upper bound
 */
record Summary(long rowsRead, Stored stored, Map<Reason, Long> rejected, BigDecimal seconds, long peakHeapMb) {
    private static final int DECIMALS_OF_POUNDS = 2;

    /** The same for the report. */
    Facts.Figures figures() {
        return new Facts.Figures(rowsRead, stored, seconds, peakHeapMb);
    }

    /** Writes it as one JSON object. */
    void write(Path target) {
        var json = new LinkedHashMap<String, Object>();
        json.put("rowsRead", rowsRead);
        json.put("orders", stored.orders());
        json.put("orderLines", stored.orderLines());
        json.put("creditNotes", stored.creditNotes());
        json.put("creditLines", stored.creditLines());
        json.put("customers", stored.customers());
        json.put("products", stored.products());
        json.put("countries", stored.countries());
        var reasons = new LinkedHashMap<String, Object>();
        new TreeMap<>(rejected).forEach((reason, count) -> reasons.put(reason.name(), count));
        json.put("rejected", reasons);
        json.put("revenue", decimal(stored.revenue()));
        json.put("credited", decimal(stored.credited()));
        json.put("charges", byKind(stored.chargesByKind()));
        json.put("chargesCredited", byKind(stored.chargesCreditedByKind()));
        json.put("seconds", seconds);
        json.put("peakHeapMb", peakHeapMb);
        try {
            Files.writeString(
                    target, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(json) + System.lineSeparator());
        } catch (IOException e) {
            throw new OutputException(target, e);
        }
    }

    private static Map<String, String> byKind(Map<ChargeKind, BigDecimal> sums) {
        var kinds = new LinkedHashMap<String, String>();
        new TreeMap<>(sums).forEach((kind, sum) -> kinds.put(kind.name(), decimal(sum)));
        return kinds;
    }

    private static String decimal(BigDecimal amount) {
        var plain = amount.stripTrailingZeros();
        return plain.setScale(Math.max(DECIMALS_OF_POUNDS, plain.scale())).toPlainString();
    }
}
