package io.liza.admin.call.consent;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One answer to the question for consent, with all that proves it (GDPR Art. 7(1)). Of a call's answers the latest holds. */
@Entity
@Immutable
public class Consent extends PanacheEntityBase {

    /** The event's; of a withdrawal any. */
    @Id
    public UUID id;

    public Long callId;

    @Enumerated(EnumType.STRING)
    public ConsentAnswer answer;

    public Instant at;

    /** What the caller was asked; null for a withdrawal. */
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "wording")
    public Wording wording;

    /** Code such as {@code de}. */
    public String language;

    /** The key; null where the answer was none of a key. */
    public String pressed;

    /** Name of the account that took it back; null where the caller answered. */
    public String actor;

    /** Whether the latest of a call's answers is a yes. */
    public static boolean holds(List<Consent> answers) {
        return !answers.isEmpty() && answers.get(answers.size() - 1).answer == ConsentAnswer.GIVEN;
    }

    /** Earliest first. */
    public static Uni<List<Consent>> ofCall(Long call) {
        return ofCalls(List.of(call));
    }

    /** Earliest first. */
    public static Uni<List<Consent>> ofCalls(Collection<Long> calls) {
        return list("from Consent c left join fetch c.wording where c.callId in ?1 order by c.at, c.answer", calls);
    }
}
