package io.liza.admin.task;

import io.liza.admin.audit.Subject;
import io.liza.admin.recording.Recording;
import io.liza.admin.recording.RecordingPlayer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import org.jboss.resteasy.reactive.RestMulti;

/** Plays the recordings of an entry. */
@ApplicationScoped
class TaskPlayer {

    private final RecordingPlayer player;

    TaskPlayer(RecordingPlayer player) {
        this.player = player;
    }

    /** @param range value of the header {@code Range}; null for all */
    RestMulti<byte[]> play(long task, long recording, String range) {
        return player.play(Panache.withSession(() -> find(task, recording)), Subject.task(task), range);
    }

    private static Uni<Recording> find(long task, long id) {
        return TaskCall.<TaskCall>list("taskId", task)
                .chain(joined -> Recording.ofCalls(
                        joined.stream().map(call -> call.callId).toList()))
                .map(recordings -> recordings.stream()
                        .filter(recording -> recording.isAvailable() && recording.id == id)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("entry " + task + " has no such recording")));
    }
}
