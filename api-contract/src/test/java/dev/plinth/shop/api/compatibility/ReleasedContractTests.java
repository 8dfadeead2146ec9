package dev.plinth.shop.api.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReleasedContractTests {
    private static final String WAY_OUT =
            "callers of the last release would break; docs/decisions/why-the-contract-compares-itself.md says what to do";

    @Test
    void isKeptAsADocument() throws IOException {
        var released = Release.in(Path.of("released"));

        var breaks =
                DocumentComparison.breaks(released.document(), Release.ofToday().document());

        assertThat(breaks).as(WAY_OUT).isEmpty();
    }

    @Test
    void isKeptInJava() throws IOException {
        var released = Release.in(Path.of("released"));

        var breaks = JavaSignature.breaks(released.java(), Release.ofToday().java());

        assertThat(breaks).as(WAY_OUT).isEmpty();
    }
}
