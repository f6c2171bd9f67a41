package io.liza.admin.prompt;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Trail;
import io.liza.admin.fixture.Visitor;
import io.liza.admin.prompt.draft.LanguageTexts;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.local.kafka.Kafka;
import io.liza.settings.PromptsChanged;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PromptPagesHttpTest {

    private static final String GERMAN = "/settings/prompts/de";
    private static final String GREETING =
            "Guten Tag, hier ist {company}. Ich bin Liza, Ihre automatische Sprachassistentin.";
    private static final String NEW_GREETING = "Moin, hier spricht eine Maschine von {company}.";

    Kafka kafka;

    private int earlier;

    @BeforeEach
    void earlierRecordsDoNotCount() {
        nobodyHasChangedAnything();
        earlier = allRecords().size();
    }

    @AfterEach
    void nobodyHasChangedAnything() {
        Database.run("delete from prompt_draft; delete from prompt_version");
    }

    @Test
    void everySentenceIsShownWithItsOriginalText() {
        Document page = page(GERMAN);

        assertEquals(GREETING, page.select("#greeting .sentence").text());
        assertEquals("Polly.Vicki", page.select("#voice .sentence").text());
        assertEquals(
                LanguageTexts.keys().count(), page.select(".sentences > li").size());
        assertThat(page("/settings/prompts").text(), containsString("Original texts"));
        assertThat(page("/settings").html(), containsString("/settings/prompts"));
    }

    @Test
    void aDraftIsPublishedAndAnEarlierVersionPublishedAgain() {
        long trail = Trail.end();
        save("greeting", GREETING, NEW_GREETING).statusCode(303).header("Location", GERMAN + "#greeting");
        assertEquals(List.of(), records());
        assertThat(page(GERMAN).select("#draft").text(), containsString("Moin"));

        publish(1).statusCode(303);
        assertEquals(Map.of("greeting", NEW_GREETING), awaitPublished(1).texts());
        save("goodbye", "Auf Wiederhören.", "Tschüss.").statusCode(303);
        publish(3).statusCode(303);
        assertEquals(
                Map.of("greeting", NEW_GREETING, "goodbye", "Tschüss."),
                awaitPublished(2).texts());
        restore(1, 2).statusCode(303);
        assertEquals(Map.of("greeting", NEW_GREETING), awaitPublished(3).texts());
        restore(0, 3).statusCode(303);
        assertEquals(Map.of(), awaitPublished(4).texts());

        Document page = page(GERMAN);
        assertEquals(GREETING, page.select("#greeting .sentence").text());
        assertThat(page.select("#versions").text(), containsString("same as version 1"));
        assertThat(page.select("#versions").text(), containsString("ada-admin"));
        List<String> entries = Trail.since(trail);
        assertThat(entries.toString(), containsString("PROMPTS_DRAFTED|PROMPTS|de"));
        assertThat(entries.toString(), containsString("PROMPTS_PUBLISHED|PROMPTS|de"));
        assertThat(entries.toString(), containsString("PROMPTS_RESTORED|PROMPTS|de"));
    }

    @Test
    void whatWasWrittenInTheFileAgainIsNoChange() {
        save("greeting", GREETING, NEW_GREETING).statusCode(303);
        save("greeting", NEW_GREETING, "  " + GREETING + "\n").statusCode(303);

        assertThat(page(GERMAN).select("#draft").text(), containsString("No changes"));
    }

    @Test
    void aDiscardedDraftIsGone() {
        save("greeting", GREETING, NEW_GREETING).statusCode(303);
        post("/draft/removal", Map.of("revision", "1")).statusCode(303);

        assertEquals(GREETING, page(GERMAN).select("#greeting .sentence").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    greeting; ''; Enter a text
                    greeting; Hier ist {firma}; no value in this sentence: {firma}
                    greeting; Drücken Sie die 1.; right before a full stop
                    consent; Ja? Mehr unter {website}; may hold the placeholders
                    voice; Polly.Joanna; no such voice for this language: Polly.Joanna
                    """)
    void aTextThatCallersCouldNotHearIsRefusedWithTheInputKept(String key, String text, String problem) {
        String body = save(key, "anything", text).statusCode(400).extract().asString();

        Document page = Jsoup.parse(body);
        assertThat(page.select("#error-text").text(), containsString(problem));
        assertEquals(text, page.select("#text").val());
        assertEquals(0, Database.number("select count(*) from prompt_draft"));
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        save("greeting", GREETING, "Hallo ".repeat(500))
                .statusCode(400)
                .body(containsString("at most 3,000 characters"));
    }

    @ParameterizedTest
    @CsvSource({"de,Vor einem Punkt steht eine Ziffer", "ru,Перед точкой стоит цифра"})
    void problemsAreSaidInTheLanguageOfThePage(String language, String problem) {
        Visitor.admin()
                .cookie("liza-language", language)
                .formParams(Map.of("was", GREETING, "text", "Die 1."))
                .post(GERMAN + "/texts/greeting")
                .then()
                .statusCode(400)
                .body(containsString(problem));
    }

    @Test
    void aVersionWithASentenceThatCannotBeSpokenAnyMoreIsNotPublishedAgain() {
        Database.run(
                """
                insert into prompt_version (language, version, texts, published_at, published_by, acknowledged) values
                ('de', 1, '{"greeting": "Bis morgen, {tomorrow}."}', now(), 'ada-admin', true),
                ('de', 2, '{}', now(), 'ada-admin', true)
                """);

        restore(1, 2)
                .statusCode(400)
                .body(containsString("cannot be published again"), containsString("<code>greeting</code>"));

        assertEquals(2, Database.number("select count(*) from prompt_version"));
    }

    @Test
    void theSecondOfTwoAdministratorsIsToldWithTheirTextKept() {
        save("greeting", GREETING, NEW_GREETING).statusCode(303);

        String body = save("greeting", GREETING, "Hallo, hier ist {company}.")
                .statusCode(409)
                .body(containsString("ada-admin has changed this sentence"))
                .extract()
                .asString();
        assertEquals(
                "Hallo, hier ist {company}.", Jsoup.parse(body).select("#text").val());
        save("goodbye", "Auf Wiederhören.", "Tschüss.").statusCode(303);
        publish(1).statusCode(409).body(containsString("Another administrator"));
        publish(2).statusCode(303);
        restore(0, 0).statusCode(409);
    }

    @Test
    void thePreviewHasEveryReplyWithTheTextThatIsNotSaved() {
        String body = Visitor.admin()
                .header("HX-Request", "true")
                .formParams(Map.of("text", "Bis bald."))
                .post(GERMAN + "/texts/goodbye/preview")
                .then()
                .statusCode(200)
                .body(not(containsString("<html")))
                .extract()
                .asString();

        Document preview = Jsoup.parse(body);
        assertEquals(
                List.of("Bis bald."),
                preview.select("mark").eachText().stream().distinct().toList());
        assertThat(preview.select("li").eachText().toString(), containsString("Vielen Dank für Ihren Anruf"));
        assertThat(page(GERMAN + "/texts/whisper.press-one").select(".replies").text(), containsString("4 7 1 1"));
        assertThat(page(GERMAN + "/texts/order.expected-week").select("mark").text(), containsString("dem "));
    }

    @Test
    void aChangedQuestionForConsentHasAnotherVersion() {
        String before =
                page(GERMAN + "/texts/consent").select("#preview .muted").text();
        String after = Jsoup.parse(Visitor.admin()
                        .formParams(Map.of("text", "Darf {company} das? Drücken Sie 1 für Ja, 2 für Nein, 9 für mehr"))
                        .post(GERMAN + "/texts/consent/preview")
                        .asString())
                .select("#preview .muted")
                .text();

        assertThat(before, containsString("Version of this question: de-"));
        assertThat(after, containsString("Version of this question: de-"));
        assertNotEquals(before, after);
    }

    @Test
    void theKeypadPlaysTheDraftAndNothingIsStored() {
        save("order.read-back", "Sie haben eingegeben: {order}", "Getippt haben Sie {order}")
                .statusCode(303);
        long events = Database.number("select count(*) from conversation");

        Document call = page(GERMAN + "/call?order=SHIPPED&input=keys:1&input=keys:4711");
        assertThat(call.select(".timeline").text(), containsString("Getippt haben Sie 4 7 1 1"));
        call = page(GERMAN + "/call?order=SHIPPED&input=keys:1&input=keys:4711&input=keys:1");
        assertThat(call.select(".timeline li").last().text(), containsString("wurde versandt"));
        call = page(GERMAN + "/call?order=SHIPPED&input=keys:1&input=keys:4711&input=keys:1&words=nein danke");
        assertThat(call.select(".timeline").text(), containsString("Liza has hung up"));
        assertEquals(events, Database.number("select count(*) from conversation"));
    }

    @Test
    void theKeypadCollectsANumberUntilTheHashKey() {
        Document call = page(GERMAN + "/call?input=keys:1&typed=47");

        assertEquals("typed", call.select("[data-key=1]").attr("name"));
        assertEquals("471", call.select("[data-key=1]").val());
        assertEquals("keys:47", call.select("[data-key=#]").val());
    }

    @Test
    void anImpossibleInputIsRefused() {
        Visitor.admin().get(GERMAN + "/call?input=nothing").then().statusCode(400);
        Visitor.admin().get("/settings/prompts/xx").then().statusCode(404);
        Visitor.admin().get(GERMAN + "/texts/nothing").then().statusCode(404);
    }

    @Test
    void whileKafkaIsUnavailableThePublicationWaits() {
        save("greeting", GREETING, NEW_GREETING).statusCode(303);
        kafka.freeze();
        try {
            publish(1).statusCode(303);
        } finally {
            kafka.thaw();
        }
        await().atMost(20, SECONDS)
                .until(() -> Database.number("select count(*) from prompt_version where acknowledged") == 1);
    }

    private static Document page(String path) {
        return Jsoup.parse(
                Visitor.admin().get(path).then().statusCode(200).extract().asString());
    }

    private static ValidatableResponse save(String key, String was, String text) {
        return post("/texts/" + key, Map.of("was", was, "text", text));
    }

    private static ValidatableResponse publish(int revision) {
        return post("/publication", Map.of("revision", String.valueOf(revision)));
    }

    private static ValidatableResponse restore(int version, int heard) {
        return post("/versions/" + version, Map.of("heard", String.valueOf(heard)));
    }

    private static ValidatableResponse post(String path, Map<String, String> form) {
        return Visitor.admin().formParams(form).post(GERMAN + path).then();
    }

    /** German sentences that this test has published. */
    private List<PromptsChanged> records() {
        List<PromptsChanged> all = allRecords();
        return all.subList(earlier, all.size());
    }

    private static List<PromptsChanged> allRecords() {
        return Broker.records(Topics.SETTINGS, "prompts/de").stream()
                .map(EventCodec::decodePrompts)
                .toList();
    }

    private PromptsChanged awaitPublished(long version) {
        await().pollInterval(Duration.ofMillis(50))
                .atMost(5, SECONDS)
                .until(() -> !records().isEmpty() && latest().version() == version);
        return latest();
    }

    private PromptsChanged latest() {
        List<PromptsChanged> records = records();
        return records.get(records.size() - 1);
    }
}
