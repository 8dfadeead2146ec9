package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.server.HttpServer;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How long a server takes from its start to its first answers, with the database up; nothing here fails because it is slow. */
@Tag("benchmark")
@Timeout(120)
class StartOverHttp {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    @TempDir
    Path folder = Path.of("");

    @Test
    void answers() {
        var staff = SHOP.staff("orders:read");
        assertThat(staff.get("/v1/orders").status()).isEqualTo(200);

        var starts = new StartTimes();
        for (int i = 0; i < StartTimes.OFTEN; i++) {
            starts.add(() -> SHOP.process(folder, ServerProcess.QUIET), staff);
        }

        System.out.println(ServiceLoader.load(HttpServer.class)
                        .findFirst()
                        .orElseThrow()
                        .getClass()
                        .getSimpleName()
                + starts);
    }
}
