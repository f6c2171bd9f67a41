package io.liza.admin.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.liza.admin.audit.Subject;
import io.liza.admin.caller.Caller;
import io.liza.admin.caller.MissingNumber;
import io.liza.admin.status.HasStatus;
import io.liza.people.PeopleReason;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;

/**
 * An entry of the inbox, and its representation in the API. The database derives it from the events of calls; users decide
 * about its state.
 */
@Entity
@DynamicUpdate
public class Task extends PanacheEntityBase implements HasStatus<TaskState> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public TaskKind kind;

    @Enumerated(EnumType.STRING)
    public PeopleReason reason;

    /** Null if none is known. */
    public String orderNumber;

    public String language;

    /** The call that the entry is about: the latest one of its kind. */
    public Long callId;

    /** Null if the number is withheld. */
    @JsonIgnore
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "caller_id")
    public Caller caller;

    public Instant createdAt;

    /** Number of calls that joined the entry. */
    public int calls;

    @Enumerated(EnumType.STRING)
    public TaskState state;

    public String takenBy;

    public Instant takenAt;

    public String closedBy;

    public Instant closedAt;

    public String note;

    /** Place in the list, highest first. */
    @JsonIgnore
    @Column(insertable = false, updatable = false)
    public long position;

    @Version
    public int version;

    @Override
    public Subject subject() {
        return Subject.task(id);
    }

    @Override
    public TaskState status() {
        return state;
    }

    @Override
    public String notes() {
        return note;
    }

    @Override
    public int version() {
        return version;
    }

    /** The masked number, such as {@code +49•••78}. */
    @JsonProperty("number")
    public String getMaskedNumber() {
        return caller == null ? null : caller.masked;
    }

    /** Why there is no number; null if there is one. Who refuses consent is led to people for that reason. */
    public MissingNumber missingNumber() {
        if (caller != null) {
            return null;
        }
        return reason == PeopleReason.NO_CONSENT ? MissingNumber.NOT_SHARED : MissingNumber.WITHHELD;
    }

    /** The account that set the state; null if the entry is open. */
    String decidedBy() {
        return closedBy == null ? takenBy : closedBy;
    }

    /** Time of the state; null if the entry is open. */
    Instant decidedAt() {
        return closedAt == null ? takenAt : closedAt;
    }

    /** The entry with this id; fails with {@link NotFoundException} if there is none. */
    static Uni<Task> withId(long id) {
        return found(id, Task.findById(id));
    }

    /** The same, locked until the end of the transaction. */
    static Uni<Task> lockedWithId(long id) {
        return found(id, Task.findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<Task> found(long id, Uni<Task> task) {
        return task.onItem().ifNull().failWith(() -> new NotFoundException("there is no entry " + id));
    }

    /** The entries that these calls joined, earliest first. */
    public static Uni<List<Task>> ofCalls(Collection<Long> calls) {
        return list(
                "id in (select joined.taskId from TaskCall joined where joined.callId in ?1) order by createdAt, id",
                calls);
    }

    /** The whole number; null if there is none. The database function writes the audit entry. */
    static Uni<String> reveal(long id, String actor, String address) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select reveal_number('TASK', :task, cast(:actor as varchar), cast(:address as varchar))",
                        String.class)
                .setParameter("task", id)
                .setParameter("actor", actor)
                .setParameter("address", address)
                .getSingleResultOrNull());
    }
}
