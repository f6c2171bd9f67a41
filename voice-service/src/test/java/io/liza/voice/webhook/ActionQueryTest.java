package io.liza.voice.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.order.OrderNumber;
import io.liza.voice.dialogue.State;
import io.liza.voice.dialogue.Step;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.prompt.LanguagePacks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionQueryTest {

    private final LanguagePacks packs = new LanguagePacks(
            List.of(new LanguagePack("de", "de.properties", null, Set.of(), null, Map.of())));

    static Stream<State> states() {
        return Stream.of(
                new State(Step.CONSENT, "de", 1, 0, null),
                new State(Step.CONSENT, "de", 2, 1, null),
                new State(Step.ORDER_CONFIRM, "de", 3, 0, new OrderNumber("0047")),
                new State(Step.HELP, "de", 59, 2, new OrderNumber("12345678901234567890")));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aStateComesBackFromItsUrl(State state) {
        String query = ActionQuery.write(state).replace("&amp;", "&");

        assertEquals(Optional.of(state), ActionQuery.read(state.step(), query, packs));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "turn=2",
                "lang=xx&turn=2",
                "lang=de&turn=0",
                "lang=de&turn=-1",
                "lang=de&turn=x",
                "lang=de&turn=99999",
                "lang=de&turn=99999999999",
                "lang=de&turn=2&tries=-1",
                "lang=de&turn=2&order=4711"
            })
    void whatWeDidNotWriteIsNoState(String query) {
        assertEquals(Optional.empty(), ActionQuery.read(Step.ORDER, query, packs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=de&turn=3", "lang=de&turn=3&order=", "lang=de&turn=3&order=%3Cscript%3E"})
    void aStepAboutAnOrderNeedsOne(String query) {
        assertEquals(Optional.empty(), ActionQuery.read(Step.ORDER_CONFIRM, query, packs));
    }

    @Test
    void afterTheGoodbyeThereIsNothingToWrite() {
        assertEquals("", ActionQuery.write(null));
    }
}
