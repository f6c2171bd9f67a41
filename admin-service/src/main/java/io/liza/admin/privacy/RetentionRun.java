package io.liza.admin.privacy;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Report of one run of the retention job. */
@Entity
@Immutable
public class RetentionRun extends PanacheEntityBase {

    private static final int LATEST = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;

    /** Number of calls that were made anonymous. */
    public int calls;

    /** Number of orders that were deleted and withdrawn from Kafka. */
    public int orders;

    /** Number of anonymous calls whose SID was replaced. */
    public int sids;

    /** Number of erased persons whose salted hash was dropped, since no event of theirs can come any more. */
    public int erasures;

    /** Number of recordings that are deleted at Twilio from now on. */
    public int recordings;

    boolean isEmpty() {
        return calls + orders + sids + erasures + recordings == 0;
    }

    static Uni<List<RetentionRun>> latest() {
        return RetentionRun.<RetentionRun>find("order by id desc")
                .page(0, LATEST)
                .list();
    }
}
