package io.liza.admin.privacy;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The receipt of an erasure: what was erased, but not whose. */
@Entity
@Immutable
public class Erasure extends PanacheEntityBase {

    private static final int LATEST = 20;

    @Id
    public Long id;

    public Instant at;

    /** Name of the account. */
    public String actor;

    /** Number of calls made anonymous. */
    public int calls;

    /** Number of orders deleted, which nobody else had asked for or changed. */
    public int orders;

    /** When the last copy in Kafka expires, at the latest. */
    public Instant kafkaUntil;

    /** Fails with {@link NotFoundException} if there is none. */
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
