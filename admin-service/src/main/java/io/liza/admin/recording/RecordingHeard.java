package io.liza.admin.recording;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The first time that a person has played a recording. */
@Entity
@Immutable
@IdClass(RecordingHeard.Key.class)
public class RecordingHeard extends PanacheEntityBase {

    /** The primary key. */
    public record Key(Long recordingId, String heardBy) {}

    @Id
    public Long recordingId;

    /** Name of the account. */
    @Id
    public String heardBy;

    public Instant heardAt;

    public static Uni<List<RecordingHeard>> of(List<Recording> recordings) {
        return list(
                "recordingId in ?1 order by heardAt, heardBy",
                recordings.stream().map(recording -> recording.id).toList());
    }

    /** Remembers that a person plays a recording; returns whether it is the first time. */
    static Uni<Boolean> mark(long recording, String name, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into recording_heard (recording_id, heard_by, heard_at) values (?1, ?2, ?3)"
                                        + " on conflict do nothing")
                        .setParameter(1, recording)
                        .setParameter(2, name)
                        .setParameter(3, at)
                        .executeUpdate())
                .map(rows -> rows > 0);
    }
}
