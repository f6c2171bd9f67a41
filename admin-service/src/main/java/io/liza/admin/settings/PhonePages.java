package io.liza.admin.settings;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Role;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.http.Parameters;
import io.liza.admin.twilio.TestCalls;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Adds, moves, removes, shows and tests the telephones that ring at a hand-over. */
@Path("/settings/phones")
@RolesAllowed(Role.ADMINISTERS)
public class PhonePages {

    private final SettingsView view;
    private final PhoneEditor editor;
    private final TestCalls calls;
    private final CurrentUser currentUser;
    private final SavedSettings saved;

    PhonePages(SettingsView view, PhoneEditor editor, TestCalls calls, CurrentUser currentUser, SavedSettings saved) {
        this.view = view;
        this.editor = editor;
        this.calls = calls;
        this.currentUser = currentUser;
        this.saved = saved;
    }

    /** Adds a telephone. Without a label and a number it stores the start values, so that they can be edited. */
    @POST
    public Uni<Response> add() {
        SettingsForm form = SettingsForm.submitted(false);
        return view.answer(Section.PHONES, form, editor.add(form).replaceWith(this::done));
    }

    /** @param move {@code up} or {@code down}; absent to save the label */
    @POST
    @Path("{id}")
    public Uni<Response> change(@RestPath long id, @RestForm String move) {
        SettingsForm form = SettingsForm.submitted(false);
        Parameters.check("move", move == null || move.matches("up|down"), "must be up or down");
        return view.answer(
                Section.PHONES,
                form,
                (move == null ? editor.rename(form, id) : editor.move(form, id, move.equals("up") ? -1 : 1))
                        .replaceWith(this::done));
    }

    @POST
    @Path("{id}/removal")
    public Uni<Response> remove(@RestPath long id) {
        SettingsForm form = SettingsForm.submitted(false);
        return view.answer(Section.PHONES, form, editor.remove(form, id).replaceWith(this::done));
    }

    /** Reveals the whole number, with an audit entry. */
    @POST
    @Path("{id}/number")
    public Uni<Response> reveal(@RestPath long id) {
        return use(id, AuditAction.NUMBER_REVEALED)
                .chain(number -> view.page(new PhoneNotice(id, number, null)))
                .map(page -> Response.ok(page).build());
    }

    /** Lets the telephone ring, with an audit entry. */
    @POST
    @Path("{id}/call")
    public Uni<Response> test(@RestPath long id) {
        if (!calls.isPossible()) {
            throw new NotFoundException("no test call is possible without an account at Twilio");
        }
        return use(id, AuditAction.TEST_CALLED)
                .chain(calls::ring)
                .chain(rings -> view.page(new PhoneNotice(id, null, rings)))
                .map(page -> Response.ok(page).build());
    }

    private Uni<String> use(long id, AuditAction action) {
        return Panache.withTransaction(
                        () -> StaffPhone.use(id, action.name(), currentUser.getName(), currentUser.address()))
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no telephone " + id));
    }

    private Response done() {
        return saved.redirect(Section.PHONES);
    }
}
