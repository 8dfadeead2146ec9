package dev.plinth.embeddedpostgres;

import static dev.plinth.embeddedpostgres.ChildJvm.answer;
import static dev.plinth.embeddedpostgres.ChildJvm.printedBy;
import static dev.plinth.embeddedpostgres.ChildJvm.running;
import static dev.plinth.embeddedpostgres.ChildJvm.shell;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTests {
    @TempDir
    private Path temporary;

    @Test
    void areStoppedAndDeletedByTheNextStart() throws Exception {
        ProcessHandle server = leftByAKilledJvm();

        printedBy(running(ChildJvm.Forgetful.class, temporary));

        // Its files are gone before its process is: the system takes a moment to notice that nobody waits for it.
        assertThat(server.onExit()).succeedsWithin(Duration.ofMinutes(1));
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void areDeletedIfTheirServerIsGoneToo() throws Exception {
        ProcessHandle server = leftByAKilledJvm();
        server.destroyForcibly();
        server.onExit().join();

        printedBy(running(ChildJvm.Forgetful.class, temporary));

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void areNotServersThatSomeoneHasOrKeeps() throws Exception {
        List<String> kept = printedBy(running(ChildJvm.Keeping.class, temporary));
        Process living = running(ChildJvm.Waiting.class, temporary).start();
        String url = twoLinesOf(living).get(0);

        printedBy(running(ChildJvm.Forgetful.class, temporary));

        assertThat(answer(kept.get(0), "select answer from kept")).isEqualTo("here");
        assertThat(answer(url, "select 1")).isEqualTo("1");
        living.getOutputStream().close();
        assertThat(living.waitFor()).isZero();
        assertThat(shell(kept.get(1)).start().waitFor()).isZero();
    }

    private ProcessHandle leftByAKilledJvm() throws IOException, InterruptedException, SQLException {
        Process killed = running(ChildJvm.Waiting.class, temporary).start();
        List<String> printed = twoLinesOf(killed);
        killed.destroyForcibly().waitFor();
        // Otherwise there would be nothing to put away.
        assertThat(answer(printed.get(0), "select 1")).isEqualTo("1");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(Path.of(printed.get(1), "postmaster.pid"))
                        .get(0)))
                .orElseThrow();
    }

    private static List<String> twoLinesOf(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        return List.of(output.readLine(), output.readLine());
    }
}
