package dev.plinth.schematools.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.reports.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniqueVersionsTests {
    @TempDir
    private Path folder;

    private Written project;

    @BeforeEach
    void write() {
        project = Written.in(folder, "customer", "ordering")
                .with("customer/V1__customer.sql", "")
                .with("ordering/V1__ordering.sql", "")
                .with("ordering/V2__notes.sql", "")
                .with("ordering/R__totals.sql", "")
                .with("ordering/R__lists.sql", "");
    }

    @Test
    void areOfEachSequenceItself() {
        assertThat(UniqueVersions.findings(project.scripts(), project.manifest()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V2__rebates.sql", "V02__rebates.sql", "V2.0__rebates.sql", "V2_0__rebates.sql"})
    void areFoundHoweverTheyAreWritten(String second) {
        project.with("ordering/" + second, "");

        assertThat(UniqueVersions.findings(project.scripts(), project.manifest()))
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .contains(" has the version of ")
                .containsPattern("call it V0?3__(notes|rebates).sql$");
    }

    @Test
    void tellApartWhatOnlyLooksAlike() {
        project.with("ordering/V2.1__rebates.sql", "").with("ordering/V20__parcels.sql", "");

        assertThat(UniqueVersions.findings(project.scripts(), project.manifest()))
                .isEmpty();
    }

    @Test
    void leaveTheReleasedOneItsNumber() {
        project.without("ordering/V2__notes.sql")
                .with("ordering/V2__zebra.sql", "")
                .released("1.0")
                .with("ordering/V2__ape.sql", "");

        assertThat(UniqueVersions.findings(project.scripts(), project.manifest()))
                .extracting(Finding::toString)
                .containsExactly("db/ordering/V2__ape.sql has the version of V2__zebra.sql; call it V3__ape.sql");
    }

    @Test
    void giveTwoLatecomersTwoNumbers() {
        project.with("ordering/V2__rebates.sql", "").with("ordering/V2__tips.sql", "");

        assertThat(UniqueVersions.findings(project.scripts(), project.manifest()))
                .extracting(Finding::toString)
                .containsExactly(
                        "db/ordering/V2__rebates.sql has the version of V2__notes.sql; call it V3__rebates.sql",
                        "db/ordering/V2__tips.sql has the version of V2__notes.sql; call it V4__tips.sql");
    }

    @Test
    void comeAfterAllThatAreReleased() {
        project.released("1.0").with("ordering/V1.5__rebates.sql", "");

        assertThat(UniqueVersions.findings(project.scripts(), project.manifest()))
                .extracting(Finding::toString)
                .containsExactly("db/ordering/V1.5__rebates.sql never runs where V2__notes.sql ran, which is released;"
                        + " call it V3__rebates.sql");
    }

    @Test
    void mayFillGapsBeforeARelease() {
        project.with("ordering/V1.5__rebates.sql", "");

        assertThat(UniqueVersions.findings(project.scripts(), project.manifest()))
                .isEmpty();
    }
}
