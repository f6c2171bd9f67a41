package io.liza.admin.settings;

import io.liza.admin.twilio.TestCalls;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.CompanyConfig;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Renders the page of the settings, also with a form that was refused. */
@ApplicationScoped
class SettingsView {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance settings(SettingsPage page);

        static native TemplateInstance preview(HoursPreview preview);
    }

    private final Settings settings;
    private final TestCalls calls;
    private final CompanyClock clock;
    private final PageLanguage language;
    private final Optional<String> languageSwitch;

    SettingsView(Settings settings, TestCalls calls, CompanyClock clock, PageLanguage language, CompanyConfig company) {
        this.settings = settings;
        this.calls = calls;
        this.clock = clock;
        this.language = language;
        this.languageSwitch = company.languageSwitch();
    }

    static TemplateInstance preview(HoursPreview preview) {
        return Templates.preview(preview);
    }

    Uni<TemplateInstance> page() {
        return page(null, null, null, false, null);
    }

    Uni<TemplateInstance> page(PhoneNotice notice) {
        return page(null, null, null, false, notice);
    }

    Uni<TemplateInstance> page(Section section, SettingsForm form, HoursPreview preview) {
        return page(section, form, preview, false, null);
    }

    /** Answers a refused edit with the page: 400 if the form is wrong, 409 if another administrator was faster. */
    Uni<Response> answer(Section section, SettingsForm form, Uni<Response> edit) {
        return edit.onFailure(InvalidFormException.class)
                .recoverWithUni(() -> page(section, form, null, false, null)
                        .map(page ->
                                Response.status(Status.BAD_REQUEST).entity(page).build()))
                .onFailure(StaleSettingsException.class)
                .recoverWithUni(() -> page(section, form, null, true, null)
                        .map(page ->
                                Response.status(Status.CONFLICT).entity(page).build()));
    }

    /** @param form null for the stored values */
    private Uni<TemplateInstance> page(
            Section section, SettingsForm form, HoursPreview preview, boolean stale, PhoneNotice notice) {
        return Panache.withSession(
                () -> settings.read().chain(current -> SettingsChange.latest().map(history -> {
                    var languages = new TreeSet<>(language.getOfCallers());
                    languageSwitch.ifPresent(languages::add);
                    languages.addAll(current.shop().spokenHours().keySet());
                    return Templates.settings(new SettingsPage(
                            current,
                            SettingsPage.fields(current, section, form),
                            form == null ? Map.of() : form.problems(),
                            section == Section.HOURS
                                    ? preview
                                    : HoursPreview.of(current.shop().hours(), clock.local()),
                            history,
                            languages,
                            stale,
                            notice,
                            calls.isPossible()));
                })));
    }
}
