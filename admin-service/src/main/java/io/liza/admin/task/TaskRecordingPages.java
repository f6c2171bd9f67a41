package io.liza.admin.task;

import io.liza.admin.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Streams the recording of a message to the page of its entry. Supervisors only, like whole numbers: callers say who they
 * are.
 */
@Path("/inbox")
@RolesAllowed(Role.EDITS)
public class TaskRecordingPages {

    private final TaskPlayer player;

    TaskRecordingPages(TaskPlayer player) {
        this.player = player;
    }

    @GET
    @Path("{id}/recordings/{recording}")
    public RestMulti<byte[]> play(@RestPath long id, @RestPath long recording, @RestHeader("Range") String range) {
        return player.play(id, recording, range);
    }
}
