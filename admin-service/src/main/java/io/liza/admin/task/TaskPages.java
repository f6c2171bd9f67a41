package io.liza.admin.task;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Role;
import io.liza.admin.http.Redirect;
import io.liza.admin.http.error.CurrentState;
import io.liza.admin.notification.Deliveries;
import io.liza.admin.notification.Delivery;
import io.liza.admin.recording.RecordingPlayer;
import io.liza.admin.status.EditCondition;
import io.liza.admin.status.StaleEditException;
import io.liza.admin.status.Version;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Shows an entry of the inbox, reveals its number, and takes, releases and closes it. */
@RolesAllowed(Role.VIEWS)
@Path("/inbox")
public class TaskPages {

    /** Taking and releasing decide about the state only. */
    private static final EditCondition ANY_VERSION = EditCondition.ofVersion(Optional.empty());

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance task(
                Task task,
                TaskDetails details,
                List<Delivery> deliveries,
                boolean playable,
                String revealed,
                CurrentState stale,
                String note,
                Instant now);

        static native TemplateInstance number(Task task, String revealed);
    }

    private final TaskEditor editor;
    private final RecordingPlayer recordings;
    private final CurrentUser currentUser;
    private final CompanyClock clock;
    private final Deliveries notifications;

    TaskPages(
            TaskEditor editor,
            RecordingPlayer recordings,
            CurrentUser currentUser,
            CompanyClock clock,
            Deliveries notifications) {
        this.editor = editor;
        this.recordings = recordings;
        this.currentUser = currentUser;
        this.clock = clock;
        this.notifications = notifications;
    }

    @GET
    @Path("{id}")
    public Uni<TemplateInstance> task(@RestPath long id) {
        return Panache.withSession(() -> Task.withId(id).chain(task -> page(task, null, null, null)));
    }

    /** Reveals the whole number, with an audit entry. Answers htmx with the number only. */
    @POST
    @Path("{id}/number")
    @RolesAllowed(Role.EDITS)
    public Uni<TemplateInstance> reveal(@RestPath long id, @RestHeader("HX-Request") String htmx) {
        return Panache.withTransaction(
                () -> Task.withId(id).chain(task -> Task.reveal(id, currentUser.getName(), currentUser.address())
                        .chain(number -> htmx == null
                                ? page(task, number, null, null)
                                : Uni.createFrom().item(Templates.number(task, number)))));
    }

    @POST
    @Path("{id}/take")
    @RolesAllowed(Role.EDITS)
    public Uni<Response> take(@RestPath long id) {
        return answer(id, editor.take(id, ANY_VERSION), null);
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed(Role.EDITS)
    public Uni<Response> release(@RestPath long id) {
        return answer(id, editor.release(id, ANY_VERSION), null);
    }

    @POST
    @Path("{id}/done")
    @RolesAllowed(Role.EDITS)
    public Uni<Response> done(@RestPath long id, @RestForm String note, @RestForm String version) {
        return answer(id, editor.done(id, note, Version.ofForm(version)), note);
    }

    @POST
    @Path("{id}/dismiss")
    @RolesAllowed(Role.EDITS)
    public Uni<Response> dismiss(@RestPath long id, @RestForm String note, @RestForm String version) {
        return answer(id, editor.dismiss(id, note, Version.ofForm(version)), note);
    }

    /** Redirects to the entry; on a conflict, shows its current state and keeps the note. */
    private Uni<Response> answer(long id, Uni<Task> edit, String note) {
        return StaleEditException.recover(
                edit.map(task -> Redirect.to("/inbox/" + id).build()),
                current -> Panache.withSession(() -> Task.withId(id).chain(task -> page(task, null, current, note))));
    }

    private Uni<TemplateInstance> page(Task task, String number, CurrentState stale, String note) {
        return TaskDetails.of(task).chain(details -> notifications
                .ofTask(task.id)
                .map(deliveries -> Templates.task(
                        task, details, deliveries, recordings.isConfigured(), number, stale, note, clock.now())));
    }
}
