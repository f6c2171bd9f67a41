package io.liza.admin.task;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Role;
import io.liza.admin.caller.ListReader;
import io.liza.admin.list.ApiPage;
import io.liza.admin.status.StatusAnswer;
import io.liza.admin.status.Version;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The API for the inbox. Numbers are masked for every role. */
@Path("/api/tasks")
public class TaskApi {

    private final TaskEditor editor;
    private final TaskPlayer player;
    private final ListReader lists;
    private final CurrentUser currentUser;

    TaskApi(TaskEditor editor, TaskPlayer player, ListReader lists, CurrentUser currentUser) {
        this.editor = editor;
        this.player = player;
        this.lists = lists;
        this.currentUser = currentUser;
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    public Uni<ApiPage<Task>> listTasks(@BeanParam TaskFilter filter) {
        return lists.apiPage(TaskListPages.TASKS, filter.of(currentUser.getName()));
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    @Path("{id}")
    public Uni<RestResponse<TaskDetails>> getTask(@RestPath long id) {
        return Panache.withSession(() -> Task.withId(id).chain(TaskDetails::of))
                .map(details -> Version.tagged(details, details.task().version));
    }

    @GET
    @RolesAllowed(Role.EDITS)
    @Path("{id}/recordings/{recording}")
    public RestMulti<byte[]> getRecording(
            @RestPath long id, @RestPath long recording, @RestHeader("Range") String range) {
        return player.play(id, recording, range);
    }

    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/take")
    public Uni<RestResponse<StatusAnswer>> takeTask(@RestPath long id, @BeanParam Version seen) {
        return answer(editor.take(id, seen.or(null)));
    }

    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/release")
    public Uni<RestResponse<StatusAnswer>> releaseTask(@RestPath long id, @BeanParam Version seen) {
        return answer(editor.release(id, seen.or(null)));
    }

    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/done")
    public Uni<RestResponse<StatusAnswer>> finishTask(@RestPath long id, @BeanParam Version seen, TaskRequest request) {
        TaskRequest body = TaskRequest.of(request);
        return answer(editor.done(id, body.note(), seen.or(body.version())));
    }

    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/dismiss")
    public Uni<RestResponse<StatusAnswer>> dismissTask(
            @RestPath long id, @BeanParam Version seen, TaskRequest request) {
        TaskRequest body = TaskRequest.of(request);
        return answer(editor.dismiss(id, body.note(), seen.or(body.version())));
    }

    private static Uni<RestResponse<StatusAnswer>> answer(Uni<Task> edit) {
        return edit.map(task -> Version.tagged(StatusAnswer.of("Entry " + task.id, task), task.version));
    }
}
