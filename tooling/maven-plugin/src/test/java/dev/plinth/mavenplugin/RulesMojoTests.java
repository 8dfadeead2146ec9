package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesMojoTests {
    @Test
    void resolvesPomsInTheRepositoryOfTheMavenThatRuns(@TempDir Path folder) throws Exception {
        ForeignProject.put(folder.resolve("plinth.properties"), "house.package = org.example");
        ForeignProject.put(folder.resolve(".mvn/maven.config"), "-Dmaven.repo.local=" + folder);

        var settings = Goals.rules(folder).settings();

        assertThat(settings)
                .containsEntry("localRepository", folder.resolve("repository").toString());
    }
}
