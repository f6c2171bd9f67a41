package io.liza.dialogue;

import io.liza.order.OrderStatus;
import io.liza.people.PeopleReason;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every sentence that Liza says. Each language pack holds its text under the key. */
public enum Sentence implements Statement {
    GREETING("greeting"),
    /** Spoken in the other language that callers may choose. */
    LANGUAGE_SWITCH("language.switch"),
    CONSENT("consent"),
    CONSENT_KEYS("consent.keys"),
    CONSENT_MORE("consent.more"),
    CONSENT_THANKS("consent.thanks"),
    REFUSED("refused"),

    ORDER("order"),
    ORDER_ANOTHER("order.another"),
    ORDER_DECLINED("order.declined"),
    ORDER_NOT_DIGITS("order.not-digits"),
    ORDER_TOO_SHORT("order.too-short"),
    ORDER_TOO_LONG("order.too-long"),
    ORDER_READ_BACK("order.read-back", Slot.ORDER),
    ORDER_CONFIRM("order.confirm", Slot.ORDER),

    ORDER_UNKNOWN_NOTED("order.unknown-noted", Slot.ORDER),
    /** It asks for the number again. */
    ORDER_NOT_FOUND("order.not-found"),
    ORDER_STILL_NOT_FOUND("order.still-not-found", Slot.ORDER),
    ORDER_UNAVAILABLE("order.unavailable", Slot.ORDER),

    STATUS_IN_PROGRESS("status.in-progress", Slot.ORDER),
    STATUS_SHIPPED("status.shipped", Slot.ORDER),
    STATUS_DELIVERED("status.delivered", Slot.ORDER),
    STATUS_DELAYED("status.delayed", Slot.ORDER),
    STATUS_CANCELLED("status.cancelled", Slot.ORDER),

    ORDER_OVERDUE_APOLOGY("order.overdue-apology", Slot.ORDER),
    ORDER_EXPECTED_ON("order.expected-on", Slot.ORDER, Slot.DATE),
    ORDER_EXPECTED_BETWEEN("order.expected-between", Slot.ORDER, Slot.FROM, Slot.TO),
    /** The week is named by its Monday. */
    ORDER_EXPECTED_WEEK("order.expected-week", Slot.ORDER, Slot.WEEK),
    ORDER_SHIPPED_ON("order.shipped-on", Slot.ORDER, Slot.DATE, Slot.CARRIER),
    ORDER_SHIPPED_ON_DATE("order.shipped-on-date", Slot.ORDER, Slot.DATE),
    ORDER_DELIVERED_ON("order.delivered-on", Slot.ORDER, Slot.DATE),

    VERIFY_ASK_POSTCODE("verify.ask-postcode", Slot.ORDER),
    VERIFY_FAILED("verify.failed", Slot.ORDER),
    ORDER_LIMITED("order.limited", Slot.ORDER),

    HELP_MENU("help.menu", Slot.ORDER),
    PEOPLE_OFFER_ZERO("people.offer-zero"),
    PEOPLE_CONNECTING("people.connecting"),
    PEOPLE_BUSY_OR_CLOSED("people.busy-or-closed", Slot.HOURS),
    /** The same without the hours, which are not configured in every language. */
    PEOPLE_UNAVAILABLE("people.unavailable"),
    CALLBACK_OFFER("callback.offer"),
    CALLBACK_NOTED("callback.noted"),
    MESSAGE_OFFER("message.offer"),
    /** Asks for the consent to a recording. */
    MESSAGE_CONSENT("message.consent"),
    MESSAGE_AFTER_TONE("message.after-tone"),
    MESSAGE_REVIEW("message.review"),
    MESSAGE_SAVED("message.saved"),

    /** The staff hears it, and the other sentences of a whisper, before a call is handed over. */
    WHISPER_SUMMARY("whisper.summary", Slot.ORDER, Slot.REASON),
    WHISPER_NO_ORDER("whisper.no-order", Slot.REASON),
    WHISPER_PRESS_ONE("whisper.press-one"),
    WHISPER_REASON_ASKED("whisper.reason.asked"),
    WHISPER_REASON_NOT_FOUND("whisper.reason.not-found"),
    WHISPER_REASON_NOT_VERIFIED("whisper.reason.not-verified"),
    WHISPER_REASON_OVERDUE("whisper.reason.overdue"),
    WHISPER_REASON_NOT_UNDERSTOOD("whisper.reason.not-understood"),
    WHISPER_REASON_NO_CONSENT("whisper.reason.no-consent"),

    NOT_HEARD("not-heard"),
    NOT_HEARD_KEYS("not-heard.keys"),
    NOT_UNDERSTOOD("not-understood"),

    GAVE_UP("gave-up"),
    APOLOGY("apology"),
    WEBSITE("website"),
    THANKS("thanks"),
    GOODBYE("goodbye");

    /** A part of a sentence that differs from call to call. */
    public enum Slot {
        /** The digits of the order number. */
        ORDER,
        DATE,
        FROM,
        TO,
        WEEK,
        CARRIER,
        /** The opening hours as an adverbial phrase in the language of the sentence. */
        HOURS,
        /** Text of the sentence for a {@link PeopleReason}. */
        REASON
    }

    private final String key;
    private final Set<Slot> slots;

    Sentence(String key, Slot... slots) {
        this.key = key;
        this.slots = Set.of(slots);
    }

    public static Set<String> keys() {
        return Arrays.stream(values()).map(Sentence::key).collect(Collectors.toSet());
    }

    /** The sentence of a key; empty if Liza says no such sentence. */
    public static Optional<Sentence> byKey(String key) {
        return Arrays.stream(values())
                .filter(sentence -> sentence.key.equals(key))
                .findFirst();
    }

    /** Name of the sentence in the language packs. */
    public String key() {
        return key;
    }

    /** Whether its text may hold {@code {order}}: it is only said after an order number was entered. */
    public boolean mayNameOrder() {
        return slots.contains(Slot.ORDER);
    }

    /** The placeholders that its text may hold, beside those of the shop. */
    public Set<Slot> slots() {
        return slots;
    }

    /** Number of slots beside the order number: their values come with the statement. */
    int valueCount() {
        return slots.size() - (mayNameOrder() ? 1 : 0);
    }

    /** A phrase in the whisper. */
    public static Sentence of(PeopleReason reason) {
        return switch (reason) {
            case ASKED -> WHISPER_REASON_ASKED;
            case NOT_FOUND -> WHISPER_REASON_NOT_FOUND;
            case NOT_VERIFIED -> WHISPER_REASON_NOT_VERIFIED;
            case OVERDUE -> WHISPER_REASON_OVERDUE;
            case NOT_UNDERSTOOD -> WHISPER_REASON_NOT_UNDERSTOOD;
            case NO_CONSENT -> WHISPER_REASON_NO_CONSENT;
        };
    }

    static Sentence of(OrderStatus status) {
        return switch (status) {
            case IN_PROGRESS -> STATUS_IN_PROGRESS;
            case SHIPPED -> STATUS_SHIPPED;
            case DELIVERED -> STATUS_DELIVERED;
            case DELAYED -> STATUS_DELAYED;
            case CANCELLED -> STATUS_CANCELLED;
        };
    }
}
