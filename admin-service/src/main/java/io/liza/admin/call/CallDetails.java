package io.liza.admin.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.liza.admin.call.consent.Consent;
import io.liza.admin.note.Note;
import io.liza.admin.status.Change;
import io.liza.admin.status.StatusChange;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A call with its conversation, consent, orders and history, for its page and the API. */
public record CallDetails(
        @JsonUnwrapped Call call,
        @JsonIgnore List<Consent> consents,
        Agreement consent,
        List<ConversationStep> conversation,
        List<AskedOrder> orders,
        List<Change<CallStatus>> history) {

    /** The latest answer to the consent question. */
    public record Agreement(boolean given, String wording, Instant at) {

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

    /** The notes about the call, latest first. */
    public List<Note> notes() {
        return history.stream()
                .flatMap(change -> Note.of(change.notes(), change.changedBy(), change.at()))
                .toList();
    }

    /** The changes of the status. */
    public List<Change<CallStatus>> changes() {
        return history.stream().filter(change -> change.from() != change.to()).toList();
    }

    /** The latest answer to the consent question; null without an answer. */
    public Consent lastConsent() {
        return consents.isEmpty() ? null : consents.get(consents.size() - 1);
    }

    /** The last event that reports a technical problem; null if there is none. */
    public ConversationStep stepWithProblem() {
        return conversation.stream()
                .filter(step -> step.technicalProblem() != null)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** Numbers of orders that the caller entered and did not confirm, in the order in which they were entered. */
    public List<String> unconfirmed() {
        Set<String> numbers = new LinkedHashSet<>();
        for (ConversationStep step : conversation) {
            switch (step.kind()) {
                case "order-entered", "order-declined" -> numbers.add(step.order());
                case "order-confirmed" -> numbers.remove(step.order());
                default -> {}
            }
        }
        numbers.remove(null);
        return List.copyOf(numbers);
    }

    /** Whether there is a consent to withdraw. */
    public boolean withdrawable() {
        return Consent.holds(consents);
    }
}
