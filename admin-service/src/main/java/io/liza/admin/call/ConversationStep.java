package io.liza.admin.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One event of a call: what the caller said, what Liza said, what followed. */
@Entity
@Immutable
@Table(name = "conversation")
@Schema(name = "Step", description = "One turn of the conversation.")
public class ConversationStep extends PanacheEntityBase {

    /** Fields of events that pages show, with the names of their texts. */
    private static final List<Map.Entry<String, String>> SHOWN = List.of(
            Map.entry("wording", "detailWording"),
            Map.entry("errorCode", "detailErrorCode"),
            Map.entry("detail", "detailDetail"),
            Map.entry("status", "detailStatus"));

    @Id
    @JsonIgnore
    public UUID id;

    @JsonIgnore
    public String callSid;

    @Schema(description = "0 for the incoming call.", examples = "3")
    public int turn;

    @Schema(description = "UTC.", examples = "2026-11-22T09:30:31Z")
    public Instant at;

    @Schema(
            description = "Wire name of the event, which the AsyncAPI document describes.",
            examples = "liza.call.order-confirmed.v1")
    public String type;

    @Schema(nullable = true, description = "Keys or speech; null without input.", examples = "1")
    public String heard;

    @Schema(description = "Liza's sentences.", examples = "[\"Your order has been shipped.\"]")
    public String[] said;

    @JdbcTypeCode(SqlTypes.JSON)
    @Schema(
            description = "The fields of this type of event.",
            examples = "{\"order\": \"4711\", \"told\": \"SHIPPED\"}")
    public Map<String, Object> detail;

    /** The wire name without prefix and version: {@code consent-given}. */
    public String kind() {
        String[] parts = type.split("\\.");
        return parts.length > 2 ? parts[2] : type;
    }

    /** Name of its text: {@code stepConsentGiven}. */
    public String label() {
        return Arrays.stream(kind().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "step", ""));
    }

    /** The event's fields that pages show, by the names of their texts. */
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        SHOWN.forEach(shown ->
                Optional.ofNullable(detail.get(shown.getKey())).ifPresent(value -> facts.put(shown.getValue(), value)));
        return facts;
    }

    static Uni<List<ConversationStep>> ofCall(String sid) {
        return list("callSid = ?1 order by turn, at, id", sid);
    }
}
