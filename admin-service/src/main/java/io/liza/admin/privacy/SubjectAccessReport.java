package io.liza.admin.privacy;

import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.Subject;
import io.liza.admin.call.CallDetails;
import io.liza.admin.call.consent.Consent;
import io.liza.admin.call.consent.ConsentAnswer;
import io.liza.admin.order.Order;
import java.time.Instant;
import java.util.List;

/**
 * All that is stored about a person (GDPR Art. 15), as it is handed to them.
 *
 * @param id of the person here; nothing outside knows it
 * @param number E.164, or the address Twilio gave
 * @param at when this was put together, UTC
 * @param calls latest first, each with its conversation, orders and history
 * @param orders that the calls asked about, as they stand now, with what people noted
 * @param audit what the shop's people did with these data, latest first
 */
public record SubjectAccessReport(
        long id,
        String number,
        Instant at,
        List<CallDetails> calls,
        List<Order> orders,
        List<Proof> consents,
        List<Deed> audit) {

    /**
     * An answer to the question for consent.
     *
     * @param question as it was spoken; null where only its version is known
     * @param key that was pressed; null where none was
     * @param actor account that took the consent back; null where the caller answered
     */
    public record Proof(
            long call,
            ConsentAnswer answer,
            Instant at,
            String language,
            String wording,
            String question,
            String key,
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
                    consent.actor);
        }
    }

    /** @param actor name of an account; null where nobody was logged in */
    public record Deed(Instant at, String actor, AuditAction action, Subject.Kind about, String id) {

        static Deed of(AuditEntry entry) {
            return new Deed(entry.at, entry.actor, entry.action, entry.subjectKind, entry.subject);
        }
    }
}
