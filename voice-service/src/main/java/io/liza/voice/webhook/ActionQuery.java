package io.liza.voice.webhook;

import io.liza.order.OrderNumber;
import io.liza.voice.dialogue.State;
import io.liza.voice.dialogue.Step;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.prompt.LanguagePacks;
import java.util.Optional;

/**
 * The state of a call as the query of its next action URL, which Twilio signs: {@code lang=de&turn=3&order=4711}. The
 * step is the path.
 */
final class ActionQuery {

    private static final String LANGUAGE = "lang";
    private static final String TURN = "turn";
    private static final String TRIES = "tries";
    private static final String ORDER = "order";

    private static final int MOST = 10_000;

    private ActionQuery() {}

    /** Escaped for an XML attribute; every part is letters or digits. */
    static String write(State state) {
        if (state == null) {
            return "";
        }
        var query = new StringBuilder(48)
                .append(LANGUAGE)
                .append('=')
                .append(state.language())
                .append("&amp;")
                .append(TURN)
                .append('=')
                .append(state.turn());
        if (state.tries() > 0) {
            query.append("&amp;").append(TRIES).append('=').append(state.tries());
        }
        if (state.order() != null) {
            query.append("&amp;").append(ORDER).append('=').append(state.order().digits());
        }
        return query.toString();
    }

    /** Nothing where the query is missing or is none that we wrote. */
    static Optional<State> read(Step step, String query, LanguagePacks packs) {
        Form parameters = Form.decode(query);
        try {
            String language = parameters.get(LANGUAGE);
            String order = parameters.get(ORDER);
            return packs.byCode(language)
                    .map(pack -> new State(
                            step,
                            language,
                            number(parameters.get(TURN), 0),
                            number(parameters.get(TRIES), 0),
                            order == null ? null : new OrderNumber(order)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The language of the call, where the query tells one that is spoken here. */
    static Optional<LanguagePack> language(String query, LanguagePacks packs) {
        return packs.byCode(Form.decode(query).get(LANGUAGE));
    }

    /** The number of the turn; 0 where the query does not tell. */
    static int turn(String query) {
        try {
            return Math.max(0, number(Form.decode(query).get(TURN), 0));
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private static int number(String text, int missing) {
        int number = text == null ? missing : Integer.parseInt(text);
        if (number > MOST) {
            throw new IllegalArgumentException("no call has so many turns");
        }
        return number;
    }
}
