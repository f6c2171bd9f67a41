package io.liza.admin.task;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Role;
import io.liza.admin.caller.ListReader;
import io.liza.admin.caller.SearchableList;
import io.liza.admin.csv.Csv;
import io.liza.admin.csv.CsvColumns;
import io.liza.admin.http.Parameters;
import io.liza.admin.list.KeysetQuery;
import io.liza.admin.list.Page;
import io.liza.admin.live.reload.SharedReloads;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.PageLanguage;
import io.liza.people.PeopleReason;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows, counts and exports the inbox: open entries first, then those that somebody has taken, both oldest first. */
@Path("/inbox")
@RolesAllowed(Role.VIEWS)
public class TaskListPages {

    static final SearchableList<Task> TASKS = new SearchableList<>(
            "inbox",
            new KeysetQuery<>(Task.class, task -> task.id, " left join fetch row.caller"),
            TaskListPages::columns);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance tasks(
                Page<Task> page,
                TaskFilter filter,
                TaskState chosenState,
                TaskState[] states,
                TaskKind chosenKind,
                TaskKind[] kinds,
                PeopleReason chosenReason,
                PeopleReason[] reasons,
                Set<String> languages,
                Instant now);
    }

    private final ListReader lists;
    private final PageLanguage pageLanguage;
    private final SharedReloads reloads;
    private final CurrentUser currentUser;
    private final CompanyClock clock;
    private final OpenTasks open;

    TaskListPages(
            ListReader lists,
            PageLanguage pageLanguage,
            SharedReloads reloads,
            CurrentUser currentUser,
            CompanyClock clock,
            OpenTasks open) {
        this.lists = lists;
        this.pageLanguage = pageLanguage;
        this.reloads = reloads;
        this.currentUser = currentUser;
        this.clock = clock;
        this.open = open;
    }

    /** Searches by number and the entries of one user are not shared with other users. */
    @GET
    public Uni<Response> tasks(@BeanParam TaskFilter filter) {
        return filter.onlyMine() || filter.search().isPresent()
                ? page(filter).map(page -> Response.ok(page).build())
                : reloads.page(() -> page(filter));
    }

    private Uni<TemplateInstance> page(TaskFilter filter) {
        String language = Parameters.search("language", filter.language).orElse(null);
        return lists.page(TASKS, filter.of(currentUser.getName()))
                .map(page -> Templates.tasks(
                        page,
                        filter,
                        filter.chosenState().orElse(null),
                        TaskState.values(),
                        filter.chosenKind().orElse(null),
                        TaskKind.values(),
                        filter.chosenReason().orElse(null),
                        PeopleReason.values(),
                        pageLanguage.ofCallersAnd(language),
                        clock.now()));
    }

    /** Number of open entries, for the navigation of open pages. */
    @GET
    @Path("count")
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<String> count() {
        return open.count().map(String::valueOf);
    }

    /** Exports the list as CSV, also with masked numbers. */
    @GET
    @Path("export.csv")
    @Produces(Csv.MEDIA_TYPE)
    public RestMulti<byte[]> export(@BeanParam TaskFilter filter, @RestQuery String separator) {
        return lists.export(TASKS, filter.of(currentUser.getName()), separator);
    }

    private static CsvColumns<Task> columns(CompanyClock clock) {
        return new CsvColumns<Task>()
                .column("id", task -> task.id)
                .column("created", task -> clock.sortable(task.createdAt))
                .column("kind", task -> task.kind)
                .column("reason", task -> task.reason)
                .column("order", task -> task.orderNumber)
                .column("number", Task::getMaskedNumber)
                .column("language", task -> task.language)
                .column("calls", task -> task.calls)
                .column("state", task -> task.state)
                .column("taken_by", task -> task.takenBy)
                .column("taken", task -> clock.sortable(task.takenAt))
                .column("closed_by", task -> task.closedBy)
                .column("closed", task -> clock.sortable(task.closedAt))
                .column("note", task -> task.note);
    }
}
