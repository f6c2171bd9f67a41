package io.liza.admin.task;

import io.liza.people.PeopleReason;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A call that joined an entry. */
@Entity
@Immutable
public class TaskCall extends PanacheEntityBase {

    private static final String OF_TASK =
            """
            select joined.callId, call.sid, joined.kind, joined.reason, joined.at
            from TaskCall joined join Call call on call.id = joined.callId
            where joined.taskId = :task order by joined.at, joined.callId
            """;

    @Id
    public Long callId;

    public Long taskId;

    @Enumerated(EnumType.STRING)
    public TaskKind kind;

    @Enumerated(EnumType.STRING)
    public PeopleReason reason;

    public Instant at;

    /**
     * A call of an entry.
     *
     * @param id id of the call
     * @param sid Twilio's SID of the call
     * @param at time at which the caller asked for it
     */
    public record Joined(Long id, String sid, TaskKind kind, PeopleReason reason, Instant at) {}

    /** The calls of an entry, earliest first. */
    static Uni<List<Joined>> ofTask(long task) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(OF_TASK, Joined.class)
                .setParameter("task", task)
                .getResultList());
    }
}
