package dev.plinth.shop.quickstart.report;

import com.fasterxml.jackson.jr.ob.JSON;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.plinth.shop.model.ordering.CountryRevenue;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Writes facts as one page that needs nothing else: style, scripts and data are inside, and a policy in it forbids every
 * request. Where no script runs, tables say what the charts would show.
 */
public final class ReportPage {
    private static final Currency POUNDS = Currency.getInstance("GBP");
    /** Of the largest order at first sight. */
    private static final int LINES = 12;
    /** Of countries in the chart. */
    private static final int BARS = 12;

    private static final String OURS = "dev/plinth/shop/quickstart/report/";
    private static final String D3 = "META-INF/resources/webjars/d3/%s/dist/d3.min.js";
    private static final String D3_PROPERTIES = "META-INF/maven/org.webjars.npm/d3/pom.properties";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private ReportPage() {}

    /** Writes the page. */
    public static void write(Facts facts, Path target) {
        var library = resource(String.format(D3, properties().getProperty("version")));
        var script = resource(OURS + "charts.js");
        var context = new HashMap<String, Object>();
        context.put("facts", facts);
        context.put("style", resource(OURS + "report.css"));
        context.put("picture", resource("dev/plinth/shop/migrations/tables.svg"));
        context.put("library", library);
        context.put("script", script);
        context.put("hashes", "'" + hash(library) + "' '" + hash(script) + "'");
        context.put("data", data(facts));
        facts.largest().ifPresent(order -> {
            var lines = order.lines();
            int shown = Math.min(lines.size(), LINES);
            context.put("order", order);
            context.put("firstLines", lines.subList(0, shown));
            context.put("moreLines", lines.subList(shown, lines.size()));
            context.put("cut", shown < lines.size());
        });
        var page = Mustache.compiler()
                .withEscaper(text -> Escapers.HTML.escape(visible(text)))
                .withFormatter(value -> value instanceof CountryCode country
                        ? facts.countryNames().apply(country)
                        : shown(value))
                .nullValue("")
                .compile(resource(OURS + "report.mustache"))
                .execute(context);
        try {
            Files.writeString(target, page);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e.getMessage(), e);
        }
    }

    /** What the charts draw, amounts as text since they are exact; nothing in it ends the element that it stands in. */
    private static String data(Facts facts) {
        var figures = facts.figures();
        var rows = List.of(
                values(
                        "series",
                        "order-lines",
                        "label",
                        "order lines",
                        "value",
                        figures.stored().orderLines()),
                values(
                        "series",
                        "credit-lines",
                        "label",
                        "credit lines",
                        "value",
                        figures.stored().creditLines()),
                values("series", "rejected", "label", "rejected", "value", figures.rejected()));
        try {
            return JSON.std
                    .asString(Map.of("rows", rows, "months", months(facts), "countries", countries(facts)))
                    .replace("<", "\\u003c");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> months(Facts facts) {
        return facts.months().rows().stream()
                .filter(month -> isInPounds(month.revenue()))
                .map(month ->
                        bar(month.month().toString(), MONTH.format(month.month()), month.revenue(), month.credited()))
                .toList();
    }

    /** Those with the highest revenue, and all others in one. */
    private static List<Map<String, String>> countries(Facts facts) {
        var countries = facts.countries().rows().stream()
                .filter(country -> isInPounds(country.revenue()))
                .toList();
        int shown = countries.size() <= BARS ? countries.size() : BARS - 1;
        var bars = new ArrayList<Map<String, String>>();
        for (var country : countries.subList(0, shown)) {
            bars.add(bar(
                    country.country().value(),
                    facts.countryNames().apply(country.country()),
                    country.revenue(),
                    country.credited()));
        }
        var others = countries.subList(shown, countries.size());
        if (!others.isEmpty()) {
            bars.add(bar(
                    "others",
                    others.size() + " other countries",
                    others.stream().map(CountryRevenue::revenue).reduce(Money.zero(POUNDS), Money::plus),
                    others.stream().map(CountryRevenue::credited).reduce(Money.zero(POUNDS), Money::plus)));
        }
        return bars;
    }

    private static Map<String, String> bar(String key, String label, Money revenue, Money credited) {
        return values("key", key, "label", label, "revenue", revenue, "credited", credited);
    }

    private static boolean isInPounds(Money money) {
        return money.currency().equals(POUNDS);
    }

    private static Map<String, String> values(Object... namesAndValues) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            values.put(
                    namesAndValues[i].toString(),
                    value instanceof Money money ? money.amount().value().toPlainString() : value.toString());
        }
        return values;
    }

    private static String shown(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
            return Numbers.grouped((Number) value);
        }
        if (value instanceof BigDecimal number) {
            return Numbers.decimal(number);
        }
        if (value instanceof Amount amount) {
            return shown(amount.value());
        }
        if (value instanceof Money money) {
            return shown(money.amount()) + (isInPounds(money) ? "" : " " + money.currency());
        }
        if (value instanceof YearMonth month) {
            return MONTH.format(month);
        }
        return value instanceof Instant time ? MINUTE.format(time) : value.toString();
    }

    /** Control characters would be dropped or end the page, so that something stands in their place. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\r\n\t]]", "\uFFFD");
    }

    /** As a content security policy names a script. */
    private static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties properties() {
        var properties = new Properties();
        try (var in = open(D3_PROPERTIES)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String resource(String path) {
        try (var in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(ReportPage.class.getClassLoader().getResourceAsStream(path), path);
    }
}
