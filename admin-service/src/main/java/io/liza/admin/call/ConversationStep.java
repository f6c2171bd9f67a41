package io.liza.admin.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.liza.order.OrderAnswer;
import io.liza.people.HandoverResult;
import io.liza.people.PeopleOffer;
import io.liza.people.PeopleReason;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One event of a call: the caller's input, Liza's sentences and the event's fields. */
@Entity
@Immutable
@Table(name = "conversation")
public class ConversationStep extends PanacheEntityBase {

    /** Event fields that pages fold away, with the names of their texts. */
    private static final List<Map.Entry<String, String>> TECHNICAL = List.of(
            Map.entry("wording", "detailWording"),
            Map.entry("kind", "detailKind"),
            Map.entry("errorCode", "detailErrorCode"),
            Map.entry("detail", "detailDetail"),
            Map.entry("status", "detailStatus"));

    @Id
    @JsonIgnore
    public UUID id;

    @JsonIgnore
    public String callSid;

    public int turn;

    public Instant at;

    public String type;

    public String heard;

    public String[] said;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> detail;

    /** The wire name without prefix and version, such as {@code consent-given}. */
    public String kind() {
        String[] parts = type.split("\\.");
        return parts.length > 2 ? parts[2] : type;
    }

    /** Name of the text for this event, such as {@code stepConsentGiven}. */
    public String label() {
        return switch (kind()) {
            case "message-reviewed" -> is("kept", true) ? "stepMessageKept" : "stepMessageDiscarded";
            case "offer-answered" ->
                is("accepted", true)
                        ? "stepMessageAccepted"
                        : is("offer", PeopleOffer.CALLBACK.name()) ? "stepCallbackDeclined" : "stepMessageDeclined";
            default -> labelOf(kind());
        };
    }

    private static String labelOf(String kind) {
        return Arrays.stream(kind.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "step", ""));
    }

    /** Seconds from the first event of the call; Twilio's clock, which times the end, may be behind. */
    public long secondsAfter(Instant start) {
        return Math.max(0, Duration.between(start, at).toSeconds());
    }

    /** Number of the order that the event is about; null if it is about none. */
    public String order() {
        return text("order");
    }

    /** Twilio's code of the error; null if the event has none. */
    public String errorCode() {
        return text("errorCode");
    }

    /** The technical problem that the event reports; null for other events. */
    public TechnicalProblem technicalProblem() {
        return switch (kind()) {
            case "problem" -> constant("kind", TechnicalProblem.values());
            case "ended" -> is("status", "completed") ? null : TechnicalProblem.NOT_COMPLETED;
            default -> answer() == OrderAnswer.UNAVAILABLE ? TechnicalProblem.NO_LOOKUP : null;
        };
    }

    /** The answer about an order that the caller heard; null if the event has none, or one of a newer release. */
    public OrderAnswer answer() {
        return constant("answer", OrderAnswer.values());
    }

    /** Why the caller is led to the shop's people; null if the event says nothing of it. */
    public PeopleReason reason() {
        return constant("reason", PeopleReason.values());
    }

    /** How a hand-over ended; null for other events. */
    public HandoverResult result() {
        return constant("result", HandoverResult.values());
    }

    private <E extends Enum<E>> E constant(String field, E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> is(field, constant.name()))
                .findFirst()
                .orElse(null);
    }

    private String text(String field) {
        return detail == null ? null : Objects.toString(detail.get(field), null);
    }

    private boolean is(String field, Object value) {
        return detail != null && value.equals(detail.get(field));
    }

    /** The technical fields of the event, by the names of their texts. */
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        TECHNICAL.forEach(shown ->
                Optional.ofNullable(detail.get(shown.getKey())).ifPresent(value -> facts.put(shown.getValue(), value)));
        return facts;
    }

    static Uni<List<ConversationStep>> ofCall(String sid) {
        return list("callSid = ?1 order by turn, at, id", sid);
    }
}
