package io.liza.admin.note;

import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.ui.Flash;
import io.liza.admin.ui.FormErrors;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Handles the form that adds a note, of calls and of orders. */
@ApplicationScoped
public class NoteForm {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance note(String list, long id, String text, FormErrors errors);
    }

    private final Flash flash;
    private final PageLanguage language;

    NoteForm(Flash flash, PageLanguage language) {
        this.flash = flash;
        this.language = language;
    }

    /**
     * Adds a note and redirects to its page; shows the form again if the text is not valid.
     *
     * @param list {@code calls} or {@code orders}
     * @param add adds a valid text
     */
    public Uni<Response> submit(String list, long id, String text, Function<String, Uni<?>> add) {
        try {
            String note = Parameters.note(text);
            return note.isEmpty()
                    ? refused(list, id, "", texts().missing())
                    : add.apply(note).map(done -> Redirect.to("/" + list + "/" + id)
                            .cookie(flash.cookie(texts().added()))
                            .build());
        } catch (BadParameterException e) {
            return refused(list, id, text, texts().invalid());
        }
    }

    private static Uni<Response> refused(String list, long id, String text, String error) {
        return Uni.createFrom()
                .item(Response.status(Response.Status.BAD_REQUEST)
                        .entity(Templates.note(list, id, text, FormErrors.of("note", error)))
                        .build());
    }

    private NoteTexts texts() {
        return MessageBundles.get(NoteTexts.class, Localized.Literal.of(language.getCurrent()));
    }
}
