package dev.plinth.schematools.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTests {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("migrations.sha256");
    }

    @Test
    void knowsNoReleaseWhereNothingIsWritten() {
        assertThat(Manifest.read(file).releases()).isEmpty();
    }

    @Test
    void takesWhatAMergeOfTwoBranchesMakes() throws IOException {
        Files.writeString(file, """
                # A comment of ours.
                # release 1.0

                %1$s  db/V1__a.sql
                # release 1.1
                # repeatable %1$s  db/R__v.sql
                %1$s *db/V2__b c.sql
                # release 1.0
                %1$s  db/V1__a.sql
                """.formatted(HASH));

        assertThat(Manifest.read(file).releases())
                .extracting(Manifest.Release::name, Manifest.Release::versioned, Manifest.Release::repeatable)
                .hasToString("[(\"1.0\", {\"db/V1__a.sql\"=\"" + HASH + "\"}, {}), (\"1.1\", {\"db/V2__b c.sql\"=\""
                        + HASH + "\"}, {\"db/R__v.sql\"=\"" + HASH + "\"})]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "# release 1|<<<<<<< HEAD -> :2 is a mark of a merge conflict; keep both sides, without the marks",
                "# release 1|======= -> :2 is a mark of a merge conflict; keep both sides, without the marks",
                "HASH  db/V1__a.sql -> :1 is in no release; write '# release NAME' above it",
                "# release 1|db/V1__a.sql -> :2 is no line of a manifest; it should be a SHA-256 in lower case, two spaces"
                        + " and a path, or a comment",
                "# release 1|HASH  a.sql|# release 2|hASH  a.sql -> :4 gives a.sql another hash than a line above it;"
                        + " only one can be right"
            })
    void namesTheLineThatNobodyUnderstands(String text, String said) throws IOException {
        Files.writeString(
                file,
                text.replace('|', '\n').replace("hASH", HASH.replace('0', 'f')).replace("HASH", HASH));

        assertThatThrownBy(() -> Manifest.read(file))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage(file + said);
    }

    @Test
    void saysWhereItIsNoText() throws IOException {
        Files.write(file, "# release ö".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Manifest.read(file))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage(file + " is no text in UTF-8, so it is no manifest of released migrations");
    }

    @Test
    void saysWhereItIsNoFile() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> Manifest.read(file))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageStartingWith("cannot read " + file + ": ");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "1 2", "1/2"})
    void refusesNamesThatItCouldNotRead(String name) {
        var manifest = Manifest.read(file);

        assertThatThrownBy(() -> manifest.add(name, java.util.List.of()))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage("a release cannot be called '" + name + "'; use letters, digits, dots and dashes");
        assertThat(file).doesNotExist();
    }
}
