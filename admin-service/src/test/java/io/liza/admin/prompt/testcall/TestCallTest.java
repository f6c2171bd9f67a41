package io.liza.admin.prompt.testcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.http.BadParameterException;
import io.liza.admin.prompt.draft.DraftedPrompts;
import io.liza.admin.prompt.draft.SamplePrompts;
import io.liza.admin.prompt.sample.SampleOrder;
import io.liza.dialogue.CallLimits;
import io.liza.dialogue.Step;
import io.liza.people.PeopleOffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestCallTest {

    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS, wird gerade bearbeitet",
        "EXPECTED_ON, voraussichtlich am",
        "EXPECTED_BETWEEN, voraussichtlich zwischen",
        "EXPECTED_WEEK, in der Woche ab",
        "SHIPPED_BY, Versanddienst: DHL",
        "DELIVERED_ON, zugestellt",
        "OVERDUE, hätte schon bei Ihnen sein sollen",
        "NOTED, Ich habe sie notiert",
        "NOT_FOUND, finde ich leider keine Bestellung",
        "UNAVAILABLE, nicht abrufen",
        "PROTECTED, Postleitzahl"
    })
    void theChosenOrderIsTold(SampleOrder order, String said) {
        TestCall call = play(order, true, "keys:1", "keys:4711", "keys:1");

        assertTrue(last(call).contains(said), last(call));
    }

    @Test
    void theRightPostcodeOpensAProtectedOrder() {
        TestCall call =
                play(SampleOrder.PROTECTED, true, "keys:1", "keys:4711", "keys:1", "keys:" + SampleOrder.POSTCODE);

        assertTrue(last(call).contains("wurde versandt"), last(call));
    }

    @Test
    void silenceAsksAgainAndTheThirdEndsTheCall() {
        TestCall call = play(SampleOrder.SHIPPED, true, "silence:", "silence:");
        assertTrue(last(call).contains("keine Taste erkannt"));
        assertEquals(Step.CONSENT, call.step());

        assertNull(play(SampleOrder.SHIPPED, true, "silence:", "silence:", "silence:")
                .step());
    }

    @Test
    void telephonesRingInTheOpeningHoursOnly() {
        TestCall open = play(SampleOrder.SHIPPED, true, "keys:1", "keys:0");
        assertEquals(Step.DIAL, open.step());
        assertEquals(
                Step.CALLBACK,
                play(SampleOrder.SHIPPED, true, "keys:1", "keys:0", "result:BUSY")
                        .step());
        assertEquals(
                Step.CALLBACK,
                play(SampleOrder.SHIPPED, false, "keys:1", "keys:0").step());
    }

    @Test
    void aMessageIsRecordedAndReviewed() {
        var onlyMessages = SamplePrompts.prompts(Map.of(), Set.of(PeopleOffer.MESSAGE));
        TestCall call = play(onlyMessages, SampleOrder.SHIPPED, "keys:1", "keys:0", "keys:1", "keys:1");
        assertEquals(Step.RECORD, call.step());

        call = play(
                onlyMessages,
                SampleOrder.SHIPPED,
                "keys:1",
                "keys:0",
                "keys:1",
                "keys:1",
                "recording:SPOKEN",
                "keys:1");
        assertTrue(last(call).contains("gespeichert"), last(call));
    }

    @Test
    void theOtherLanguageGoesOnWithItsOwnSentences() {
        TestCall call = play(SampleOrder.SHIPPED, true, "keys:3", "keys:1");

        assertEquals("en", call.turns().get(2).language());
        assertTrue(last(call).contains("Thank you"), last(call));
    }

    @Test
    void wordsAreUnderstoodAsInACall() {
        TestCall call = play(SampleOrder.SHIPPED, true, "keys:1", "keys:4711", "keys:1", "words:nein danke");

        assertNull(call.step());
    }

    @Test
    void anInputThatDoesNotFitTheQuestionIsLeftOut() {
        TestCall call = play(SampleOrder.SHIPPED, true, "recording:SPOKEN", "keys:1");

        assertEquals(1, call.turns().size());
    }

    @Test
    void aTextOfTheDraftThatCannotBeSpokenIsThatOfThePack() {
        TestCall call = play(SamplePrompts.german(Map.of("greeting", "Hier ist {nobody}.")), SampleOrder.SHIPPED);

        assertTrue(last(call).contains("automatische Sprachassistentin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keys", "keys:", "keys:12a", "result:MAYBE", "recording:", "words: ", "silence:x"})
    void anImpossibleInputIsRefused(String written) {
        assertThrows(BadParameterException.class, () -> TestInput.of(written));
    }

    private static TestCall play(SampleOrder order, boolean isOpen, String... inputs) {
        return play(SamplePrompts.german(Map.of()), order, isOpen, inputs);
    }

    private static TestCall play(DraftedPrompts prompts, SampleOrder order, String... inputs) {
        return play(prompts, order, true, inputs);
    }

    private static TestCall play(DraftedPrompts prompts, SampleOrder order, boolean isOpen, String... inputs) {
        List<TestInput> said = Stream.of(inputs).map(TestInput::of).toList();
        return TestCall.play(prompts, "de", order, isOpen, CallLimits.ofDigits(2, 20), SamplePrompts.NOW, said);
    }

    private static String last(TestCall call) {
        return String.join(" ", call.turns().get(call.turns().size() - 1).said());
    }
}
