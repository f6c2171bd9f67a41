package io.liza.admin.privacy;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** The receipt of an erasure: numbers of erased calls and orders, without the person. */
@Entity
@Immutable
public class Erasure extends PanacheEntityBase {

    private static final int LATEST = 20;

    @Id
    public Long id;

    public Instant at;

    /** Name of the account. */
    public String actor;

    /** Number of calls that were made anonymous. */
    public int calls;

    /** Number of deleted orders, which nobody else had asked for or changed. */
    public int orders;

    /** Number of recordings that this erasure deletes at Twilio. */
    @Formula("(select count(*) from recording where recording.erasure_id = id)")
    public int recordings;

    /** Number of these whose deletion Twilio has not confirmed yet. */
    @Formula("(select count(*) from recording where recording.erasure_id = id and recording.sid is not null)")
    public int recordingsLeft;

    /** Latest time at which the last copy in Kafka expires. */
    public Instant kafkaUntil;

    /** The receipt with this id; fails with {@link NotFoundException} if there is none. */
    static Uni<Erasure> withId(long id) {
        return Erasure.<Erasure>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no receipt " + id));
    }

    static Uni<List<Erasure>> latest() {
        return Erasure.<Erasure>find("order by id desc").page(0, LATEST).list();
    }
}
