package io.liza.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, started once for all tests; where there is none, the test that asks for it is skipped. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser running;

    private Chromium() {}

    static synchronized Browser running() {
        Optional<Path> program = Optional.ofNullable(System.getenv("LIZA_CHROMIUM")).stream()
                .map(Path::of)
                .findFirst()
                .or(() ->
                        NAMES.stream().map(Path::of).filter(Files::isExecutable).findFirst());
        Assumptions.assumeTrue(
                program.isPresent(),
                "there is no Chromium here: install Debian's package chromium, or name one in LIZA_CHROMIUM");
        if (running == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program.get())
                            .setArgs(QUIETLY));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }
}
