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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An answer to the consent question with its proof (GDPR Art. 7(1)). The latest answer of a call counts. */
@Entity
@Immutable
public class Consent extends PanacheEntityBase {

    /** Id of the event; random for a withdrawal. */
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

    /** Language code (ISO 639-1), such as {@code de}. */
    public String language;

    /** The pressed key; null for a spoken answer. */
    public String pressed;

    /** Milliseconds from the delivery of the question to the arrival of the key; null if unknown. */
    public Long answeredAfterMillis;

    /** Name of the account that recorded a withdrawal; null if the caller answered. */
    public String actor;

    /** The same in seconds, with one digit after the point, such as 3.2; null if unknown. */
    public BigDecimal answeredAfterSeconds() {
        return answeredAfterMillis == null
                ? null
                : BigDecimal.valueOf(answeredAfterMillis, 3).setScale(1, RoundingMode.HALF_UP);
    }

    /** Whether the latest answer gives consent. */
    public static boolean holds(List<Consent> answers) {
        return !answers.isEmpty() && answers.get(answers.size() - 1).answer == ConsentAnswer.GIVEN;
    }

    /** The answers in a call, earliest first. */
    public static Uni<List<Consent>> ofCall(Long call) {
        return ofCalls(List.of(call));
    }

    /** The answers in several calls, earliest first. */
    public static Uni<List<Consent>> ofCalls(Collection<Long> calls) {
        return list("from Consent c left join fetch c.wording where c.callId in ?1 order by c.at, c.answer", calls);
    }
}
