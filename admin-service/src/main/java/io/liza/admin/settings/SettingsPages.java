package io.liza.admin.settings;

import io.liza.admin.access.Role;
import io.liza.admin.http.CookieConfig;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Shows and changes the shop's settings, one section at a time. */
@Path("/settings")
@RolesAllowed(Role.ADMINISTERS)
public class SettingsPages {

    private final SettingsView view;
    private final SettingsEditor editor;
    private final CompanyClock clock;
    private final SavedSettings saved;
    private final boolean local;

    SettingsPages(
            SettingsView view, SettingsEditor editor, CompanyClock clock, SavedSettings saved, CookieConfig cookies) {
        this.view = view;
        this.editor = editor;
        this.clock = clock;
        this.saved = saved;
        this.local = cookies.insecureLocal();
    }

    @GET
    public Uni<TemplateInstance> settings() {
        return view.page();
    }

    @POST
    @Path("{section}")
    public Uni<Response> change(@RestPath String section) {
        Section changed = Section.of(section);
        SettingsForm form = SettingsForm.submitted(local);
        return view.answer(changed, form, editor.change(changed, form).map(done -> saved.redirect(changed)));
    }

    /** Shows what the opening hours of the form mean now. Answers htmx with that only. */
    @POST
    @Path("hours/preview")
    public Uni<Response> preview(@RestHeader("HX-Request") String htmx) {
        SettingsForm form = SettingsForm.submitted(local);
        var hours = HoursForm.hours(form);
        HoursPreview preview = form.isValid() ? HoursPreview.of(hours, clock.local()) : null;
        return htmx == null
                ? view.page(Section.HOURS, form, preview)
                        .map(page -> Response.status(form.isValid() ? Status.OK : Status.BAD_REQUEST)
                                .entity(page)
                                .build())
                : Uni.createFrom()
                        .item(Response.ok(SettingsView.preview(preview)).build());
    }
}
