package io.liza.admin.call;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.liza.admin.call.consent.Consent;
import io.liza.admin.status.Change;
import io.liza.admin.status.StatusChange;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call for programs, with all that belongs to it. */
@Schema(name = "CallDetails")
public record CallDetails(
        @JsonUnwrapped CallSummary call,
        @Schema(nullable = true, description = "What the caller said to it; null if they were not asked so far.")
                Agreement consent,
        @Schema(description = "Turn by turn, from the greeting on.") List<Step> conversation,
        @Schema(description = "Those the caller asked about, in this order.") List<AskedOrder> orders,
        @Schema(description = "Who set the status and when, latest first.") List<Change<CallStatus>> history) {

    /** Proof of what the caller agreed to. */
    @Schema(name = "Consent")
    public record Agreement(
            @Schema(examples = "true") boolean given,
            @Schema(description = "Version of the words that Liza asked with.", examples = "de-1") String wording,
            @Schema(description = "UTC.", examples = "2026-11-22T09:30:12Z") Instant at) {

        /** The latest answer holds; null where there was none. One that takes a consent back was asked nothing new. */
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

    /** One turn of the conversation. */
    @Schema(name = "Step")
    public record Step(
            @Schema(description = "0 for the incoming call.", examples = "3") int turn,
            @Schema(description = "UTC.", examples = "2026-11-22T09:30:31Z") Instant at,
            @Schema(
                            description = "What happened, by the name that the AsyncAPI document describes.",
                            examples = "liza.call.order-confirmed.v1")
                    String type,
            @Schema(nullable = true, description = "Keys or speech; null where nothing came.", examples = "1")
                    String heard,
            @Schema(description = "Liza's sentences.", examples = "[\"Your order has been shipped.\"]")
                    List<String> said,
            @Schema(
                            description = "What this type of event adds.",
                            examples = "{\"order\": \"4711\", \"told\": \"SHIPPED\"}")
                    Map<String, Object> detail) {

        /** Name of the text that pages have for the type. */
        public String label() {
            return ConversationStep.labelOf(type);
        }

        static Step of(ConversationStep step) {
            return new Step(step.turn, step.at, step.type, step.heard, List.of(step.said), step.detail);
        }
    }

    public static Uni<CallDetails> of(Call call) {
        return ConversationStep.ofCall(call.sid)
                .chain(steps -> Consent.ofCall(call.id).chain(consents -> AskedOrder.ofCall(call.id)
                        .chain(orders -> StatusChange.listOfCall(call.id, CallStatus::valueOf)
                                .map(changes -> new CallDetails(
                                        CallSummary.of(call),
                                        Agreement.of(consents),
                                        steps.stream().map(Step::of).toList(),
                                        orders,
                                        changes)))));
    }
}
