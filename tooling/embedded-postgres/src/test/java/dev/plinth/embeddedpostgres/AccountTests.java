package dev.plinth.embeddedpostgres;

import static dev.plinth.embeddedpostgres.ChildJvm.answer;
import static dev.plinth.embeddedpostgres.ChildJvm.execute;
import static dev.plinth.embeddedpostgres.ChildJvm.printedBy;
import static dev.plinth.embeddedpostgres.ChildJvm.running;
import static dev.plinth.embeddedpostgres.ChildJvm.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each server here unpacks its programs once more, which takes longer than a build should. */
@Tag("proof")
@EnabledIfSystemProperty(
        named = "user.name",
        matches = "root",
        disabledReason = "Only for root do the programs run as another user")
class AccountTests {
    @TempDir
    private Path refusing;

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"unshare", "unshare setpriv", "unshare setpriv runuser"})
    void isNobodyWhereNamespacesAreRefused(String refused) throws Exception {
        List<String> printed = printedBy(withRefused(refused, ComingBack.class));

        assertThat(printed).containsExactly("nobody", "nobody", "still here");
        assertThat(temporary).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unshare", "unshare setpriv runuser"})
    void isPartOfTheCommandThatStopsAKeptServer(String refused) throws Exception {
        List<String> printed = printedBy(withRefused(refused, ChildJvm.Keeping.class));
        assertThat(answer(printed.get(0), "select answer from kept")).isEqualTo("here");

        // From a folder that nobody may not enter.
        Process stop = shell(printed.get(1)).directory(refusing.toFile()).start();

        assertThat(stop.waitFor()).isZero();
        assertThatThrownBy(() -> answer(printed.get(0), "select 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void isMissedInOneLineThatSaysWhatWasTried() throws Exception {
        List<String> printed = printedBy(withRefused("unshare setpriv runuser su", Refused.class));

        assertThat(printed)
                .singleElement()
                .asString()
                .startsWith("PostgreSQL does not run as root")
                .contains("unshare --user; setpriv --reuid=65534", "; runuser -u nobody", "; su -s /bin/sh");
        assertThat(temporary).isEmptyDirectory();
    }

    static final class ComingBack {
        public static void main(String[] arguments) throws SQLException, IOException {
            try (PostgresServer server = PostgresServer.start()) {
                String url = server.jdbcUrl("postgres");
                Path data = Path.of(answer(url, "show data_directory"));
                System.out.println(Files.getOwner(data).getName());
                execute(url, "create table who (name text)");
                execute(url, "copy who from program 'id -un'");
                System.out.println(answer(url, "select name from who"));
                execute(url, "update who set name = 'still here'");
                server.stop();
                server.startAgain();
                System.out.println(answer(url, "select name from who"));
            }
        }
    }

    static final class Refused {
        public static void main(String[] arguments) {
            try (PostgresServer server = PostgresServer.start()) {
                System.out.println(server.port());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    /** A container refuses the program; here, another one of the same name does. */
    private ProcessBuilder withRefused(String names, Class<?> program) throws IOException {
        for (String name : names.split(" ")) {
            Path script =
                    Files.writeString(refusing.resolve(name), "#!/bin/sh\necho Operation not permitted\nexit 1\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
        ProcessBuilder child = running(program, temporary);
        child.environment().merge("PATH", refusing.toString(), (path, first) -> first + File.pathSeparator + path);
        return child;
    }
}
