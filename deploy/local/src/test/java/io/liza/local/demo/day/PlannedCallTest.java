package io.liza.local.demo.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.caller.PlannedAnswers;
import io.liza.local.telephone.twiml.Verb;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedCallTest {
    @ParameterizedTest
    @ValueSource(strings = {"4710", "4711", "4718"})
    void aMistypedNumberIsAnotherOneOfTheSameLength(String order) {
        String mistyped = call(Scenario.CORRECTED, order).mistypedOrder();

        assertTrue(mistyped.matches("[0-9]{4}"), mistyped);
        assertNotEquals(order, mistyped);
    }

    @Test
    void anImpossibleNumberIsLongerThanAnyOrderNumber() {
        PlannedCall call = call(Scenario.TOO_LONG, "4711");
        PlannedAnswers answers = call.scenario().answers(call);

        assertTrue(answers.answer(asked("order")).text().matches("[0-9]{33,}#"));
        assertEquals(Answer.keys("4711#"), answers.answer(asked("order")));
    }

    private static PlannedCall call(Scenario scenario, String order) {
        return new PlannedCall(scenario, new Customer("client:anna", order), "5005", Pace.any(new Random(1)));
    }

    private static Verb.Gather asked(String question) {
        return new Verb.Gather("/webhook/" + question, "POST", true, false, "#", 99, 5, true, List.of());
    }
}
