package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTests {
    private ScriptFolder scripts = new ScriptFolder(Path.of(""));

    @BeforeEach
    void begin(@TempDir Path folder) {
        scripts = new ScriptFolder(folder);
    }

    @Test
    void putsVersionedScriptsOfAllContextsBeforeRepeatableOnes() {
        scripts.with("base/R__b.sql", "select 1")
                .with("base/V2__b.sql", "select 1")
                .with("base/V10__a.sql", "select 1")
                .with("base/V1.5__c.sql", "select 1")
                .with("app/V1__a.sql", "select 1")
                .with("app/R__a.sql", "select 1");

        assertThat(scripts.order("base", "app"))
                .containsExactly(
                        "base/V1.5__c.sql",
                        "base/V2__b.sql",
                        "base/V10__a.sql",
                        "app/V1__a.sql",
                        "base/R__b.sql",
                        "app/R__a.sql");
    }

    @Test
    void saysWhatAScriptIs() {
        scripts.with("app/V1_2__add_names.sql", "select 'ä';", "-- end");

        var found = Scripts.of(scripts.migrationSets("app"), ScriptsTests.class.getClassLoader());

        assertThat(found)
                .containsExactly(new MigrationScript(
                        "app", "1.2", false, "add names", "V1_2__add_names.sql", "select 'ä';\n-- end\n"));
    }

    @Test
    void findsScriptsOnTheClassPath() {
        var found = Scripts.of(
                ScratchSchema.migrationSets("several", ScratchSchema.SEVERAL), ScriptsTests.class.getClassLoader());

        assertThat(found).hasSize(5).last().hasToString("thing/R__placed.sql");
    }

    @Test
    void putsAScriptAfterThoseThatItNamesWhateverTheirNames() {
        scripts.with("app/R__a.sql", "-- depends-on: b, z_and_y")
                .with("app/R__b.sql", "-- What it is for.", "", "--depends-on: z_and_y", "create view b")
                .with("app/R__c.sql", "select 1")
                .with("app/R__z_and_y.sql", "-- Depends-On: ");

        assertThat(scripts.order("app"))
                .containsExactly("app/R__c.sql", "app/R__z_and_y.sql", "app/R__b.sql", "app/R__a.sql");
    }

    @Test
    void letsAScriptNameOneOfAnEarlierContext() {
        scripts.with("base/R__z.sql", "select 1").with("app/R__a.sql", "-- depends-on: base/z");

        assertThat(scripts.order("base", "app")).containsExactly("base/R__z.sql", "app/R__a.sql");
    }

    @Test
    void refusesAScriptOfALaterContext() {
        scripts.with("base/R__z.sql", "-- depends-on: app/a").with("app/R__a.sql", "select 1");

        assertRefused("base/R__z.sql depends on app/a, but app comes after base;"
                + " a script depends on those of its own context and of earlier ones");
    }

    @Test
    void namesWhatIsNotThere() {
        scripts.with("base/R__z.sql", "select 1").with("app/R__a.sql", "-- depends-on: z");
        assertRefused("app/R__a.sql depends on z, and app has no repeatable script R__z.sql");

        scripts.with("app/R__a.sql", "-- depends-on: bass/z");
        assertRefused("app/R__a.sql depends on bass/z, and there is no context bass");

        scripts.with("app/R__a.sql", "-- depends-on: base/V1__z");
        assertRefused("app/R__a.sql depends on base/V1__z, and base has no repeatable script R__V1__z.sql");
    }

    @Test
    void namesTheCircle() {
        scripts.with("base/R__z.sql", "select 1")
                .with("app/R__lost.sql", "-- depends-on: a")
                .with("app/R__a.sql", "-- depends-on: b, base/z")
                .with("app/R__b.sql", "-- depends-on: c")
                .with("app/R__c.sql", "-- depends-on: a");
        assertRefused("context app: repeatable scripts depend on each other in a circle: a -> b -> c -> a");

        scripts.with("app/R__a.sql", "-- depends-on: a");
        assertRefused("context app: repeatable scripts depend on each other in a circle: a -> a");
    }

    @Test
    void refusesADeclarationThatIsNotOnTop() {
        scripts.with("base/R__z.sql", "select 1").with("app/R__a.sql", "select 1;", "-- depends-on: base/z");

        assertRefused("app/R__a.sql says '-- depends-on: base/z' below its first statement; move it to the top");
    }

    @Test
    void namesFilesThatFlywayWouldOverlook() {
        scripts.with("base/R__z.sql", "select 1")
                .with("app/V1_names.sql", "select 1")
                .with("app/notes.sql", "select 1");

        assertRefused("Flyway would overlook app/V1_names.sql, app/notes.sql;"
                + " call it V1__what_it_does.sql or R__what_it_makes.sql");
    }

    @Test
    void namesAMigrationThatIsAClass() {
        var coded = new MigrationSet("app", "flyway_app", List.of("classpath:dev/plinth/migrationrunner/coded"));

        assertThatThrownBy(() -> Scripts.of(List.of(coded), ScriptsTests.class.getClassLoader()))
                .isInstanceOf(MigrationException.class)
                .hasMessage("context app has the migration dev.plinth.migrationrunner.coded.V1__code,"
                        + " and a class cannot be planned or compared; write it in SQL");
    }

    @Test
    void leavesCallbacksToFlyway() {
        scripts.with("app/V1__a.sql", "select 1").with("app/afterMigrate.sql", "select 1");

        assertThat(scripts.order("app")).containsExactly("app/V1__a.sql");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> scripts.order("base", "app"))
                .isInstanceOf(MigrationException.class)
                .hasMessage(message);
    }
}
