package io.liza.e2e.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.liza.e2e.Launcher;
import io.liza.e2e.Liza;
import io.liza.local.demo.bulk.CallPublisher;
import io.liza.local.demo.bulk.GeneratedCalls;
import io.liza.local.process.Installation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Draws the pictures of the README again, into {@code docs/images}; CONTRIBUTING has the command. */
@EnabledIfSystemProperty(named = "liza.pictures", matches = "true")
class ReadmePicturesIT {
    private static final int CALLS = 1_500;
    private static final int DAYS = 10;
    private static final int WIDTH = 1_120;
    private static final int HEIGHT = 585;
    private static final long MAX_BYTES = 100_000;

    /** Draws text as a terminal does; Chromium has no terminal of its own. */
    private static final String TERMINAL =
            """
            <html lang=en><title>Terminal</title><style>
            body {margin: 0; background: #0d1117; color: #e6edf3; width: 860px; padding: 16px 20px;
                  font: 14px/1.45 'DejaVu Sans Mono', monospace; white-space: pre-wrap}
            b {color: #7ee787; font-weight: normal} i {color: #79c0ff; font-style: normal}
            </style><body>%s</body></html>
            """;

    private final Liza liza = Liza.running();

    @Test
    void theDashboard() throws Exception {
        Chromium.running();
        new CallPublisher(liza.kafka.bootstrapServers())
                .publish(new GeneratedCalls(7, CALLS, DAYS, Instant.now(), ZoneId.of("Europe/Berlin")), more -> {});
        run("demo", "30", "--seed", "7");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Integer.parseInt(liza.ask("select count(*) from call").get(0)) >= CALLS + 30);
        try (var visit = BrowserVisit.of("en-GB", WIDTH, ColorScheme.LIGHT)) {
            visit.page.setViewportSize(WIDTH, HEIGHT);
            visit.page.navigate("/");
            visit.page.waitForTimeout(1_500);
            picture(visit.page, "dashboard.png", false);
        }
    }

    @Test
    void aCallInTheTerminal() throws Exception {
        String command = "./liza call --from +12025550123 --order 4711";
        String said = run("call", "--from", "+12025550123", "--order", "4711");
        String html = ("$ " + command + "\n" + said)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("(?m)^\\$ .*", "<b>$0</b>")
                .replaceAll("(?m)^You: .*", "<i>$0</i>");
        try (var visit = BrowserVisit.of("en-GB", WIDTH, ColorScheme.LIGHT)) {
            visit.page.setViewportSize(900, 100);
            visit.page.setContent(TERMINAL.formatted(html));
            picture(visit.page, "call.png", true);
        }
    }

    private String run(String command, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(command, "--url", liza.voice.url().toString()));
        all.addAll(List.of(arguments));
        Process process =
                Launcher.start("picture.log", Map.of("TWILIO_AUTH_TOKEN", Liza.TOKEN), all.toArray(String[]::new));
        assertEquals(0, process.waitFor(), () -> Launcher.log("picture.log"));
        return Launcher.log("picture.log");
    }

    private static void picture(Page page, String name, boolean whole) throws IOException {
        Path file = Installation.repository().resolve("docs/images").resolve(name);
        Files.createDirectories(file.getParent());
        byte[] drawn = page.screenshot(new Page.ScreenshotOptions().setFullPage(whole));
        compress(ImageIO.read(new ByteArrayInputStream(drawn)), file);
        assertTrue(Files.size(file) < MAX_BYTES, () -> file + " is too large for a README");
    }

    /** Without loss; Chromium draws quickly and compresses little. */
    private static void compress(BufferedImage drawn, Path file) throws IOException {
        Files.deleteIfExists(file);
        ImageWriter png = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = png.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            png.setOutput(out);
            png.write(null, new IIOImage(drawn, null, null), smallest);
        } finally {
            png.dispose();
        }
    }
}
