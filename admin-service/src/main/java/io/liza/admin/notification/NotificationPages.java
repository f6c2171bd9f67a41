package io.liza.admin.notification;

import io.liza.admin.access.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tells the script of browser notifications the newest entry of the inbox. */
@Path("/notifications")
@RolesAllowed(Role.VIEWS)
public class NotificationPages {

    private final Pool database;

    NotificationPages(Pool database) {
        this.database = database;
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
}
