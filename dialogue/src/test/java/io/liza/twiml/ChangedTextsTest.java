package io.liza.twiml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.dialogue.Reply;
import io.liza.dialogue.Step;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.PromptException;
import io.liza.prompt.PromptException.Problem;
import io.liza.prompt.TestPacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedTextsTest {

    private static final Map<String, String> SHOP =
            Map.of("company", "Musterhaus", "website", "", "days", "90", "recording-days", "30");
    private static final ChangedTexts TEXTS = new ChangedTexts(SHOP);
    private static final LanguagePack GERMAN = TestPacks.all().get(0);

    private final List<PromptException> refused = new ArrayList<>();

    @Test
    void callersHearTheChangedSentence() {
        LanguagePack pack = apply(GERMAN, Map.of("greeting", "Moin, hier ist {company}."));

        assertEquals("Moin, hier ist {company}.", pack.sentence("greeting"));
        assertEquals(GERMAN.sentence("goodbye"), pack.sentence("goodbye"));
    }

    @Test
    void aTextThatCannotBeSpokenIsReportedAndThePackKeepsItsOwn() {
        LanguagePack pack = apply(
                GERMAN, Map.of("greeting", "Hier ist {nobody}.", "goodbye", "Tschüss.", "not.a-sentence", "Hallo."));

        assertEquals(GERMAN.sentence("greeting"), pack.sentence("greeting"));
        assertEquals("Tschüss.", pack.sentence("goodbye"));
        assertEquals(
                Set.of(Problem.PLACEHOLDER, Problem.UNKNOWN_SENTENCE),
                refused.stream().map(PromptException::problem).collect(Collectors.toSet()));
    }

    @Test
    void aChangedConsentQuestionHasAnotherVersion() {
        LanguagePack pack =
                apply(GERMAN, Map.of("consent", "Darf {company} speichern? 1 ist Ja, 2 ist Nein, 9 mehr dazu"));

        assertNotEquals(
                renderer(GERMAN).wording("de").version(),
                renderer(pack).wording("de").version());
        assertTrue(renderer(pack).wording("de").sentence().startsWith("Darf Musterhaus speichern?"));
    }

    @Test
    void anotherVoiceSpeaks() {
        LanguagePack pack = apply(GERMAN, Map.of(ChangedTexts.VOICE, "Polly.Hans"));

        String twiml =
                renderer(pack).render("de", Reply.ask(Step.CONSENT), "", null).twiml();
        assertTrue(twiml.contains("Polly.Hans"), twiml);
    }

    @Test
    void aSentenceOfTheFallbackIsChangedInEveryPackThatLacksIt() {
        LanguagePack incomplete = TestPacks.without("en", "goodbye", "de");

        List<LanguagePack> packs =
                TEXTS.apply(List.of(GERMAN, incomplete), Map.of("de", Map.of("goodbye", "Tschüss.")), refused::add);
        LanguagePack speaker = packs.get(1).speakerOf("goodbye");
        assertEquals("Tschüss.", speaker.sentence("goodbye"));
        assertEquals(List.of(), refused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    greeting   | ''                                   | EMPTY
                    greeting   | Hier ist {firma}.                    | PLACEHOLDER
                    greeting   | Bestellung {order} hier              | PLACEHOLDER
                    greeting   | Guten __date__ Tag                   | PLACEHOLDER
                    greeting   | Drücken Sie die 1.                   | DIGIT_BEFORE_FULL_STOP
                    order.read-back | Sie sagten {order}.             | DIGIT_BEFORE_FULL_STOP
                    consent    | Ja? Oder {website}?                  | PLACEHOLDER_IN_CONSENT
                    consent    | '{days|Tag|Tage|Tagen} Ja?' | NOUN
                    voice      | Polly.Joanna                         | VOICE
                    voice      | Nobody                               | VOICE
                    unknown    | Hallo                                | UNKNOWN_SENTENCE
                    """)
    void theChecksAreThoseOfAStart(String key, String text, Problem problem) {
        assertEquals(problem, TEXTS.check(GERMAN, key, text).orElseThrow().problem());
    }

    @Test
    void aTextMustFitIntoOneSentence() {
        PromptException tooLong =
                TEXTS.check(GERMAN, "greeting", "Hallo ".repeat(500)).orElseThrow();

        assertEquals(Problem.LENGTH, tooLong.problem());
        assertEquals("3000", tooLong.detail());
    }

    private LanguagePack apply(LanguagePack pack, Map<String, String> texts) {
        return TEXTS.apply(List.of(pack), Map.of(pack.code(), texts), refused::add)
                .get(0);
    }

    private static TwimlRenderer renderer(LanguagePack pack) {
        return new TwimlRenderer(List.of(pack), "/webhook/", WebhookRetries.OFF, SHOP);
    }
}
