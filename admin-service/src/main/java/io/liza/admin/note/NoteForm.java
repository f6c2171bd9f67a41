package io.liza.admin.note;

import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.ui.Flash;
import io.liza.admin.ui.FormErrors;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Handles the form that adds a note, of calls and of orders. */
@ApplicationScoped
public class NoteForm {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance note(String list, long id, String suffix, String text, FormErrors errors);
    }

    private final Flash flash;
    private final PageLanguage language;

    NoteForm(Flash flash, PageLanguage language) {
        this.flash = flash;
        this.language = language;
    }

    /**
     * Adds a note and redirects to its page; shows the form again if the text is not valid or the thread is closed.
     *
     * @param list {@code calls} or {@code orders}
     * @param query of the list from which the page was opened, as in its address; null for none
     * @param add adds a valid text; fails with {@link BadParameterException} if the thread takes none any more
     */
    public Uni<Response> submit(String list, long id, String query, String text, Function<String, Uni<?>> add) {
        String page = "/" + list + "/" + id;
        String suffix = query == null ? "" : "?" + query;
        String note;
        try {
            note = Parameters.note(text);
        } catch (BadParameterException e) {
            return refused(list, id, suffix, text, texts().invalid());
        }
        return note.isEmpty()
                ? refused(list, id, suffix, "", texts().missing())
                : add.apply(note)
                        .map(done -> Redirect.to(page + suffix)
                                .cookie(flash.cookie(texts().added()))
                                .build())
                        .onFailure(BadParameterException.class)
                        .recoverWithUni(() -> refused(list, id, suffix, text, texts().closed()));
    }

    private static Uni<Response> refused(String list, long id, String suffix, String text, String error) {
        return Uni.createFrom()
                .item(Response.status(Response.Status.BAD_REQUEST)
                        .entity(Templates.note(list, id, suffix, text, FormErrors.of("note", error)))
                        .build());
    }

    private NoteTexts texts() {
        return language.texts(NoteTexts.class);
    }
}
