package io.liza.admin.ui;

import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.CookieConfig;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.guard.AcceptLanguage;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Determines the language of pages: the language that the user has chosen, or else the preferred supported language of
 * the browser.
 */
@Named("language")
@ApplicationScoped
public class PageLanguage {

    /** Codes of the supported languages of pages. */
    public static final List<String> SPOKEN = List.of("en", "de", "ru");

    private static final String COOKIE = "liza-language";

    private static final String LOCALE = "locale";
    private static final int LIFETIME = (int) Duration.ofDays(365).toSeconds();

    private final CurrentVertxRequest request;
    private final List<String> ofCallers;
    private final boolean secure;

    PageLanguage(CurrentVertxRequest request, CompanyConfig company, CookieConfig cookies) {
        this.secure = !cookies.insecureLocal();
        this.request = request;
        this.ofCallers = company.languages().stream()
                .map(code -> code.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    void setUp(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(page -> page.setAttribute(LOCALE, Locale.forLanguageTag(getCurrent())));
    }

    public List<String> getSpoken() {
        return SPOKEN;
    }

    /** @throws BadParameterException if the language is not supported */
    public void checkSupported(String code) {
        Parameters.check("language", SPOKEN.contains(String.valueOf(code)), "must be one of " + SPOKEN);
    }

    /** Creates the cookie that stores the chosen language. */
    public NewCookie cookie(String code) {
        return new NewCookie.Builder(COOKIE)
                .value(code)
                .path("/")
                .maxAge(LIFETIME)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /** Returns the codes of the languages in which Liza speaks to callers. */
    public List<String> getOfCallers() {
        return ofCallers;
    }

    /** Returns the configured languages of callers and the chosen filter, which may have been configured earlier. */
    public Set<String> ofCallersAnd(String chosen) {
        var languages = new LinkedHashSet<>(ofCallers);
        Optional.ofNullable(chosen).ifPresent(languages::add);
        return languages;
    }

    /** Returns the name of a language in the language of the current request; its code if it is unknown. */
    public String nameOf(String code) {
        Locale reader = Locale.forLanguageTag(getCurrent());
        String name = Locale.forLanguageTag(code).getDisplayLanguage(reader);
        return name.isEmpty() ? code : name;
    }

    /** Returns the name of a language in that language. */
    public String ownName(String code) {
        Locale language = Locale.forLanguageTag(code);
        return language.getDisplayLanguage(language);
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(getCurrent());
    }

    /** Returns a bundle of texts in the language of the current request. */
    public <T> T texts(Class<T> bundle) {
        return texts(bundle, getCurrent());
    }

    /** Returns a bundle of texts in the language with this code, which must be supported. */
    public static <T> T texts(Class<T> bundle, String code) {
        return MessageBundles.get(bundle, Localized.Literal.of(code));
    }

    /** Returns the code of the language of the current request. */
    public String getCurrent() {
        RoutingContext context = request.getCurrent();
        if (context == null) {
            return SPOKEN.get(0);
        }
        Stream<String> chosen = Optional.ofNullable(context.request().getCookie(COOKIE)).map(Cookie::getValue).stream();
        Stream<String> accepted =
                AcceptLanguage.parse(context.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE))
                        .best(SPOKEN)
                        .stream();
        return Stream.concat(chosen.filter(SPOKEN::contains), accepted)
                .findFirst()
                .orElse(SPOKEN.get(0));
    }
}
