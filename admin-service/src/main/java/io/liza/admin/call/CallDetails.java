package io.liza.admin.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.liza.admin.call.consent.Consent;
import io.liza.admin.status.Change;
import io.liza.admin.status.StatusChange;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call with everything that belongs to it, for its page and for programs. */
@Schema(name = "CallDetails")
public record CallDetails(
        @JsonUnwrapped Call call,
        @JsonIgnore List<Consent> consents,
        @Schema(nullable = true, description = "The answer to the consent question; null if it was not asked so far.")
                Agreement consent,
        @Schema(description = "Turn by turn, from the greeting on.") List<ConversationStep> conversation,
        @Schema(description = "Those the caller asked about, in this order.") List<AskedOrder> orders,
        @Schema(description = "Who set the status and when, latest first.") List<Change<CallStatus>> history) {

    /** The consent that holds now. */
    @Schema(name = "Consent")
    public record Agreement(
            @Schema(examples = "true") boolean given,
            @Schema(description = "Version of the words that Liza asked with.", examples = "de-1") String wording,
            @Schema(description = "UTC.", examples = "2026-11-22T09:30:12Z") Instant at) {

        /** Null without an answer. A withdrawal has no wording of its own; the last one asked is used. */
        static Agreement of(List<Consent> answers) {
            String wording = answers.stream()
                    .filter(answer -> answer.wording != null)
                    .reduce((first, last) -> last)
                    .map(answer -> answer.wording.version)
                    .orElse(null);
            return answers.isEmpty()
                    ? null
                    : new Agreement(Consent.holds(answers), wording, answers.get(answers.size() - 1).at);
        }
    }

    public static Uni<CallDetails> of(Call call) {
        return ConversationStep.ofCall(call.sid)
                .chain(steps -> Consent.ofCall(call.id).chain(consents -> AskedOrder.ofCall(call.id)
                        .chain(orders -> StatusChange.listOf(call.subject(), CallStatus::valueOf)
                                .map(history -> new CallDetails(
                                        call, consents, Agreement.of(consents), steps, orders, history)))));
    }

    /** Whether there is a consent to withdraw. */
    public boolean withdrawable() {
        return Consent.holds(consents);
    }
}
