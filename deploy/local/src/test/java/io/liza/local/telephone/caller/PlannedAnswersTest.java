package io.liza.local.telephone.caller;

import static io.liza.local.telephone.caller.Question.CALLBACK;
import static io.liza.local.telephone.caller.Question.CONSENT;
import static io.liza.local.telephone.caller.Question.HELP;
import static io.liza.local.telephone.caller.Question.MESSAGE;
import static io.liza.local.telephone.caller.Question.MESSAGE_CONSENT;
import static io.liza.local.telephone.caller.Question.MESSAGE_REVIEW;
import static io.liza.local.telephone.caller.Question.ORDER;
import static io.liza.local.telephone.caller.Question.ORDER_CONFIRM;
import static io.liza.local.telephone.caller.Question.VERIFY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.twiml.Verb;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlannedAnswersTest {
    @Test
    void answersByTheQuestionInWhateverOrderTheyCome() {
        PlannedAnswers caller = Calls.content("4711");

        assertEquals(Answer.keys("2"), caller.answer(asked(HELP)));
        assertEquals(Answer.keys("4711#"), caller.answer(asked(ORDER)));
        assertEquals(Answer.keys("1"), caller.answer(asked(CONSENT)));
        assertFalse(caller.isDone());
        assertEquals(Answer.keys("1"), caller.answer(asked(ORDER_CONFIRM)));
        assertTrue(caller.isDone());
        assertEquals(Answer.AT_A_LOSS, caller.answer(asked(HELP)), "asked more often than planned");
    }

    @Test
    void declinesAQuestionThatIsNew() {
        PlannedAnswers caller = Calls.content("4711");

        assertEquals(Answer.NO, caller.answer(gather("/webhook/newsletter?lang=de&turn=4#rc=5", "de-DE", false)));
        assertFalse(caller.isDone());
    }

    @Test
    void entersAPostcodeOnlyIfPlanned() {
        PlannedAnswers caller = Calls.content("4711").entering("10116", "10115");

        assertAnswers(caller, VERIFY, Answer.keys("10116#"), Answer.keys("10115#"), Answer.AT_A_LOSS);
        assertEquals(Answer.AT_A_LOSS, Calls.content("4711").answer(asked(VERIFY)));
    }

    @Test
    void variationsCanBeCombined() {
        PlannedAnswers caller = Calls.content("4711")
                .declining("4710")
                .thenAsking("5005")
                .silentAt(CONSENT)
                .repeatingAt(ORDER)
                .speakingAt(HELP);

        assertAnswers(caller, CONSENT, Answer.SILENCE, Answer.YES);
        assertAnswers(
                caller, ORDER, Answer.keys("*"), Answer.digits("4710"), Answer.digits("4711"), Answer.digits("5005"));
        assertAnswers(caller, ORDER_CONFIRM, Answer.NO, Answer.YES, Answer.YES);
        assertEquals(Answer.speech("Ja, bitte"), caller.answer(gather("help", "de-DE", true)));
        assertEquals(Answer.speech("Нет, спасибо"), caller.answer(gather("help", "ru-RU", true)));
        assertTrue(caller.isDone());
    }

    @Test
    void endsEarly() {
        assertAnswers(Calls.refusing(), CONSENT, Answer.NO);
        PlannedAnswers caller = Calls.content("4711").hangingUpAt(ORDER_CONFIRM);
        assertAnswers(caller, CONSENT, Answer.YES);
        assertAnswers(caller, ORDER, Answer.digits("4711"));
        assertFalse(caller.isDone());
        assertAnswers(caller, ORDER_CONFIRM, Answer.HANGUP);
        assertTrue(caller.isDone());
    }

    @Test
    void wantsPeopleAndTakesWhatIsOffered() {
        PlannedAnswers caller = Calls.content("4711").leavingMessage().first(MESSAGE_REVIEW, Answer.NO);

        assertAnswers(caller, HELP, Answer.keys("0"));
        assertAnswers(caller, CALLBACK, Answer.NO);
        assertAnswers(caller, MESSAGE, Answer.YES);
        assertAnswers(caller, MESSAGE_CONSENT, Answer.YES);
        assertAnswers(caller, MESSAGE_REVIEW, Answer.NO, Answer.YES);
        assertAnswers(Calls.content("4711").wantingCallback(), CALLBACK, Answer.YES);
        assertAnswers(Calls.content("4711"), MESSAGE, Answer.NO);
    }

    @Test
    void isDoneWithoutTheOffersThatNeedNotCome() {
        PlannedAnswers caller = Calls.content("4711").wantingCallback();
        for (Question question : List.of(CONSENT, ORDER, ORDER_CONFIRM)) {
            assertFalse(caller.isDone());
            caller.answer(asked(question));
        }
        assertAnswers(caller, HELP, Answer.keys("0"));
        assertTrue(caller.isDone());
        assertAnswers(Calls.content("4711").fallingSilentAt(HELP), CALLBACK, Answer.SILENCE);
    }

    @Test
    void pressesTheKeyWhereWordsAreOfNoUse() {
        PlannedAnswers caller = Calls.content("4711").thenAsking("5005").speakingAt(HELP);
        PlannedAnswers another = Calls.content("4711").wantingPeople().speakingAt(HELP);

        assertEquals(Answer.keys("0"), another.answer(gather("help", "de-DE", true)));
        assertEquals(Answer.keys("1"), caller.answer(gather("help", "fi-FI", true)));
        assertEquals(Answer.keys("2"), caller.answer(gather("help", "de-DE", false)));
    }

    private static void assertAnswers(PlannedAnswers caller, Question question, Answer... answers) {
        for (Answer answer : answers) {
            assertEquals(answer, caller.answer(asked(question)));
        }
    }

    private static Verb.Gather asked(Question question) {
        String path = question.name().toLowerCase(Locale.ROOT);
        return gather("/webhook/" + path + "?lang=de&turn=1&order=4711#ct=2000&rp=5xx", "de-DE", false);
    }

    private static Verb.Gather gather(String action, String language, boolean takesSpeech) {
        var prompt = new Verb.Say("?", language, "");
        return new Verb.Gather(action, "POST", true, takesSpeech, "#", 99, 5, true, List.of(prompt));
    }
}
