package io.liza.admin.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.Subject;
import io.liza.admin.call.CallDetails;
import io.liza.admin.call.consent.Consent;
import io.liza.admin.call.consent.ConsentAnswer;
import io.liza.admin.note.Note;
import io.liza.admin.order.Order;
import io.liza.admin.recording.Recording;
import io.liza.admin.task.Task;
import io.liza.admin.task.TaskCall;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All stored data of a person (GDPR Art. 15).
 *
 * @param id internal id of the person
 * @param number number in E.164, or the address that Twilio sent
 * @param at time of the report, UTC
 * @param calls calls, latest first, each with its conversation, orders and history
 * @param orders orders that the caller asked about, with their current status and notes
 * @param placed orders whose phone number is the person's
 * @param notes notes of the staff about these orders, latest first, by the id of the order
 * @param entries entries of the inbox that the calls made, earliest first
 * @param messages recorded messages, earliest first
 * @param audit actions on these data, latest first
 */
public record SubjectAccessReport(
        long id,
        String number,
        Instant at,
        List<CallDetails> calls,
        List<Order> orders,
        List<Order> placed,
        Map<Long, List<Note>> notes,
        List<Task> entries,
        List<Message> messages,
        List<Proof> consents,
        List<Action> audit) {

    /**
     * An answer to the consent question.
     *
     * @param question spoken sentence; null if only its version is known
     * @param key pressed key; null without one
     * @param answeredAfterMillis milliseconds from the delivery of the question to the arrival of the key; null if unknown
     * @param actor account that withdrew the consent; null if the caller answered
     */
    public record Proof(
            long call,
            ConsentAnswer answer,
            Instant at,
            String language,
            String wording,
            String question,
            String key,
            Long answeredAfterMillis,
            @JsonIgnore BigDecimal answeredAfterSeconds,
            String actor) {

        static Proof of(Consent consent) {
            boolean asked = consent.wording != null;
            return new Proof(
                    consent.callId,
                    consent.answer,
                    consent.at,
                    consent.language,
                    asked ? consent.wording.version : null,
                    asked ? consent.wording.sentence : null,
                    consent.pressed,
                    consent.answeredAfterMillis,
                    consent.answeredAfterSeconds(),
                    consent.actor);
        }
    }

    /**
     * A recorded message.
     *
     * @param available false if it was deleted, or is being deleted
     * @param audio path of the audio, from which a copy can be made for the person; null if it is not available
     * @param text transcript; null without one
     */
    public record Message(long call, Instant at, Integer seconds, boolean available, String audio, String text) {

        static Message of(Recording recording, List<TaskCall> joined) {
            return new Message(
                    recording.callId,
                    recording.at,
                    recording.seconds,
                    recording.isAvailable(),
                    joined.stream()
                            .filter(call -> recording.isAvailable() && call.callId.equals(recording.callId))
                            .map(call -> "/inbox/" + call.taskId + "/recordings/" + recording.id)
                            .findFirst()
                            .orElse(null),
                    recording.transcript);
        }
    }

    /** @param actor name of the account; null without a login */
    public record Action(Instant at, String actor, String action, String about, String id) {

        static Action of(AuditEntry entry) {
            return new Action(entry.at, entry.actor, entry.action, entry.subjectKind, entry.subject);
        }

        public AuditAction knownAction() {
            return AuditAction.known(action);
        }

        public Subject.Kind knownKind() {
            return Subject.Kind.known(about);
        }
    }
}
