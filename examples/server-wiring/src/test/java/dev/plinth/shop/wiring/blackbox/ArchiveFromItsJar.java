package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.wiring.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A server that begins with the classes of an earlier one, as the page about deploying starts both; its commands need unzip. */
@Timeout(600)
class ArchiveFromItsJar {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private static final String PAGE = "docs/deploying.md";
    private static final Pattern UNZIP = Pattern.compile("^unzip .*$", Pattern.MULTILINE);
    private static final Pattern TRAIN = Pattern.compile("^java -XX:Archive.*$", Pattern.MULTILINE);
    private static final Pattern START = Pattern.compile("^java -XX:Shared.*$", Pattern.MULTILINE);
    private static final String CLASSES = "loaded.txt";

    @TempDir
    Path folder = Path.of("");

    private final Client staff = SHOP.staff("orders:read");

    @BeforeEach
    void unzipAndTrain() throws Exception {
        assertThat(staff.get("/v1/orders").status()).isEqualTo(200);
        var unzip = command(UNZIP)
                .replaceFirst("\\S+server-jersey.jar", ServerFromItsJar.jar().toString());
        var shell = new ProcessBuilder("bash", "-c", unzip)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(shell.getInputStream().readAllBytes());
        assertThat(shell.waitFor()).as(said).isZero();
        new StartTimes().add(() -> SHOP.processOf(program(TRAIN), folder), staff);
    }

    @Test
    @Tag("proof")
    void hasTheClassesOfTheServer() throws IOException {
        var program = Stream.concat(Stream.of("-Xlog:class+load:file=" + CLASSES), program(START).stream())
                .toList();

        new StartTimes().add(() -> SHOP.processOf(program, folder), staff);

        assertThat(Files.readAllLines(folder.resolve(CLASSES)))
                .filteredOn(line -> line.contains(" source: shared objects file (top)"))
                .hasSizeGreaterThan(5000)
                .anyMatch(line -> line.contains(Main.class.getName() + " "));
    }

    @Test
    @Tag("benchmark")
    void makesAStartShorter() {
        var program = program(START);
        var jar = new StartTimes();
        var files = new StartTimes();
        var archive = new StartTimes();

        for (int i = 0; i < StartTimes.OFTEN; i++) {
            jar.add(() -> SHOP.processOf(List.of("-jar", ServerFromItsJar.jar().toString()), folder), staff);
            files.add(() -> SHOP.processOf(program.subList(1, program.size()), folder), staff);
            archive.add(() -> SHOP.processOf(program, folder), staff);
        }

        System.out.println("One jar" + jar);
        System.out.println("Its libraries as files" + files);
        System.out.println("The same with an archive of classes" + archive);
    }

    private static List<String> program(Pattern start) {
        return List.of(
                command(start).replace("'", "").substring("java ".length()).split(" "));
    }

    private static String command(Pattern start) {
        var found = start.matcher(Docs.page(PAGE));
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
