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

/** An answer to the consent question with its proof (GDPR Art. 7(1)). The latest answer of a call holds. */
@Entity
@Immutable
public class Consent extends PanacheEntityBase {

    /** The id of the event; random for a withdrawal. */
    @Id
    public UUID id;

    public Long callId;

    @Enumerated(EnumType.STRING)
    public ConsentAnswer answer;

    public Instant at;

    /** The question; null for a withdrawal. */
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "wording")
    public Wording wording;

    /** Code such as {@code de}. */
    public String language;

    /** The pressed key; null for a spoken answer. */
    public String pressed;

    /** Name of the account that recorded a withdrawal; null for an answer of the caller. */
    public String actor;

    /** Whether the latest of the answers is consent. */
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
