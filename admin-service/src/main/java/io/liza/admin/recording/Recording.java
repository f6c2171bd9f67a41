package io.liza.admin.recording;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A recorded message, and its representation in the API. Twilio stores the audio. */
@Entity
@Immutable
public class Recording extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Twilio's SID; null once Twilio has deleted the recording. */
    @JsonIgnore
    public String sid;

    public Long callId;

    /** Turn of the call in which the message was left. */
    @JsonIgnore
    public Integer turn;

    public Instant at;

    public Integer seconds;

    /** Whether the caller wanted to speak again. */
    @JsonIgnore
    public boolean discarded;

    /** Time since which it is to be deleted; null if it is kept. */
    @JsonIgnore
    public Instant deleteSince;

    /** Null without a transcription. */
    @JsonIgnore
    public String transcript;

    /** Whether it can be played. */
    public boolean isAvailable() {
        return sid != null && deleteSince == null;
    }

    /** The messages of these calls that their callers kept, earliest first; also deleted ones. */
    public static Uni<List<Recording>> ofCalls(Collection<Long> calls) {
        return list("callId in ?1 and turn is not null and not discarded order by at, id", calls);
    }
}
