package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The commands of the page about the API, run one after another as a person would; they need bash and curl. */
@Tag("proof")
class TourOverHttp {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void runsAsItIsWritten() throws IOException, InterruptedException {
        var commands = COMMANDS.matcher(Docs.page("docs/api.md"))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n"));
        var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-xc", commands).redirectErrorStream(true);
        shell.environment().put("SHOP", SHOP.address().toString());
        shell.environment().put("TOKEN", SHOP.token("catalog:read", "catalog:write", "orders:read", "orders:write"));

        var process = shell.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(commands).hasSizeGreaterThan(1000);
        assertThat(said).contains("15.30", "SHIPPED");
    }
}
