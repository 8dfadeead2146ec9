package dev.plinth.browserkit;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium without a window, with one page. It writes down what the page asks of the network and what goes wrong in it.
 *
 * <pre>{@code
 * try (var browser = Browser.open()) {
 *     browser.show(800, 600, Scheme.DARK);
 *     browser.visit(page.toUri());
 *     assertThat(browser.problems()).isEmpty();
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {
    /** How an address begins that holds what it names, so that nothing is asked. */
    private static final String IN_THE_PAGE = "data:";

    private final ChromeDriver driver;
    private final List<String> problems = new ArrayList<>();
    private final List<URI> requests = new ArrayList<>();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Which colors a page is asked for. */
    public enum Scheme {
        /** Dark on light. */
        LIGHT,
        /** Light on dark. */
        DARK
    }

    /**
     * Starts the Chromium that is installed.
     *
     * @throws IllegalStateException if there is none, or no driver for it; it says how to install them
     */
    public static Browser open() {
        var installed = Installed.on(Objects.requireNonNullElse(System.getenv("PATH"), ""));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions()
                .setBinary(installed.browser().toString())
                .addArguments("--headless=new", "--disable-gpu", "--disable-dev-shm-usage");
        if ("root".equals(System.getProperty("user.name"))) {
            // It has no sandbox for a user who may do everything anyway, and would not start.
            options.addArguments("--no-sandbox");
        }
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(installed.driver().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Shows pages at this size, in pixels of style sheets, and in these colors. */
    public void show(int width, int height, Scheme scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name(scheme)))));
    }

    /** Opens a page and waits until it has loaded. What an earlier one did is forgotten. */
    public void visit(URI page) {
        collect();
        problems.clear();
        requests.clear();
        driver.get(page.toString());
    }

    /** What went wrong in the page so far: errors and warnings of its console, with their places. */
    public List<String> problems() {
        collect();
        return List.copyOf(problems);
    }

    /** What the page asked the network, or the disk, for so far: itself and whatever it loaded. */
    public List<URI> requests() {
        collect();
        return List.copyOf(requests);
    }

    /**
     * Runs a script in the page and returns what it returns: text, a boolean, a long, a double, lists and maps of them.
     *
     * @param arguments what the script finds in {@code arguments}
     */
    public @Nullable Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What is shown, as a PNG. */
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** The page as it is printed, as a PDF. */
    public byte[] print() {
        var printed = driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
        return Base64.getDecoder()
                .decode(Objects.requireNonNull(printed.get("data")).toString());
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** A log gives each entry once. */
    private void collect() {
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .forEach(problems::add);
        for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            Map<String, Object> event = map(new Json().toType(entry.getMessage(), Json.MAP_TYPE), "message");
            if ("Network.requestWillBeSent".equals(event.get("method"))) {
                var address =
                        String.valueOf(map(map(event, "params"), "request").get("url"));
                if (!address.startsWith(IN_THE_PAGE)) {
                    requests.add(URI.create(address));
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // as the protocol of Chromium's tools says
    private static Map<String, Object> map(Map<String, Object> of, String key) {
        return (Map<String, Object>) Objects.requireNonNull(of.get(key));
    }

    private static String name(Scheme scheme) {
        return scheme == Scheme.DARK ? "dark" : "light";
    }
}
