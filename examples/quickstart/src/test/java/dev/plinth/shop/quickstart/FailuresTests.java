package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong at the door: one line that says what to do, and everything as it was. */
class FailuresTests {
    private static final int WRONG_USE = 2;
    private static final int UNAVAILABLE = 3;

    private static final String HEADER = String.join(",", RowReader.COLUMNS) + "\n";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    static Path folder = Path.of("");

    private static ShopContent before = new ShopContent(Map.of(), Map.of(), Set.of(), Map.of(), Map.of());

    @BeforeAll
    static void importOneOrder() throws SQLException, IOException {
        var file = Files.writeString(
                folder.resolve("before.csv"),
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                        + "1,A,LAMP,1,01/12/2010 08:26,2.55,7,France\n");
        assertThat(job().input(file)
                        .with("date.format", Input.DATE_FORMAT)
                        .run()
                        .code())
                .isZero();
        before = ShopContent.of(DATABASE);
    }

    @Test
    void endsWithOneLineWhereThereIsNoFile() throws SQLException {
        requireFailure(job().input(folder.resolve("missing.csv")).run(), WRONG_USE, "no file", "-Dinput=FILE");
    }

    @Test
    void endsWithOneLineForAFolder() throws SQLException {
        requireFailure(job().input(folder).run(), WRONG_USE, folder.toString(), "-Dinput=FILE");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void endsWithOneLineForADevice() throws SQLException {
        requireFailure(
                job().input(Path.of("/dev/zero")).run(), WRONG_USE, "/dev/zero", "pipe or a device", "-Dinput=FILE");
    }

    @Test
    void endsWithOneLineForALineWithoutEnd() throws SQLException, IOException {
        var file = folder.resolve("zeros.csv");
        try (var zeros = new RandomAccessFile(file.toFile(), "rw")) {
            zeros.setLength(1L << 27);
        }

        var outcome = job().input(file).with("charset", "UTF-8").runAsProcess("-Xmx200m");

        requireFailure(outcome, WRONG_USE, "line 1 has over", "-Dinput=FILE");
    }

    @Test
    void takesASchemaOfAnyName() throws IOException {
        var file =
                Files.writeString(folder.resolve("named.csv"), HEADER + "1,A,LAMP,1,13/12/2010 08:26,2.55,7,France\n");

        var outcome = Job.into(DATABASE, folder.resolve("named"))
                .input(file)
                .with("db.schema", "A \"b;c")
                .run();

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
    }

    @Test
    void refusesItsOwnLogAsInput() throws SQLException, IOException {
        var output = Files.createDirectory(folder.resolve("own-log"));
        var log = Files.writeString(output.resolve(LogFile.NAME), HEADER);

        var outcome = job().with("output", output).input(log).run();

        requireFailure(outcome, WRONG_USE, LogFile.NAME, "copy it");
        assertThat(log).content().startsWith(HEADER);
    }

    @Test
    void endsWithOneLineForAnEmptyFile() throws SQLException, IOException {
        var file = Files.createFile(folder.resolve("empty.csv"));

        requireFailure(job().input(file).run(), WRONG_USE, "is empty", "its first line must be InvoiceNo,StockCode");
    }

    @Test
    void endsWithOneLineForAWrongHeader() throws SQLException, IOException {
        var file = Files.writeString(folder.resolve("wrong.csv"), "number;text\n1;2\n");

        requireFailure(job().input(file).run(), WRONG_USE, "must be InvoiceNo,StockCode", "not number;text");
    }

    @ParameterizedTest
    @CsvSource({
        "charset, klingon",
        "charset, '?'",
        "date.format, 'dd/MM/yyyy bbb'",
        "date.format, '{'",
        "date.zone, Europe/Atlantis",
        "import.batch, 0",
        "import.batch, -1",
        "import.batch, many",
        "import.batch, 99999999999",
        "db.pool.size, 0",
        "db.pool.timeout, soon",
        "config, no-such-file.properties"
    })
    void endsWithOneLineForASettingThatCannotBe(String key, String value) throws SQLException {
        requireFailure(job().with(key, value).run(), WRONG_USE, key, value.strip());
    }

    @Test
    void refusesAPasswordAmongTheArgumentsWithoutRepeatingIt() throws SQLException {
        var outcome = job().with("db.password", "s3cret-word").run();

        requireFailure(outcome, WRONG_USE, "db.password must not be an argument", "DB_PASSWORD");
        assertThat(outcome.err() + outcome.out()).doesNotContain("s3cret-word");
    }

    @Test
    void endsWithOneLineForAnOutputThatIsAFile() throws SQLException, IOException {
        var file = Files.writeString(folder.resolve("taken"), "mine");

        requireFailure(job().with("output", file).run(), WRONG_USE, file.toString(), "-Doutput=FOLDER");
        assertThat(file).hasContent("mine");
    }

    /** Whatever is wrong, as soon as it is known which folder it is about. */
    @ParameterizedTest
    @CsvSource({
        "inputt, x",
        "config, no-such-file.properties",
        "charset, klingon",
        "input, missing.csv",
        "db.url, jdbc:postgresql://127.0.0.1:1/shop"
    })
    void leavesNothingOfAnEarlierRunToBeTakenForItsOwn(String key, String value) throws IOException {
        for (var name : List.of("summary.json", "report.html", "rejected.csv")) {
            Files.writeString(folder.resolve(name), "old");
        }

        var outcome = job().with(key, value).run();

        assertThat(outcome.code()).isNotZero();
        assertThat(folder.resolve("summary.json")).doesNotExist();
        assertThat(folder.resolve("report.html")).doesNotExist();
        assertThat(folder.resolve("rejected.csv"))
                .satisfiesAnyOf(
                        file -> assertThat(file).doesNotExist(),
                        file -> assertThat(file).content().doesNotContain("old"));
    }

    @Test
    void removesNoResultThatIsTheInput() throws IOException, SQLException {
        var file = Files.writeString(folder.resolve("rejected.csv"), "mine");

        requireFailure(job().input(file).run(), WRONG_USE, file.toString(), "copy it");
        assertThat(file).hasContent("mine");
        Files.delete(file);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://127.0.0.1:1/shop, 127.0.0.1:1",
        "jdbc:postgresql://no-such-host.invalid/shop, no-such-host.invalid"
    })
    void endsWithOneLineForAServerThatIsNotThere(String url, String named) throws SQLException {
        requireFailure(job().with("db.url", url).run(), UNAVAILABLE, "cannot connect", named);
    }

    @Test
    void endsWithOneLineForAnotherKindOfUrl() throws SQLException {
        requireFailure(job().with("db.url", "jdbc:mysql://host/shop").run(), WRONG_USE, "jdbc:postgresql:");
    }

    @Test
    void endsWithOneLineForADatabaseThatIsNotThere() throws SQLException {
        var url = DATABASE.jdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/nowhere$1");

        requireFailure(job().with("db.url", url).run(), UNAVAILABLE, "nowhere", "does not exist");
    }

    @Test
    void endsWithOneLineForAUserWithoutRights() throws SQLException {
        execute("do $$ begin if to_regrole('stranger') is null then create role stranger login; end if; end $$");

        var outcome = job().with("db.user", "stranger")
                .withPassword(DATABASE.password("stranger"))
                .run();

        requireFailure(outcome, UNAVAILABLE, "stranger", "-Ddb.user");
    }

    @Test
    void endsWithOneLineForASchemaThatHoldsSomethingElse() throws SQLException {
        execute("drop schema if exists elsewhere cascade; create schema elsewhere authorization " + DatabaseRoles.OWNER
                + ";" + " create table elsewhere.note(text text)");

        var outcome = job().with("db.schema", "elsewhere").run();

        requireFailure(outcome, UNAVAILABLE, "schema elsewhere holds table note", "choose an empty schema");
    }

    @Test
    void endsWithOneLineForAServerThatAcceptsAndStaysSilent() throws SQLException, IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/shop";

            var outcome = job().with("db.url", url)
                    .with("db.timeout.connect", "PT1S")
                    .with("db.pool.timeout", "PT1S")
                    .run();

            requireFailure(outcome, UNAVAILABLE, url, "timed out", " s, see db.timeout.connect");
        }
    }

    @Test
    void endsWithOneLineForAConfigurationThatIsAFolder() throws SQLException {
        requireFailure(job().with("config", folder).run(), WRONG_USE, "config cannot be read", folder.toString());
    }

    /** The device takes no byte; its link stands where the sample is written. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void endsWithOneLineForAFullDisk() throws SQLException, IOException {
        var full = Files.createDirectory(folder.resolve("full"));
        Files.createSymbolicLink(full.resolve("sample.csv"), Path.of("/dev/full"));

        var outcome = job().with("output", full).run();

        requireFailure(outcome, WRONG_USE, full.resolve("sample.csv") + ": No space left on device", "-Doutput=FOLDER");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void importsThoughItCannotLog() throws IOException {
        var full = Files.createDirectory(folder.resolve("no-log"));
        Files.createSymbolicLink(full.resolve(LogFile.NAME), Path.of("/dev/full"));

        var outcome = Job.into(DATABASE, full)
                .input(folder.resolve("before.csv"))
                .with("date.format", Input.DATE_FORMAT)
                .runAsProcess();

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
    }

    /** A folder in which nothing can be made; of one that is not there, newer JVMs speak themselves. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void endsWithOneLineWhereNoServerCanBeMade() throws SQLException {
        var outcome = Job.embedded(folder).runAsProcess("-Djava.io.tmpdir=/proc");

        requireFailure(outcome, UNAVAILABLE, "cannot start an embedded PostgreSQL in /proc", "-Ddb.url=");
    }

    /** Root may read and write everything, until it gives that up. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void endsWithOneLineForWhatMayNotBeReadOrWritten() throws SQLException, IOException {
        var root = "root".equals(System.getProperty("user.name"));
        var user = root ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search") : List.<String>of();
        var open = Files.createDirectory(folder.resolve("open"));
        var secret = Files.writeString(open.resolve("secret.csv"), "x");
        Files.setPosixFilePermissions(secret, Set.of());
        var closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(
                closed, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));

        var unreadable = Job.embedded(open).input(secret).runBehind(user);
        var unwritable = Job.embedded(closed).runBehind(user);
        var missing = Job.embedded(closed.resolve("new")).runBehind(user);

        requireFailure(unreadable, WRONG_USE, secret.toString());
        requireFailure(unwritable, WRONG_USE, closed.toString(), "permission denied", "-Doutput=FOLDER");
        requireFailure(missing, WRONG_USE, closed.resolve("new").toString(), "permission denied", "-Doutput=FOLDER");
        Files.setPosixFilePermissions(closed, Set.of(PosixFilePermission.values()));
    }

    @Test
    void endsWithOneLineAsAProcessToo() throws SQLException, IOException {
        var taken = Files.createFile(folder.resolve("file"));

        requireFailure(job().input(folder.resolve("missing.csv")).runAsProcess(), WRONG_USE, "no file");
        requireFailure(job().with("import.batch", "0").runAsProcess(), WRONG_USE, "import.batch");
        requireFailure(job().with("output", taken).runAsProcess(), WRONG_USE, "-Doutput=FOLDER");
        requireFailure(
                job().with("db.url", "jdbc:postgresql://127.0.0.1:1/shop").runAsProcess(), UNAVAILABLE, "127.0.0.1:1");
    }

    private static Job job() {
        return Job.into(DATABASE, folder);
    }

    private static void requireFailure(Job.Outcome outcome, int code, String... words) throws SQLException {
        requireOneLine(outcome, code, words);
        assertThat(ShopContent.of(DATABASE)).isEqualTo(before);
    }

    /** What every failure looks like. */
    static void requireOneLine(Job.Outcome outcome, int code, String... words) {
        assertThat(outcome.err()).startsWith("plinth: ").contains(words).hasLineCount(1);
        assertThat(outcome.out()).doesNotContain("Exception", "\tat ");
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
        assertThat(outcome.code()).isEqualTo(code);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.administrator().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
