package io.liza.admin.call;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One event of a call as it is shown: what was heard, what was said, what followed. */
@Entity
@Immutable
@Table(name = "conversation")
public class ConversationStep extends PanacheEntityBase {

    private static final Map<String, String> SHOWN = new LinkedHashMap<>();

    static {
        SHOWN.put("wording", "detailWording");
        SHOWN.put("errorCode", "detailErrorCode");
        SHOWN.put("detail", "detailDetail");
        SHOWN.put("status", "detailStatus");
    }

    @Id
    public UUID id;

    public String callSid;

    public int turn;

    public Instant at;

    /** The event's wire name. */
    public String type;

    /** Null where nothing came. */
    public String heard;

    public String[] said;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> detail;

    /** The wire name without prefix and version: {@code consent-given}. */
    public String kind() {
        return kindOf(type);
    }

    private static String kindOf(String type) {
        String[] parts = type.split("\\.");
        return parts.length > 2 ? parts[2] : type;
    }

    /** Name of its text: {@code stepConsentGiven}. */
    public String label() {
        return labelOf(type);
    }

    static String labelOf(String type) {
        return Arrays.stream(kindOf(type).split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "step", ""));
    }

    /** What of the event's own fields is worth showing, by the names of their texts. */
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        SHOWN.forEach(
                (field, text) -> Optional.ofNullable(detail.get(field)).ifPresent(value -> facts.put(text, value)));
        return facts;
    }

    static Uni<List<ConversationStep>> ofCall(String sid) {
        return list("callSid = ?1 order by turn, at, id", sid);
    }
}
