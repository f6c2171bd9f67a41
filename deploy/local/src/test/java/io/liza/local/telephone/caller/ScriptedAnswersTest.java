package io.liza.local.telephone.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.liza.local.telephone.twiml.Verb;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedAnswersTest {
    private static final Verb.Gather KEYS_ONLY = gather(false);
    private static final Verb.Gather KEYS_OR_WORDS = gather(true);

    @Test
    void saysItsWordsWhereWordsAreTaken() {
        var script = new ScriptedAnswers(List.of("1", "-"), List.of("nein danke"), Caller.AT_A_LOSS);
        assertEquals(Answer.keys("1"), script.answer(KEYS_ONLY));
        assertEquals(Answer.speech("nein danke"), script.answer(KEYS_OR_WORDS));
        assertEquals(Answer.SILENCE, script.answer(KEYS_OR_WORDS));
        assertEquals(Answer.AT_A_LOSS, script.answer(KEYS_OR_WORDS));
    }

    @Test
    void hasOnlyTheKeysOfATelephone() {
        assertThrows(
                IllegalArgumentException.class, () -> new ScriptedAnswers(List.of("47a"), List.of(), Caller.SILENT));
    }

    private static Verb.Gather gather(boolean takesSpeech) {
        return new Verb.Gather("", "POST", true, takesSpeech, "#", 1, 5, false, List.of());
    }
}
