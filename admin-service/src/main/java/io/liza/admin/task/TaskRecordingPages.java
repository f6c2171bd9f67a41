package io.liza.admin.task;

import io.liza.admin.access.Role;
import io.liza.admin.audit.Subject;
import io.liza.admin.recording.Recording;
import io.liza.admin.recording.RecordingPlayer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Streams the recording of a message to the page of its entry. Supervisors only, like whole numbers: callers say who they
 * are.
 */
@Path("/inbox/{id}/recordings/{sid}")
@RolesAllowed(Role.EDITS)
public class TaskRecordingPages {

    private final RecordingPlayer player;

    TaskRecordingPages(RecordingPlayer player) {
        this.player = player;
    }

    @GET
    public RestMulti<byte[]> play(@RestPath long id, @RestPath String sid, @RestHeader("Range") String range) {
        return player.play(Panache.withSession(() -> recording(id, sid)), Subject.task(id), range);
    }

    private static Uni<Recording> recording(long task, String sid) {
        return TaskCall.<TaskCall>list("taskId", task)
                .chain(joined -> Recording.ofCalls(
                        joined.stream().map(call -> call.callId).toList()))
                .map(recordings -> recordings.stream()
                        .filter(recording -> recording.isAvailable() && recording.sid.equals(sid))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("entry " + task + " has no such recording")));
    }
}
