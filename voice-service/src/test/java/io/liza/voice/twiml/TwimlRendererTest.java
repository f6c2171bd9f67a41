package io.liza.voice.twiml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.order.OrderNumber;
import io.liza.voice.dialogue.ConsentWording;
import io.liza.voice.dialogue.EveryReply;
import io.liza.voice.dialogue.FilledSentence;
import io.liza.voice.dialogue.ForeignSentence;
import io.liza.voice.dialogue.Reply;
import io.liza.voice.dialogue.Sentence;
import io.liza.voice.dialogue.Sentence.Slot;
import io.liza.voice.dialogue.ShopMessage;
import io.liza.voice.dialogue.Statement;
import io.liza.voice.dialogue.Step;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.prompt.PromptException;
import io.liza.voice.prompt.TestPacks;
import io.liza.voice.twilio.WebhookRetries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class TwimlRendererTest {

    private static final Map<String, String> HOSTILE_SHOP =
            Map.of("company", "Müller & Söhne <GmbH> \"$1\" \\ {order} __x", "website", "", "days", "90");
    private static final String QUERY = "lang=de&amp;turn=2&amp;order=4711";
    private static final OrderNumber ORDER = new OrderNumber("4711");
    private static final List<LanguagePack> PACKS = TestPacks.all();
    private static final TwimlRenderer RENDERER =
            new TwimlRenderer(PACKS, "/webhook/", WebhookRetries.ON, HOSTILE_SHOP);

    private static final Reply WELCOME = reply(Step.CONSENT, Sentence.GREETING, Sentence.CONSENT);
    private static final Reply REFUSED = reply(null, Sentence.REFUSED, Sentence.WEBSITE, Sentence.GOODBYE);

    static Stream<Arguments> everyReplyInEveryLanguage() {
        return PACKS.stream().flatMap(pack -> EveryReply.all().stream().map(reply -> Arguments.of(pack.code(), reply)));
    }

    @ParameterizedTest
    @MethodSource("everyReplyInEveryLanguage")
    void everyReplyIsAValidDocument(String language, Reply reply) {
        RenderedReply rendered = RENDERER.render(language, reply, QUERY, ORDER);

        Element response = TwimlRules.check(rendered.twiml());
        List<Element> verbs = TwimlRules.children(response);
        List<Element> says =
                reply.asks() == null ? verbs.subList(0, verbs.size() - 1) : TwimlRules.children(verbs.get(0));
        assertEquals(
                rendered.sentences(), says.stream().map(Element::getTextContent).toList());
        if (reply.asks() == null) {
            assertEquals("Hangup", verbs.get(verbs.size() - 1).getTagName());
        } else {
            assertEquals(
                    List.of("Gather"), verbs.stream().map(Element::getTagName).toList());
            assertTrue(verbs.get(0)
                    .getAttribute("action")
                    .startsWith("/webhook/" + reply.asks().path() + "?"));
            assertEquals("true", verbs.get(0).getAttribute("actionOnEmptyResult"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT,1,'',dtmf",
        "ORDER,'',#,dtmf",
        "ORDER_CONFIRM,1,'',dtmf",
        "VERIFY,'',#,dtmf",
        "HELP,1,'',dtmf speech"
    })
    void oneKeyMenusTakeOneKeyAndTheNumberEndsWithTheHash(Step step, String digits, String finish, String input) {
        for (Reply reply : EveryReply.all()) {
            if (reply.asks() == step) {
                Element gather = gather(reply);
                assertEquals(digits, gather.getAttribute("numDigits"));
                assertTrue(gather.hasAttribute("finishOnKey"));
                assertEquals(finish, gather.getAttribute("finishOnKey"));
                assertEquals(input, gather.getAttribute("input"));
            }
        }
    }

    @Test
    void everyActionHasConnectionOverridesUnlessSwitchedOff() {
        var off = new TwimlRenderer(PACKS, "/webhook/", WebhookRetries.OFF, HOSTILE_SHOP);
        for (Reply reply : EveryReply.all()) {
            String on = RENDERER.render("de", reply, QUERY, ORDER).twiml();
            boolean asks = reply.asks() != null;
            assertEquals(asks, on.contains("order=4711#ct=2000&amp;rt=4500&amp;tt=15000&amp;rc=5&amp;rp=ct,rt,5xx\""));
            assertEquals(
                    on.replaceAll("#[^\"]+\"", "\""),
                    off.render("de", reply, QUERY, ORDER).twiml());
        }
    }

    @Test
    void theConsentWordingIsTheSpokenSentenceAndItsVersionChangesWithIt() {
        String sentence = RENDERER.wording("de").sentence();
        List<String> said = RENDERER.render("de", WELCOME, QUERY, null).sentences();
        assertEquals(said.get(said.size() - 1), sentence);

        assertEquals(ConsentWording.of("de", sentence), RENDERER.wording("de"));
        assertNotEquals(
                ConsentWording.of("de", sentence + " ").version(),
                RENDERER.wording("de").version());
        assertTrue(RENDERER.wording("de").version().matches("de-[0-9a-f-]{13}"), RENDERER.wording("de")::version);
    }

    @Test
    void aSilentCallerGetsMoreTime() {
        int usual = Integer.parseInt(gather(WELCOME).getAttribute("timeout"));

        for (Sentence notHeard : List.of(Sentence.NOT_HEARD, Sentence.NOT_HEARD_KEYS)) {
            assertTrue(Integer.parseInt(gather(reply(Step.CONSENT, notHeard, Sentence.CONSENT_KEYS))
                            .getAttribute("timeout"))
                    > usual);
        }
        assertEquals(
                usual,
                Integer.parseInt(gather(reply(Step.CONSENT, Sentence.NOT_UNDERSTOOD, Sentence.CONSENT))
                        .getAttribute("timeout")));
    }

    @Test
    void theNumberIsReadDigitByDigit() {
        assertTrue(String.join(
                        " ",
                        RENDERER.render(
                                        "de",
                                        reply(Step.ORDER_CONFIRM, Sentence.ORDER_READ_BACK, Sentence.ORDER_CONFIRM),
                                        QUERY,
                                        ORDER)
                                .sentences())
                .contains("4 7 1 1"));
    }

    @Test
    void theShopsNameIsTakenLiterally() {
        RenderedReply welcome = RENDERER.render("de", WELCOME, QUERY, null);

        assertTrue(
                welcome.sentences().get(0).contains(HOSTILE_SHOP.get("company")),
                welcome.sentences().get(0));
    }

    @Test
    void aSentenceWithoutItsWebsiteIsLeftOut() {
        var withWebsite = new TwimlRenderer(
                PACKS,
                "/webhook/",
                WebhookRetries.ON,
                Map.of("company", "Shop", "website", "www.example.com", "days", "90"));

        assertFalse(RENDERER.render("en", REFUSED, "", null).twiml().contains("internet"));
        assertTrue(withWebsite.render("en", REFUSED, "", null).twiml().contains("www.example.com"));
    }

    @Test
    void aSentenceOfAnotherLanguageIsSpokenByTheVoiceOfThatLanguage() {
        LanguagePack incomplete = TestPacks.without("de", "goodbye", "en");
        var renderer = new TwimlRenderer(List.of(incomplete), "/", WebhookRetries.ON, HOSTILE_SHOP);

        RenderedReply rendered = renderer.render("de", Reply.APOLOGY, "", null);

        assertEquals("Goodbye.", rendered.sentences().get(1));
        assertTrue(rendered.twiml().contains("<Say language=\"en-US\" voice=\"Polly.Joanna\">Goodbye.</Say>"));
        assertTrue(rendered.twiml().contains("<Say language=\"de-DE\" voice=\"Polly.Vicki\">Es tut uns leid"));
    }

    @Test
    void theSentenceOfAnotherLanguageBetweenGreetingAndQuestionHasItsVoice() {
        Reply welcome = new Reply(
                List.of(Sentence.GREETING, new ForeignSentence(Sentence.LANGUAGE_SWITCH, "en"), Sentence.CONSENT),
                Step.CONSENT);

        String twiml = RENDERER.render("de", welcome, QUERY, null).twiml();

        assertTrue(twiml.contains("<Say language=\"en-US\" voice=\"Polly.Joanna\">Press 3 for English.</Say>"), twiml);
        assertEquals(2, twiml.split("de-DE", -1).length - 1, twiml);
    }

    @Test
    void theValuesOfAnOrderAreSpokenInTheLanguageOfTheCallAndEscaped() {
        var shipped = new FilledSentence(
                Sentence.ORDER_SHIPPED_ON, Map.of(Slot.DATE, LocalDate.of(2026, 12, 29)), "K+N <Süd> & \u0001Co");

        RenderedReply german = RENDERER.render("de", reply(Step.HELP, shipped), QUERY, ORDER);

        assertTrue(german.sentences().get(0).contains("Dienstag, dem neunundzwanzigsten Dezember"), german::twiml);
        assertTrue(german.twiml().contains("K+N &lt;Süd&gt; &amp;  Co"), german::twiml);
        TwimlRules.check(german.twiml());
        String english =
                RENDERER.render("en", reply(Step.HELP, shipped), QUERY, ORDER).twiml();
        assertTrue(english.contains("Tuesday, December 29 with K+N"), english);
    }

    @Test
    void aCarrierThatEndsInADigitIsNotReadAsAnOrdinal() {
        var shipped = new FilledSentence(
                Sentence.ORDER_SHIPPED_ON, Map.of(Slot.DATE, LocalDate.of(2026, 12, 29)), "Paket 24");

        for (LanguagePack pack : PACKS) {
            String twiml = RENDERER.render(pack.code(), reply(Step.HELP, shipped), QUERY, ORDER)
                    .twiml();
            assertTrue(twiml.contains("Paket 24") && !twiml.contains("24."), twiml);
        }
    }

    @Test
    void theDaysOfASentenceFromAnotherPackAreInTheLanguageOfThatPack() {
        LanguagePack incomplete = TestPacks.without("de", "order.delivered-on", "en");
        var renderer = new TwimlRenderer(List.of(incomplete), "/", WebhookRetries.ON, HOSTILE_SHOP);
        var delivered =
                new FilledSentence(Sentence.ORDER_DELIVERED_ON, Map.of(Slot.DATE, LocalDate.of(2026, 12, 29)), null);

        String twiml =
                renderer.render("de", reply(Step.HELP, delivered), QUERY, ORDER).twiml();

        assertTrue(twiml.contains("December 29"), twiml);
    }

    @Test
    void aMessageForAllLanguagesIsSpokenByTheVoiceOfTheDefaultLanguage() {
        String twiml = RENDERER.render(
                        "en",
                        reply(Step.HELP, new ShopMessage("Gruß & Kuss", true), new ShopMessage("Bye <now>", false)),
                        QUERY,
                        ORDER)
                .twiml();

        assertTrue(twiml.contains("<Say language=\"de-DE\" voice=\"Polly.Vicki\">Gruß &amp; Kuss</Say>"), twiml);
        assertTrue(twiml.contains("<Say language=\"en-US\" voice=\"Polly.Joanna\">Bye &lt;now&gt;</Say>"), twiml);
    }

    @ParameterizedTest
    @CsvSource({
        "goodbye,'',is missing",
        "goodbye,'Bye {name}.',{name}",
        "greeting,'Order {order}?',{order}",
        "greetings,Hello,is no sentence",
        "consent,LONG,characters"
    })
    void aPackThatCannotBeSpokenIsNamedWithItsKey(String key, String sentence, String problem) {
        LanguagePack broken = TestPacks.with(key, sentence.replace("LONG", "la ".repeat(1500)));

        var e = assertThrows(
                PromptException.class, () -> new TwimlRenderer(List.of(broken), "/", WebhookRetries.ON, HOSTILE_SHOP));
        assertTrue(e.getMessage().contains(broken.source()), e.getMessage());
        assertTrue(e.getMessage().contains("'" + key + "'"), e.getMessage());
        assertTrue(e.getMessage().contains(problem), e.getMessage());
    }

    private static Reply reply(Step step, Statement... statements) {
        return new Reply(List.of(statements), step);
    }

    private static Element gather(Reply reply) {
        return TwimlRules.children(TwimlRules.check(
                        RENDERER.render("de", reply, QUERY, ORDER).twiml()))
                .get(0);
    }
}
