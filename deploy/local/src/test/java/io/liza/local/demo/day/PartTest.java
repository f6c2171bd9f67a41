package io.liza.local.demo.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.twiml.Verb;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {
    private static final Verb.Gather GERMAN = question("de-DE", false);

    @Test
    void playsTheScriptLineByLine() {
        Part part = part("1 - A# B# L# x", "4711");
        assertEquals(Answer.keys("1"), part.answer(GERMAN));
        assertEquals(Answer.SILENCE, part.answer(GERMAN));
        assertEquals(Answer.keys("4711#"), part.answer(GERMAN));
        assertEquals(Answer.keys("5005#"), part.answer(GERMAN));
        assertTrue(part.answer(GERMAN).text().matches("[0-9]{33,}#"), "longer than any order number");
        assertFalse(part.isOver());
        assertEquals(Answer.HANGUP, part.answer(GERMAN));
        assertTrue(part.isOver());
        assertEquals(Answer.AT_A_LOSS, part.answer(GERMAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4710", "4711", "4718"})
    void aMistypedNumberIsAnotherOneOfTheSameLength(String order) {
        String mistyped = part("M", order).answer(GERMAN).text();
        assertTrue(mistyped.matches("[0-9]{4}"), mistyped);
        assertNotEquals(order, mistyped);
    }

    @Test
    void speaksTheLanguageOfTheQuestion() {
        assertEquals(Answer.speech("Nein, danke"), part("no", "4711").answer(question("de-DE", true)));
        assertEquals(Answer.speech("Да, пожалуйста"), part("yes", "4711").answer(question("ru-RU", true)));
    }

    @Test
    void pressesTheKeyWhereWordsAreOfNoUse() {
        assertEquals(Answer.keys("2"), part("no", "4711").answer(GERMAN));
        assertEquals(Answer.keys("1"), part("yes", "4711").answer(question("fi-FI", true)));
    }

    private static Part part(String script, String order) {
        return new Part(List.of(script.split(" ")), new Customer("client:anna", order), "5005");
    }

    private static Verb.Gather question(String language, boolean takesSpeech) {
        var prompt = new Verb.Say("?", language, "");
        return new Verb.Gather("", "POST", true, takesSpeech, "#", 99, 5, true, List.of(prompt));
    }
}
