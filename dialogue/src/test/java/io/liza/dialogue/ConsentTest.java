package io.liza.dialogue;

import static io.liza.dialogue.Calls.ANNA;
import static io.liza.dialogue.Calls.DIALOGUE;
import static io.liza.dialogue.Calls.NOW;
import static io.liza.dialogue.Calls.at;
import static io.liza.dialogue.Calls.event;
import static io.liza.dialogue.Calls.hear;
import static io.liza.dialogue.Calls.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.liza.dialogue.CallerVerification.Mode;
import io.liza.event.CallEvent;
import io.liza.order.OrderStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Key 9, the choice of a language, and the time until the answer. */
class ConsentTest {

    private static final Dialogue BILINGUAL = Calls.dialogue(
            Calls.LIMITS,
            Optional.of("en"),
            OrderLookup.of(KnownOrder.of(OrderStatus.SHIPPED)),
            UnknownOrders.ENQUIRIES,
            Mode.OFF);

    @Test
    void keyNineExplainsAndAsksForTheKeysWithoutAFailedTry() {
        Outcome outcome = DIALOGUE.hear(at(Step.CONSENT, 5, 2), Answer.keys("9"), ANNA);

        assertEquals(
                List.of(Sentence.CONSENT_MORE, Sentence.WEBSITE, Sentence.CONSENT_KEYS),
                outcome.reply().statements());
        assertEquals(at(Step.CONSENT, 6, 2), outcome.next());
        assertEquals(new CallEvent.ConsentExplained(turn(), "de-1"), event(outcome));
    }

    @Test
    void aRetryAsksForTheKeysOnlyAndTheStarAsksTheFullQuestion() {
        assertEquals(
                List.of(Sentence.NOT_HEARD_KEYS, Sentence.CONSENT_KEYS),
                hear(Step.CONSENT, "").reply().statements());
        assertEquals(
                List.of(Sentence.NOT_UNDERSTOOD, Sentence.CONSENT_KEYS),
                hear(Step.CONSENT, "7").reply().statements());
        assertEquals(List.of(Sentence.CONSENT), hear(Step.CONSENT, "*").reply().statements());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "8500,8500", "-200,0"})
    void theTimeFromTheDeliveryOfTheQuestionToTheKeyIsEvidence(long millis, long recorded) {
        CallState asked = DIALOGUE.begin(ANNA).next();

        Outcome outcome = DIALOGUE.hear(asked, Answer.keys("1"), later(millis));

        assertEquals(recorded, ((CallEvent.ConsentGiven) event(outcome)).answeredAfterMillis());
        assertNull(outcome.next().history().askedAt());
    }

    @Test
    void theTimeCountsFromTheLastQuestion() {
        CallState asked = DIALOGUE.begin(ANNA).next();
        for (String key : new String[] {"9", "7", "*", ""}) {
            CallState again =
                    DIALOGUE.hear(asked, Answer.keys(key), later(20_000)).next();
            Outcome outcome = DIALOGUE.hear(again, Answer.keys("1"), later(21_000));

            assertEquals(1_000, ((CallEvent.ConsentGiven) event(outcome)).answeredAfterMillis());
        }
    }

    @Test
    void aQuestionOfAnOlderVersionHasNoTime() {
        var state = new CallState(Step.CONSENT, "de", 1, 0, null);

        Outcome outcome = DIALOGUE.hear(state, Answer.keys("1"), ANNA);

        assertNull(((CallEvent.ConsentGiven) event(outcome)).answeredAfterMillis());
    }

    @Test
    void anotherLanguageIsOfferedInItsOwnWordsAndHoldsForTheCall() {
        Outcome welcome = BILINGUAL.begin(ANNA);
        assertEquals(
                List.of(Sentence.GREETING, new ForeignSentence(Sentence.LANGUAGE_SWITCH, "en"), Sentence.CONSENT),
                welcome.reply().statements());

        Outcome chosen = BILINGUAL.hear(welcome.next(), Answer.keys("3"), ANNA);
        assertEquals(Reply.ask(Step.CONSENT), chosen.reply());
        assertEquals("en", chosen.next().language());
        assertEquals(new CallEvent.LanguageChosen(turn()), event(chosen));

        var english = new Caller(
                ANNA.number(), "en", new ConsentWording("en-1", "Agreed?"), Calls.RECORDING_WORDING, Calls.SHOP, NOW);
        Outcome agreed = BILINGUAL.hear(chosen.next(), Answer.keys("1"), english);
        assertEquals("en", agreed.next().language());
        assertEquals("en-1", ((CallEvent.ConsentGiven) event(agreed)).wording());
    }

    @Test
    void theLanguageOfTheCallIsNotOffered() {
        var english = Calls.caller(ANNA.number(), "en");
        Outcome welcome = BILINGUAL.begin(english);

        assertEquals(Reply.ask(Step.CONSENT, Sentence.GREETING), welcome.reply());
        assertEquals(
                Reply.askAgain(Step.CONSENT, Sentence.NOT_UNDERSTOOD),
                BILINGUAL.hear(welcome.next(), Answer.keys("3"), english).reply());
    }

    private static Caller later(long millis) {
        return new Caller(
                ANNA.number(),
                "de",
                Calls.WORDING,
                Calls.RECORDING_WORDING,
                Calls.SHOP,
                NOW.plus(Duration.ofMillis(millis)));
    }
}
