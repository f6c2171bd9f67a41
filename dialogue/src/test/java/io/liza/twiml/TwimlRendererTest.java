package io.liza.twiml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.caller.PhoneNumber;
import io.liza.dialogue.ConsentWording;
import io.liza.dialogue.EveryReply;
import io.liza.dialogue.FilledSentence;
import io.liza.dialogue.ForeignSentence;
import io.liza.dialogue.Reply;
import io.liza.dialogue.Sentence;
import io.liza.dialogue.Sentence.Slot;
import io.liza.dialogue.ShopMessage;
import io.liza.dialogue.Statement;
import io.liza.dialogue.Step;
import io.liza.order.OrderNumber;
import io.liza.people.PeopleReason;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.PromptException;
import io.liza.prompt.TestPacks;
import io.liza.settings.ShopSettings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class TwimlRendererTest {

    private static final Map<String, String> HOSTILE_SHOP = Map.of(
            "company",
            "Müller & Söhne <GmbH> \"$1\" \\ {order} __x",
            "website",
            "",
            "days",
            "90",
            "recording-days",
            "30");
    private static final String QUERY = "lang=de&amp;turn=2&amp;order=4711";
    private static final Dialing DIALING =
            new Dialing("call=CA1&amp;lang=de&amp;turn=2&amp;reason=asked", "+49301234567");
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
        RenderedReply rendered = RENDERER.render(language, reply, QUERY, ORDER, DIALING);

        Element response = TwimlRules.check(rendered.twiml());
        List<Element> verbs = TwimlRules.children(response);
        boolean asksForKeys = reply.asks() != null && reply.asks().asksForKeys();
        List<Element> says = (asksForKeys ? TwimlRules.children(verbs.get(0)) : verbs)
                .stream().filter(verb -> verb.getTagName().equals("Say")).toList();
        assertEquals(
                rendered.sentences(), says.stream().map(Element::getTextContent).toList());
        assertEquals(
                lastVerbs(reply.asks()),
                verbs.stream()
                        .map(Element::getTagName)
                        .filter(verb -> !verb.equals("Say"))
                        .toList());
        if (reply.asks() != null) {
            Element asking = verbs.get(verbs.size() - lastVerbs(reply.asks()).size());
            assertTrue(asking.getAttribute("action")
                    .startsWith("/webhook/" + reply.asks().path() + "?"));
            assertEquals(asksForKeys ? "true" : "", asking.getAttribute("actionOnEmptyResult"));
        }
    }

    private static List<String> lastVerbs(Step step) {
        if (step == null) {
            return List.of("Hangup");
        }
        return switch (step.inputMode()) {
            case HANDOVER -> List.of("Dial");
            case RECORDING -> List.of("Record", "Redirect");
            default -> List.of("Gather");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT,1,'',dtmf",
        "ORDER,'',#,dtmf",
        "ORDER_CONFIRM,1,'',dtmf",
        "VERIFY,'',#,dtmf",
        "HELP,1,'',dtmf speech",
        "CALLBACK,1,'',dtmf",
        "MESSAGE,1,'',dtmf",
        "MESSAGE_CONSENT,1,'',dtmf",
        "MESSAGE_REVIEW,1,'',dtmf"
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
            String on = RENDERER.render("de", reply, QUERY, ORDER, DIALING).twiml();
            boolean asks = reply.asks() != null;
            assertEquals(asks, on.contains("order=4711#ct=2000&amp;rt=4500&amp;tt=15000&amp;rc=5&amp;rp=ct,rt,5xx\""));
            assertEquals(
                    on.replaceAll("#ct=[^\"<]+", ""),
                    off.render("de", reply, QUERY, ORDER, DIALING).twiml());
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
    void theRecordingsConsentWordingIsTheSpokenSentence() {
        for (LanguagePack pack : PACKS) {
            ConsentWording wording = RENDERER.recordingWording(pack.code());
            assertEquals(
                    List.of(wording.sentence()),
                    RENDERER.render(pack.code(), Reply.ask(Step.MESSAGE_CONSENT), QUERY, null)
                            .sentences());
            assertEquals(ConsentWording.of(pack.code(), wording.sentence()), wording);
        }
    }

    @Test
    void theShopsTelephonesRingAllAtOnceAndShowItsNumber() {
        List<PhoneNumber> phones = List.of(new PhoneNumber("+4930123456"), new PhoneNumber("+4930123457"));
        Reply reply = Reply.handOver(phones, List.of(Sentence.REFUSED));

        String twiml = RENDERER.render("de", reply, QUERY, null, DIALING).twiml();

        Element dial = last(TwimlRules.check(twiml));
        assertEquals("+49301234567", dial.getAttribute("callerId"));
        assertEquals("25", dial.getAttribute("timeout"));
        List<Element> numbers = TwimlRules.children(dial);
        assertEquals(
                List.of("+4930123456", "+4930123457"),
                numbers.stream().map(Element::getTextContent).toList());
        assertTrue(numbers.get(1)
                .getAttribute("url")
                .startsWith("/webhook/whisper?call=CA1&lang=de&turn=2&reason=asked#"));
    }

    @Test
    void asManyTelephonesAsTwilioRingsFitIntoOneDocument() {
        List<PhoneNumber> phones = IntStream.range(0, ShopSettings.MAX_PHONES)
                .mapToObj(i -> new PhoneNumber("+49301234567890" + i))
                .toList();
        String query =
                "lang=de&amp;turn=71&amp;order=" + "9".repeat(OrderNumber.MAX_LENGTH) + "&amp;reason=not_understood";
        var dialing = new Dialing("call=CA" + "f".repeat(62) + "&amp;" + query, "+493012345678901");

        String twiml = RENDERER.render("de", Reply.handOver(phones, List.of(Sentence.REFUSED)), query, null, dialing)
                .twiml();

        List<Element> numbers = TwimlRules.children(last(TwimlRules.check(twiml)));
        assertEquals(
                phones.stream().map(PhoneNumber::value).toList(),
                numbers.stream().map(Element::getTextContent).toList());
        assertTrue(
                numbers.stream().allMatch(number -> number.getAttribute("url").endsWith("rp=ct,rt,5xx")));
        assertTrue(twiml.length() < 8 * 1024, twiml.length() + " characters");
    }

    @Test
    void aMessageIsRecordedAfterATone() {
        Element response = TwimlRules.check(
                RENDERER.render("de", Reply.ask(Step.RECORD), QUERY, null).twiml());
        List<Element> verbs = TwimlRules.children(response);
        Element recorded = verbs.get(1);

        assertEquals("120", recorded.getAttribute("maxLength"));
        assertEquals("#", recorded.getAttribute("finishOnKey"));
        assertEquals("true", recorded.getAttribute("playBeep"));
        assertTrue(recorded.getAttribute("recordingStatusCallback").startsWith("/webhook/recording?lang=de&turn=2"));
        assertEquals("completed absent", recorded.getAttribute("recordingStatusCallbackEvent"));
        assertEquals(recorded.getAttribute("action"), verbs.get(2).getTextContent());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theStaffHearsWhatTheCallIsAboutAndWithoutAKeyIsHungUp(LanguagePack pack) {
        var renderer = new TwimlRenderer(List.of(pack), "/webhook/", WebhookRetries.ON, HOSTILE_SHOP);
        for (PeopleReason reason : PeopleReason.values()) {
            for (OrderNumber order : Arrays.asList(ORDER, null)) {
                Element response = TwimlRules.check(
                        renderer.whisper(DIALING.whisperQuery(), reason, order).twiml());
                List<Element> verbs = TwimlRules.children(response);
                assertEquals(
                        List.of("Gather", "Hangup"),
                        verbs.stream().map(Element::getTagName).toList());
                assertEquals("1", verbs.get(0).getAttribute("numDigits"));
                assertTrue(verbs.get(0).getAttribute("action").startsWith("/webhook/whisper_key?call=CA1&lang="));
                String said = verbs.get(0).getTextContent();
                assertEquals(order != null, said.contains("4 7 1 1"), said);
                assertTrue(said.contains(pack.sentence(Sentence.of(reason).key())), said);
                assertTrue(said.contains(pack.sentence("whisper.press-one")), said);
            }
        }
    }

    static List<LanguagePack> packs() {
        return PACKS;
    }

    @ParameterizedTest
    @CsvSource({"de,'Sie erreichen uns werktags bis 17 .'", "en,You can reach us werktags bis 17 ."})
    void hoursThatEndInADigitAreNotReadAsAnOrdinal(String language, String said) {
        Statement closed = FilledSentence.of(Sentence.PEOPLE_BUSY_OR_CLOSED, "werktags bis 17");

        assertTrue(RENDERER.render(language, Reply.ask(Step.CALLBACK, closed), QUERY, null)
                .sentences()
                .get(0)
                .endsWith(said));
    }

    @Test
    void hoursAreNotSaidByTheVoiceOfAnotherLanguage() {
        LanguagePack incomplete = TestPacks.without("de", "people.busy-or-closed", "en");
        var renderer = new TwimlRenderer(List.of(incomplete), "/", WebhookRetries.ON, HOSTILE_SHOP);
        Statement closed = FilledSentence.of(Sentence.PEOPLE_BUSY_OR_CLOSED, "werktags");

        RenderedReply rendered = renderer.render("de", Reply.ask(Step.CALLBACK, closed), QUERY, null);

        assertEquals(
                incomplete.sentence("people.unavailable"), rendered.sentences().get(0));
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
                Map.of("company", "Shop", "website", "www.example.com", "days", "90", "recording-days", "30"));

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

    private static Element last(Element response) {
        List<Element> verbs = TwimlRules.children(response);
        return verbs.get(verbs.size() - 1);
    }

    private static Element gather(Reply reply) {
        return TwimlRules.children(TwimlRules.check(
                        RENDERER.render("de", reply, QUERY, ORDER).twiml()))
                .get(0);
    }
}
