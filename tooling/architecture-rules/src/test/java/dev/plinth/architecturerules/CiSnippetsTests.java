package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.reports.JsonSchema;
import dev.plinth.reports.ReportFile;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** The files under docs/ci, which people copy, are what the services read. */
class CiSnippetsTests {
    private static final JsonSchema GITHUB_WORKFLOW = new JsonSchema("/schemas/github-workflow.json");
    private static final JsonSchema GITLAB_CI = new JsonSchema("/schemas/gitlab-ci.json");

    @Test
    void keepToGitHubsSchema() throws IOException {
        assertThat(GITHUB_WORKFLOW.errorsOfYaml(text("github.yml"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "runs-on: | runs-at:",
                "uses: actions/checkout@v5 | with: nothing",
                "contents: read | contents: see"
            })
    void noticeWhatGitHubWouldRefuse(String right, String wrong) throws IOException {
        assertThat(GITHUB_WORKFLOW.errorsOfYaml(text("github.yml").replace(right, wrong)))
                .isNotEmpty();
    }

    @Test
    void keepToGitLabsSchema() throws IOException {
        assertThat(GITLAB_CI.errorsOfYaml(text("gitlab.yml"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"script: | scripts:", "when: always | when: sometimes", "codequality: | code_quality:"})
    void noticeWhatGitLabWouldRefuse(String right, String wrong) throws IOException {
        assertThat(GITLAB_CI.errorsOfYaml(text("gitlab.yml").replace(right, wrong)))
                .isNotEmpty();
    }

    @Test
    void noticeAKeyThatIsThereTwice() throws IOException {
        var twice = text("gitlab.yml") + "architecture:\n  script: true\n";

        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> GITLAB_CI.errorsOfYaml(twice))
                .withMessageContaining("Duplicate");
    }

    @Test
    void areADeclarativePipeline() throws IOException {
        assertThat(Pipeline.read(text("Jenkinsfile")).wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agent any | node('any') {} | node in pipeline",
                "steps { | step { | no steps in stage",
                "always { | ever { | ever in post",
                "stages { | stage { | no stages in pipeline"
            })
    void noticeWhatJenkinsWouldRefuse(String right, String wrong, String said) throws IOException {
        assertThat(Pipeline.read(text("Jenkinsfile").replace(right, wrong)).wrong())
                .contains(said);
    }

    @Test
    void noticeWhatIsNoGroovy() throws IOException {
        var open = text("Jenkinsfile").replaceFirst("}\\s*$", "");

        assertThatExceptionOfType(MultipleCompilationErrorsException.class).isThrownBy(() -> Pipeline.read(open));
    }

    @ParameterizedTest
    @ValueSource(strings = {"github.yml", "gitlab.yml", "Jenkinsfile"})
    void runTheRulesBehindTheBuild(String file) throws IOException {
        assertThat(text(file)).contains("mvn -B verify dev.plinth:plinth-maven-plugin:rules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"github.yml", "gitlab.yml", "Jenkinsfile"})
    void nameReportsThatAreWritten(String file) throws IOException {
        var named = Pattern.compile("target/plinth/([\\w.*]+)").matcher(text(file));
        var written = Stream.of(ReportFile.values())
                .map(report -> Path.of(report.of("rules")))
                .toList();

        assertThat(named.results().map(found -> FileSystems.getDefault().getPathMatcher("glob:" + found.group(1))))
                .isNotEmpty()
                .allMatch(name -> written.stream().anyMatch(name::matches));
    }

    private static String text(String file) throws IOException {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/ci")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return Files.readString(folder.resolve("docs/ci").resolve(file));
    }
}
