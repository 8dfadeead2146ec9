package dev.plinth.schematools.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.reports.Finding;
import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedChecksumsTests {
    private static final String V1 =
            "create table sales_order (id uuid primary key);\ncomment on table sales_order is 'ö';\n";

    @TempDir
    private Path folder;

    private Written project;

    @BeforeEach
    void release() {
        project = Written.in(folder, "ordering")
                .with("ordering/V1__ordering.sql", V1)
                .with("ordering/R__totals.sql", "select 1;\n")
                .released("1.0");
    }

    @Test
    void areInAManifestThatSha256sumReads() throws IOException, InterruptedException {
        var check = new ProcessBuilder("sha256sum", "-c", "--strict", "migrations.sha256")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said).isEqualTo("db/ordering/V1__ordering.sql: OK\n");
    }

    @Test
    void stayWhileOthersCome() {
        project.with("ordering/V2__notes.sql", "select 1;\n").with("ordering/R__totals.sql", "select 2;\n");

        assertThat(ReleasedChecksums.findings(project.project(), project.scripts(), project.manifest()))
                .isEmpty();
    }

    @Test
    void areTheSameInACheckoutOnWindows() {
        project.with("ordering/V1__ordering.sql", V1.replace("\n", "\r\n"));

        assertThat(ReleasedChecksums.findings(project.project(), project.scripts(), project.manifest()))
                .isEmpty();
    }

    @Test
    void areFoundWhereTheyChange() {
        project.with("ordering/V1__ordering.sql", V1.replace("'ö'", "'o'"));

        assertThat(ReleasedChecksums.findings(project.project(), project.scripts(), project.manifest()))
                .extracting(Finding::toString)
                .containsExactly("db/ordering/V1__ordering.sql was changed after its release in 1.0;"
                        + " restore it, and write what is to change into a new script");
    }

    @Test
    void areFoundWhereTheyAreGone() {
        project.without("ordering/V1__ordering.sql");

        assertThat(ReleasedChecksums.findings(project.project(), project.scripts(), project.manifest()))
                .extracting(Finding::toString)
                .containsExactly(
                        "migrations.sha256 db/ordering/V1__ordering.sql was released in 1.0 and is gone; restore it");
    }

    @Test
    void areFoundWhereTheyHaveAnotherName() {
        project.without("ordering/V1__ordering.sql").with("ordering/V1__orders.sql", V1);

        assertThat(ReleasedChecksums.findings(project.project(), project.scripts(), project.manifest()))
                .extracting(Finding::toString)
                .containsExactly("migrations.sha256 db/ordering/V1__ordering.sql was released in 1.0 and is now called"
                        + " ordering/V1__orders.sql; give it back its name");
    }

    @Test
    void areFoundInAnotherFolder() {
        project.without("ordering/V1__ordering.sql").with("ordering/versioned/V1__ordering.sql", V1);

        assertThat(ReleasedChecksums.findings(project.project(), project.scripts(), project.manifest()))
                .extracting(Finding::toString)
                .containsExactly("migrations.sha256 db/ordering/V1__ordering.sql was released in 1.0 and lies now in"
                        + " db/ordering/versioned/V1__ordering.sql; write that path into " + project.manifestFile());
    }

    @Test
    void areAddedBehindThoseThatAreThere() throws IOException {
        var before = Files.readString(project.manifestFile());
        project.with("ordering/V2__notes.sql", "select 1;\n");

        Lint.of(project.project()).release("1.1");

        assertThat(Files.readString(project.manifestFile()))
                .startsWith(before)
                .endsWith("# release 1.1\n" + project.scripts().get(1).hash() + "  db/ordering/V2__notes.sql\n");
    }

    @Test
    void areNotAddedToAReleaseThatIsOut() throws IOException {
        var before = Files.readString(project.manifestFile());
        project.with("ordering/V2__notes.sql", "select 1;\n");
        var lint = Lint.of(project.project());

        assertThatThrownBy(() -> lint.release("1.0"))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage(
                        project.manifestFile() + " has a release 1.0 already; a release does not grow, name a new one");
        assertThat(Files.readString(project.manifestFile())).isEqualTo(before);
    }

    @Test
    void areNotAddedWhileOneIsBroken() throws IOException {
        var before = Files.readString(project.manifestFile());
        project.with("ordering/V2__notes.sql", "").with("ordering/V2__tips.sql", "");
        var lint = Lint.of(project.project());

        assertThatThrownBy(() -> lint.release("1.1"))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage("nothing is released, since db/ordering/V2__tips.sql has the version of V2__notes.sql;"
                        + " call it V3__tips.sql");
        assertThat(Files.readString(project.manifestFile())).isEqualTo(before);
    }
}
