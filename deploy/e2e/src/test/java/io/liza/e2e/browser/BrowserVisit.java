package io.liza.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.liza.e2e.Liza;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A supervisor at the dashboard with a browser of their language, on a screen of some width. */
final class BrowserVisit implements AutoCloseable {
    private static final int HEIGHT = 900;

    /** The session of one login by hand, for all visits that follow. */
    private static String session;

    final Page page;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    private BrowserVisit(String locale, int width, ColorScheme scheme, String session) {
        this.context = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(Liza.running().admin.url().toString())
                        .setLocale(locale)
                        .setColorScheme(scheme)
                        .setViewportSize(width, HEIGHT)
                        .setStorageState(session));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static BrowserVisit of(String locale, int width) {
        return of(locale, width, ColorScheme.LIGHT);
    }

    static synchronized BrowserVisit of(String locale, int width, ColorScheme scheme) {
        if (session == null) {
            try (var visit = new BrowserVisit(locale, width, scheme, null)) {
                visit.logIn("admin", Liza.PASSWORD);
                session = visit.context.storageState();
            }
        }
        return new BrowserVisit(locale, width, scheme, session);
    }

    /** Another member of the staff, with the same password. */
    static BrowserVisit as(String name, String locale, int width) {
        var visit = new BrowserVisit(locale, width, ColorScheme.LIGHT, null);
        visit.logIn(name, Liza.PASSWORD);
        return visit;
    }

    void logIn(String name, String password) {
        page.navigate("/login");
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", password);
        page.click("main button");
        page.waitForURL("**/");
    }

    /** Errors in the browser's console, such as what the content security policy forbade. */
    List<String> complaints() {
        return complaints;
    }

    /** Whether something is wider than the screen. */
    boolean isWiderThanTheScreen() {
        return (boolean)
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
