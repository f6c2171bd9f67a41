package io.liza.admin.prompt;

import io.liza.admin.access.Role;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.prompt.draft.LanguageTexts;
import io.liza.admin.ui.Flash;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Shows and changes the sentences that callers hear: a draft for each language, which is published as a whole. */
@Path("/settings/prompts")
@RolesAllowed(Role.ADMINISTERS)
public class PromptPages {

    private static final int MAX_LENGTH = 5_000;

    private final PromptView view;
    private final PromptEditor editor;
    private final Flash flash;
    private final PageLanguage pageLanguage;

    PromptPages(PromptView view, PromptEditor editor, Flash flash, PageLanguage pageLanguage) {
        this.view = view;
        this.editor = editor;
        this.flash = flash;
        this.pageLanguage = pageLanguage;
    }

    @GET
    public Uni<TemplateInstance> languages() {
        return view.languages();
    }

    @GET
    @Path("{language}")
    public Uni<TemplateInstance> language(@RestPath String language) {
        return view.language(language);
    }

    @GET
    @Path("{language}/texts/{key}")
    public Uni<TemplateInstance> text(@RestPath String language, @RestPath String key) {
        checkKey(key);
        return view.text(language, key);
    }

    /** Stores a text in the draft, unless callers could not hear it. */
    @POST
    @Path("{language}/texts/{key}")
    public Uni<Response> change(
            @RestPath String language, @RestPath String key, @RestForm String was, @RestForm String text) {
        checkKey(key);
        String changed = spoken("text", text);
        String before = spoken("was", was);
        return view.checked(language, key, changed, () -> editor.change(language, key, before, changed)
                .replaceWith(() -> done(language, "#" + key, PromptTexts::saved)));
    }

    /** Shows the replies with a text that is not saved. Answers htmx with them only. */
    @POST
    @Path("{language}/texts/{key}/preview")
    public Uni<Response> preview(
            @RestPath String language,
            @RestPath String key,
            @RestForm String text,
            @RestHeader("HX-Request") String htmx) {
        checkKey(key);
        return view.preview(language, key, spoken("text", text), htmx != null);
    }

    /** @param revision of the draft that the user has seen */
    @POST
    @Path("{language}/publication")
    public Uni<Response> publish(@RestPath String language, @RestForm int revision) {
        return view.checkedDraft(language, () -> editor.publish(language, revision)
                .replaceWith(() -> done(language, "", PromptTexts::publishedNow)));
    }

    /** @param revision likewise */
    @POST
    @Path("{language}/draft/removal")
    public Uni<Response> discard(@RestPath String language, @RestForm int revision) {
        return view.unlessStale(
                language,
                editor.discard(language, revision).replaceWith(() -> done(language, "", PromptTexts::discarded)));
    }

    /**
     * @param version whose texts callers hear again; 0 for the language pack
     * @param heard version that callers heard when the page was shown
     */
    @POST
    @Path("{language}/versions/{version}")
    public Uni<Response> restore(@RestPath String language, @RestPath int version, @RestForm int heard) {
        return view.checkedVersion(language, version, () -> editor.restore(language, version, heard)
                .replaceWith(() -> done(language, "#versions", PromptTexts::publishedNow)));
    }

    private Response done(String language, String place, Function<PromptTexts, String> text) {
        var texts = pageLanguage.texts(PromptTexts.class);
        return Redirect.to("/settings/prompts/" + language + place)
                .cookie(flash.cookie(text.apply(texts)))
                .build();
    }

    private static void checkKey(String key) {
        if (!LanguageTexts.isKey(key)) {
            throw new NotFoundException("callers hear no such sentence");
        }
    }

    /** A voice makes no difference between blanks. */
    private static String spoken(String name, String value) {
        return Parameters.text(name, value == null ? "" : value, MAX_LENGTH)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
