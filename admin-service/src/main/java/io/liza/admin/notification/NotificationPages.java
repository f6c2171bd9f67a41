package io.liza.admin.notification;

import io.liza.admin.access.Role;
import io.liza.admin.notification.outbox.NotificationSource;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Tells the script of browser notifications the newest entry of the inbox, and sends test messages. */
@Path("/notifications")
@RolesAllowed(Role.VIEWS)
public class NotificationPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance test(List<TestMessages.Result> results);
    }

    private final Pool database;
    private final NotificationSource source;
    private final TestMessages tests;

    NotificationPages(Pool database, NotificationSource source, TestMessages tests) {
        this.database = database;
        this.source = source;
        this.tests = tests;
    }

    /** Returns the id of the newest entry as plain text; 0 without one. */
    @GET
    @Path("newest")
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<String> newest() {
        return database.query("select coalesce(max(subject), 0) as id from notice where kind = 'INBOX_ENTRY'")
                .execute()
                .map(rows -> String.valueOf(rows.iterator().next().getLong("id")));
    }

    /** Sends a test message to each recipient of the stored settings, and shows who confirmed it. */
    @POST
    @Path("test")
    @RolesAllowed(Role.ADMINISTERS)
    public Uni<TemplateInstance> test() {
        return source.current().chain(tests::send).map(Templates::test);
    }
}
