package io.liza.admin.call.consent;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A sentence that callers were asked to agree to. It is kept for as long as anybody may ask what that was. */
@Entity
@Immutable
public class Wording extends PanacheEntityBase {

    @Id
    public String version;

    /** Code such as {@code de}. */
    public String language;

    /** As it was spoken; null where a voice-service of an older version did not tell. */
    public String sentence;

    public Instant firstUsedAt;

    /** Latest first. */
    public static Uni<List<Wording>> all() {
        return list("order by firstUsedAt desc, version");
    }
}
