package io.liza.admin.call.consent;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A version of the consent question. It is kept as long as an answer to it is. */
@Entity
@Immutable
public class Wording extends PanacheEntityBase {

    @Id
    public String version;

    /** Code such as {@code de}. */
    public String language;

    /** The spoken sentence; null if an older voice-service did not send it. */
    public String sentence;

    public Instant firstUsedAt;

    /** Latest first. */
    public static Uni<List<Wording>> all() {
        return list("order by firstUsedAt desc, version");
    }
}
