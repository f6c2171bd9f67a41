package io.liza.voice.webhook;

import io.liza.dialogue.CallHistory;
import io.liza.dialogue.CallState;
import io.liza.dialogue.Dialogue;
import io.liza.dialogue.PeopleRequest;
import io.liza.dialogue.Step;
import io.liza.order.OrderNumber;
import io.liza.people.PeopleReason;
import io.liza.people.RecordingSid;
import io.liza.prompt.LanguagePacks;
import io.liza.voice.twilio.Form;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The state of a call as the address of its next action, which Twilio signs: the step is the path, the rest is the query,
 * as in {@code /webhook/help?lang=de&turn=4&order=4711}. A postcode is never in it.
 *
 * <p>An address is accepted only if it is byte for byte what {@link #write} makes of its state. Twilio's signature covers
 * the address and the parameters without a separator, so a captured request stays signed if a part of its body is moved
 * into the query.
 */
@ApplicationScoped
class ActionAddress {

    private static final String ROOT = "/webhook/";
    private static final String LANGUAGE = "lang";
    private static final String TURN = "turn";
    private static final String TRIES = "tries";
    private static final String ORDER = "order";
    private static final String ASKED_AT = "asked";
    private static final String NOT_FOUND = "notfound";
    private static final String WRONG_POSTCODES = "wrong";
    private static final String VERIFIED = "verified";
    private static final String REASON = "reason";
    private static final String RECORDING = "recording";
    private static final String DECLINES_CALLBACK = "nocallback";

    private final LanguagePacks packs;
    private final Dialogue dialogue;

    ActionAddress(LanguagePacks packs, Dialogue dialogue) {
        this.packs = packs;
        this.dialogue = dialogue;
    }

    /** The query, escaped for an XML attribute; every part is letters, digits, '_' or '-'. */
    static String write(CallState state) {
        return state == null ? "" : query(state, "&amp;");
    }

    /** Empty unless {@link #write} wrote the address. */
    Optional<CallState> read(String path, String query) {
        return Arrays.stream(Step.values())
                .filter(step -> path.equals(ROOT + step.path()))
                .findFirst()
                .flatMap(step -> read(step, query));
    }

    /** Empty unless {@link #write} wrote the query of a state at that step. */
    Optional<CallState> read(Step step, String query) {
        return Optional.ofNullable(query)
                .flatMap(text -> parse(step, Form.decode(text)))
                .filter(state -> query(state, "&").equals(query));
    }

    /** The same for a whole URL, whose path may begin with that of a proxy. */
    Optional<CallState> read(String url) {
        int path = url.lastIndexOf(ROOT);
        int query = url.indexOf('?', path);
        return path < 0 || query < 0
                ? Optional.empty()
                : read(url.substring(path, query), url.substring(query + 1).replaceFirst("#.*", ""));
    }

    private Optional<CallState> parse(Step step, Form parameters) {
        try {
            String order = parameters.get(ORDER);
            var state = new CallState(
                    step,
                    parameters.get(LANGUAGE),
                    number(parameters.get(TURN)),
                    number(parameters.get(TRIES)),
                    order == null ? null : new OrderNumber(order),
                    history(parameters),
                    people(parameters));
            return Optional.of(state)
                    .filter(parsed -> packs.byCode(parsed.language()).isPresent())
                    .filter(dialogue::allows);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static CallHistory history(Form parameters) {
        String askedAt = parameters.get(ASKED_AT);
        return new CallHistory(
                askedAt == null ? null : Long.valueOf(askedAt),
                parameters.get(NOT_FOUND) != null,
                number(parameters.get(WRONG_POSTCODES)),
                parameters.get(VERIFIED) != null);
    }

    private static PeopleRequest people(Form parameters) {
        String reason = parameters.get(REASON);
        String recording = parameters.get(RECORDING);
        return reason == null
                ? null
                : new PeopleRequest(
                        PeopleReason.valueOf(reason.toUpperCase(Locale.ROOT)),
                        recording == null ? null : new RecordingSid(recording),
                        parameters.get(DECLINES_CALLBACK) != null);
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static String query(CallState state, String and) {
        CallHistory history = state.history();
        var query = new StringBuilder(LANGUAGE + "=" + state.language() + and + TURN + "=" + state.turn());
        append(query, and, TRIES, state.tries());
        if (state.order() != null) {
            query.append(and).append(ORDER).append('=').append(state.order().digits());
        }
        if (history.askedAt() != null) {
            query.append(and)
                    .append(ASKED_AT)
                    .append('=')
                    .append(history.askedAt().longValue());
        }
        append(query, and, NOT_FOUND, history.isNotFound() ? 1 : 0);
        append(query, and, WRONG_POSTCODES, history.wrongPostcodes());
        append(query, and, VERIFIED, history.isVerified() ? 1 : 0);
        if (state.people() != null) {
            append(query, and, state.people());
        }
        return query.toString();
    }

    private static void append(StringBuilder query, String and, PeopleRequest people) {
        query.append(and)
                .append(REASON)
                .append('=')
                .append(people.reason().name().toLowerCase(Locale.ROOT));
        if (people.recording() != null) {
            query.append(and)
                    .append(RECORDING)
                    .append('=')
                    .append(people.recording().sid());
        }
        append(query, and, DECLINES_CALLBACK, people.declinesCallback() ? 1 : 0);
    }

    private static void append(StringBuilder query, String and, String name, int value) {
        if (value > 0) {
            query.append(and).append(name).append('=').append(value);
        }
    }
}
