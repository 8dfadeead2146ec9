package dev.plinth.browserkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Chromium and the driver of its version, as they are installed.
 *
 * @param browser the program that shows pages
 * @param driver the program that steers it
 */
record Installed(Path browser, Path driver) {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String DRIVER = "chromedriver";

    /**
     * The first of each on a search path, which is written as in the variable {@code PATH}.
     *
     * @throws IllegalStateException if one is missing; it says how to install it
     */
    static Installed on(String path) {
        var browser =
                BROWSERS.stream().flatMap(name -> find(name, path).stream()).findFirst();
        var driver = find(DRIVER, path);
        if (browser.isEmpty() || driver.isEmpty()) {
            throw new IllegalStateException("this test opens pages in Chromium, and there is no "
                    + (browser.isEmpty() ? String.join(", ", BROWSERS) : DRIVER)
                    + " on the PATH; on Debian: apt-get install chromium chromium-driver");
        }
        return new Installed(browser.get(), driver.get());
    }

    private static Optional<Path> find(String name, String path) {
        return Stream.of(path.split(Pattern.quote(System.getProperty("path.separator"))))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
