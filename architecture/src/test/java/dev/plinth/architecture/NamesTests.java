package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.DatabaseRoles;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The names that a project wants to choose, of its schema, its roles and its settings, stand in one class. SQL cannot ask
 * a class, so there they are literals: in the scripts, and in nothing else.
 */
class NamesTests {
    private static final Path CHOSEN =
            Path.of("migrations/src/main/java", DatabaseRoles.class.getName().replace('.', '/') + ".java");
    private static final Path PREPARATION = Path.of("migrations/src/main/resources/db/roles.sql");

    /** Its own properties begin with the name of the tools, which a project does not choose. */
    private static final String PLUGIN = "tooling/maven-plugin/";

    /** Comments and texts of Java; what is neither is names of variables and packages. */
    private static final Pattern WORDS = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\"|'(?:\\\\.|[^'\\\\])'",
            Pattern.DOTALL);

    private static final Pattern SETTING = Pattern.compile("(?:current_setting|set_config)\\(\\s*'(\\w+\\.\\w+)'");
    private static final Pattern GRANT =
            Pattern.compile("\\b(?:grant|revoke)\\b[^;]*?\\b(?:to|from)\\s+(\\w+(?:,\\s*\\w+)*)");

    private static final List<String> ROLES =
            List.of(DatabaseRoles.OWNER, DatabaseRoles.APPLICATION, DatabaseRoles.READER, DatabaseRoles.CUSTOMER);

    /** By the scripts of the contexts; the administrator's reads one of the schema tools. */
    private static final Set<String> SETTINGS_READ = scripts()
            .filter(script -> !script.equals(withoutComments(PREPARATION)))
            .flatMap(script -> all(SETTING, script))
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void standInOneClassOfJava() {
        var named = sources(".java")
                .filter(file -> !file.equals(CHOSEN))
                .flatMap(file -> named(file).map(name -> House.path(file) + ": " + name))
                .toList();

        assertThat(named(CHOSEN)).hasSize(2);
        assertThat(named).isEmpty();
    }

    /** The schema is called as the project is. */
    @Test
    void areNotThoseOfTheTools() {
        var project = Pattern.compile("\\b" + DatabaseRoles.SCHEMA + "(?:s|\\b|_)", Pattern.CASE_INSENSITIVE);
        var named = House.files().stream()
                .map(House.ROOT::relativize)
                .filter(file -> file.startsWith("tooling"))
                .filter(file -> House.path(file).matches(".*\\.(java|md|sql)"))
                .filter(file -> project.matcher(House.text(file)).find())
                .toList();

        assertThat(project.matcher("What the " + DatabaseRoles.SCHEMA + " sells.")
                        .find())
                .isTrue();
        assertThat(named).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var name = \"SCHEMA\";",
                "sql(\"select 1 from SCHEMA.customer\");",
                "sql(\"where nspname = 'SCHEMA'\");",
                "sql(\"create schema if not exists SCHEMA\");",
                "url = \"jdbc:postgresql://host/any?currentSchema=SCHEMA\";",
                "sql(\"\"\"\n set search_path = SCHEMA, public\"\"\");",
                "/** Such as {@code SCHEMA.customer}. */",
                "sql(\"grant select on customer to APPLICATION\");",
                "// as OWNER",
                "sql(\"select set_config('SETTINGS.user', ?, true)\");"
            })
    void areFoundInTextsAndComments(String java) {
        assertThat(named(chosen(java), SETTINGS_READ)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import dev.plinth.SCHEMA.model.ordering.Order;",
                "SCHEMA.transactions().run(() -> work);",
                "throw new Failure(\"another SCHEMA has it already\");",
                "/** Everything that the SCHEMA sells; see {@link dev.plinth.SCHEMA.model}. */"
            })
    void areNotFoundInPackagesVariablesAndProse(String java) {
        assertThat(named(chosen(java), SETTINGS_READ)).isEmpty();
    }

    @Test
    void areTheSameInAllScripts() {
        var granted = scripts()
                .flatMap(script -> all(GRANT, script))
                .flatMap(match -> Stream.of(match.group(1).split(",\\s*")))
                .filter(role -> !role.equals("public"))
                .collect(Collectors.toSet());

        assertThat(SETTINGS_READ).isNotEmpty().allMatch(name -> name.startsWith(DatabaseRoles.SETTINGS + "."));
        assertThat(granted)
                .containsExactlyInAnyOrderElementsOf(ROLES)
                .allMatch(role -> role.startsWith(DatabaseRoles.ROLES));
        assertThat(House.text(PREPARATION))
                .contains("'" + DatabaseRoles.SCHEMA + "')")
                .contains("array['" + String.join("', '", ROLES) + "']");
    }

    private static String chosen(String java) {
        return java.replace("SCHEMA", DatabaseRoles.SCHEMA)
                .replace("APPLICATION", DatabaseRoles.APPLICATION)
                .replace("OWNER", DatabaseRoles.OWNER)
                .replace("SETTINGS", DatabaseRoles.SETTINGS);
    }

    private static Stream<String> named(Path file) {
        var settings = House.path(file).startsWith(PLUGIN) ? Set.<String>of() : SETTINGS_READ;
        return named(House.text(file), settings).stream();
    }

    private static List<String> named(String java, Set<String> settings) {
        return all(WORDS, java)
                .map(MatchResult::group)
                .flatMap(word -> all(names(settings), word))
                .map(MatchResult::group)
                .toList();
    }

    private static Pattern names(Set<String> settings) {
        var schema = Pattern.quote(DatabaseRoles.SCHEMA);
        var forms = Stream.concat(
                Stream.of(
                        "^\"" + schema + "\"$",
                        "'" + schema + "'",
                        "(?<![\\w.@/-])" + schema + "\\.\\w",
                        "\\bschema (?:if (?:not )?exists )?" + schema + "\\b",
                        "\\bcurrentSchema=" + schema + "\\b",
                        "\\bsearch_path (?:= ?|to )" + schema + "\\b",
                        "\\b(?:" + String.join("|", ROLES) + ")\\b",
                        "\"" + DatabaseRoles.ROLES + "\""),
                settings.stream().map(setting -> "\\b" + Pattern.quote(setting) + "\\b"));
        return Pattern.compile(forms.collect(Collectors.joining("|")));
    }

    private static Stream<String> scripts() {
        return sources(".sql")
                .filter(file -> !file.startsWith("tooling") && House.path(file).contains("/resources/db/"))
                .map(NamesTests::withoutComments);
    }

    private static String withoutComments(Path script) {
        return House.text(script).replaceAll("--[^\n]*", "");
    }

    private static Stream<Path> sources(String ending) {
        return House.files().stream()
                .map(House.ROOT::relativize)
                .filter(file -> file.toString().endsWith(ending));
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
