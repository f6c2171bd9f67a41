package io.liza.admin.settings;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Trail;
import io.liza.admin.fixture.Visitor;
import io.liza.caller.PhoneNumber;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.local.kafka.Kafka;
import io.liza.local.standin.StartedCall;
import io.liza.local.standin.TwilioStandIn;
import io.liza.people.PeopleOffer;
import io.liza.settings.SettingsChanged;
import io.liza.settings.ShopSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SettingsPagesHttpTest {

    private static final String MASKED_START = "+49•••01";

    Kafka kafka;
    TwilioStandIn twilio;

    @BeforeEach
    @AfterEach
    void nobodyHasChangedAnything() {
        Database.run("delete from shop_settings; delete from staff_phone; delete from settings_change");
    }

    @Test
    void untilTheFirstChangeTheStartValuesAreShownAndNothingIsPublished() {
        int records = Broker.records(Topics.SETTINGS, SettingsChanged.KEY).size();

        Visitor.admin()
                .get("/settings")
                .then()
                .statusCode(200)
                .body(
                        containsString("values come from the environment"),
                        containsString(MASKED_START),
                        not(containsString("+493023125001")),
                        containsString("name=\"offer-MESSAGE\" checked"),
                        containsString("name=\"always\" checked"),
                        containsString("Open now"));
        assertEquals(
                records, Broker.records(Topics.SETTINGS, SettingsChanged.KEY).size());
    }

    @Test
    void theFirstChangeIsPublishedWithTheStartValues() {
        long trail = Trail.end();
        post("shop", Map.of("company", "Neuhaus", "website", "neuhaus.example", "contact", "dpo@neuhaus.example"))
                .statusCode(303)
                .header("Location", "/settings#shop");

        SettingsChanged published = awaitPublished(1);
        ShopSettings shop = published.settings();
        assertEquals("Neuhaus", shop.company());
        assertEquals("neuhaus.example", shop.website());
        assertEquals(Set.of(PeopleOffer.CALLBACK, PeopleOffer.MESSAGE), shop.offers());
        assertEquals(List.of(new PhoneNumber("+493023125001")), shop.phones());
        assertNull(shop.hours());
        assertEquals(
                List.of(
                        "ada-admin|COMPANY||Neuhaus",
                        "ada-admin|PRIVACY_CONTACT||dpo@neuhaus.example",
                        "ada-admin|WEBSITE||neuhaus.example"),
                Database.rows("select actor, field, before, after from settings_change order by field"));
        assertThat(Trail.since(trail).toString(), containsString("SETTINGS_CHANGED|SETTINGS|shop"));
        Visitor.admin().get("/privacy").then().body(containsString("Neuhaus"), containsString("dpo@neuhaus.example"));
        Visitor.admin()
                .get("/settings")
                .then()
                .body(containsString("value=\"Neuhaus\""), not(containsString("come from the environment")));
    }

    @Test
    void theSecondOfTwoAdministratorsIsToldWithTheirInputKept() {
        post("shop", Map.of("company", "Erste")).statusCode(303).cookie("liza-flash", not(emptyString()));

        post("shop", Map.of("company", "Zweite", "version", "0"))
                .statusCode(409)
                .body(
                        containsString("ada-admin changed the settings in the meantime"),
                        containsString("value=\"Zweite\""));
        assertEquals("Erste", Database.text("select shop ->> 'company' from shop_settings"));
        post("shop", Map.of("company", "Zweite")).statusCode(303);
        assertEquals("Zweite", Database.text("select shop ->> 'company' from shop_settings"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    shop|company|<b>|a voice cannot read
                    hours|day-MONDAY|9 to 5|Enter times such as
                    hours|day-TUESDAY|09:00-12:00, 11:00-13:00|Enter times such as
                    hours|special-0-first|24.12.2026|Enter a first day, and a last day
                    hours|spoken-de|bis 17. Uhr|a voice cannot read
                    notifications|recipients|nobody|e-mail addresses such as
                    notifications|quiet-from|22:00|Enter both a beginning
                    notifications|problems|0|whole number
                    """)
    void aWrongFieldIsMarkedAndItsInputKept(String section, String field, String input, String problem) {
        post(section, Map.of(field, input, "mode", "AT_ONCE", "webhook-template", "NONE"))
                .statusCode(400)
                .body(containsString(problem), containsString(input.replace("<b>", "&lt;b&gt;")));
        assertEquals(0, Database.number("select count(*) from shop_settings"));
    }

    @ParameterizedTest
    @CsvSource({"de,Zeiten wie", "ru,время вида"})
    void whatIsWrongIsSaidInTheLanguageOfThePage(String language, String problem) {
        Visitor.admin()
                .cookie("liza-language", language)
                .formParams(Map.of("version", "0", "day-MONDAY", "immer"))
                .post("/settings/hours")
                .then()
                .statusCode(400)
                .body(containsString(problem), containsString("value=\"immer\""));
    }

    @Test
    void aPastedControlCharacterIsSaidAtTheField() {
        post("shop", Map.of("company", "Neu\u0007haus", "website", "neuhaus.example"))
                .statusCode(400)
                .body(containsString("company-problem"), containsString("value=\"neuhaus.example\""));
    }

    @Test
    void hoursArePublishedAndShownAsTheyWereEntered() {
        post(
                        "hours",
                        Map.of(
                                "day-MONDAY", "9-12.30, 13:00-17:00",
                                "special-0-first", "2026-12-24",
                                "special-0-last", "2026-12-26",
                                "special-0-label", "Weihnachten 2026-12-99",
                                "special-0-times", "",
                                "special-1-first", "",
                                "spoken-de", "montags von neun bis siebzehn Uhr"))
                .statusCode(303);

        var shop = awaitPublished(1).settings();
        assertEquals(Set.of(DayOfWeek.MONDAY), shop.hours().week().keySet());
        assertEquals("Weihnachten 2026-12-99", shop.hours().specialDays().get(0).label());
        assertEquals(Map.of("de", "montags von neun bis siebzehn Uhr"), shop.spokenHours());
        Visitor.admin()
                .get("/settings")
                .then()
                .body(
                        containsString("value=\"09:00-12:30, 13:00-17:00\""),
                        containsString("value=\"2026-12-26\""),
                        containsString("Mon 09:00-12:30, 13:00-17:00"),
                        containsString("Dec 24, 2026–Dec 26, 2026 Weihnachten 2026-12-99: –"));
        Visitor.admin()
                .cookie("liza-language", "de")
                .get("/settings")
                .then()
                .body(
                        containsString("Mo-So 00:00-24:00 → Mo 09:00-12:30"),
                        containsString("24.12.2026–26.12.2026 Weihnachten"));
    }

    @Test
    void thePreviewSaysWhatTheEditedHoursMean() {
        Map<String, String> never = Map.of("version", "0");
        Visitor.admin()
                .header("HX-Request", "true")
                .formParams(never)
                .post("/settings/hours/preview")
                .then()
                .statusCode(200)
                .body(containsString("Closed now"), containsString("no opening"), not(containsString("<html")));
        var allDays = new HashMap<>(never);
        for (DayOfWeek day : DayOfWeek.values()) {
            allDays.put("day-" + day, "00:00-24:00");
        }
        Visitor.admin()
                .formParams(allDays)
                .post("/settings/hours/preview")
                .then()
                .statusCode(200)
                .body(containsString("Open now"), containsString("value=\"00:00-24:00\""));
        assertEquals(0, Database.number("select count(*) from shop_settings"));
    }

    @Test
    void aStaffNumberIsMaskedEverywhereAndGoneOnceItIsRemoved() {
        long trail = Trail.end();
        phones(Map.of("label", "Anna", "number", "0049 (0)30 / 987654-32")).statusCode(303);
        assertEquals(
                List.of(new PhoneNumber("+493023125001"), new PhoneNumber("+493098765432")),
                awaitPublished(1).settings().phones());
        assertEquals(List.of("staff_phone.number"), Database.columnsHolding("3098765432"));
        long id = Database.number("select id from staff_phone where label = 'Anna'");

        Visitor.admin().get("/settings").then().body(containsString("+49•••32"), not(containsString("98765432")));
        Visitor.admin()
                .post("/settings/phones/" + id + "/number")
                .then()
                .statusCode(200)
                .body(containsString("+493098765432"));
        assertThat(Trail.since(trail).toString(), containsString("NUMBER_REVEALED|PHONE|" + id));

        phones(Map.of("number", "+49 30 98765432", "label", "Doppelt"))
                .statusCode(400)
                .body(containsString("already in the list"), containsString("value=\"Doppelt\""));
        Visitor.admin()
                .formParams("version", 1, "move", "up")
                .post("/settings/phones/" + id)
                .then()
                .statusCode(303);
        assertEquals(
                new PhoneNumber("+493098765432"),
                awaitPublished(2).settings().phones().get(0));
        Visitor.admin()
                .formParams("version", 2)
                .post("/settings/phones/" + id + "/removal")
                .then()
                .statusCode(303);

        assertEquals(
                List.of(new PhoneNumber("+493023125001")),
                awaitPublished(3).settings().phones());
        assertEquals(List.of(), Database.columnsHolding("3098765432"));
        assertEquals(
                List.of("PHONES|1|2", "PHONE_ORDER||", "PHONES|2|1"),
                Database.rows("select field, before, after from settings_change order by id"));
        assertEquals(List.of(), Database.columnsHolding("Anna"));
        // Callers of other tests may have the same mask.
        assertThat(Database.columnsHolding("+49•••32"), everyItem(equalTo("caller.masked")));
    }

    @Test
    void historyAndAuditTrailHoldNoWholeAddressOfTheStaff() {
        String anna = "anna." + System.nanoTime() + "@example.com";
        post("notifications", notifications(Map.of("recipients", anna))).statusCode(303);
        post("notifications", notifications(Map.of("recipients", "a" + anna))).statusCode(303);

        assertEquals(
                List.of("RECIPIENTS||a…@example.com", "RECIPIENTS|a…@example.com|a…@example.com"),
                Database.rows("select field, before, after from settings_change order by id"));
        assertEquals(List.of("shop_settings.notifications"), Database.columnsHolding(anna));
        post("notifications", notifications(Map.of())).statusCode(303);
        assertEquals(List.of(), Database.columnsHolding(anna));
    }

    @Test
    void theUrlOfTheWebhookIsNeverShownAgain() {
        post("notifications", notifications(Map.of("webhook-url", "https://hooks.example.com/T0/hidden-path")))
                .statusCode(303);

        Visitor.admin()
                .get("/settings")
                .then()
                .body(not(containsString("hidden-path")), containsString("stored: https://hooks.example.com/•••"));
        post("notifications", notifications(Map.of("problems", "7"))).statusCode(303);
        assertEquals(List.of("shop_settings.notifications"), Database.columnsHolding("hidden-path"));
        post("notifications", notifications(Map.of("webhook-url", "https://hooks.example.com/T1/mistyped path")))
                .statusCode(400)
                .body(not(containsString("mistyped")), containsString("begins with https://"));
        post("notifications", notifications(Map.of("webhook-url-remove", "on"))).statusCode(303);
        assertEquals(List.of(), Database.columnsHolding("hidden-path"));
    }

    /** The form with these fields, otherwise without recipients. */
    private static Map<String, String> notifications(Map<String, String> fields) {
        var form = new HashMap<>(Map.of("mode", "AT_ONCE", "webhook-template", "NONE", "problems", "10"));
        for (String kind : List.of("INBOX_ENTRY", "OVERDUE_ENQUIRY", "PROBING", "PROBLEMS")) {
            form.put("kind-" + kind, "on");
        }
        form.putAll(fields);
        return form;
    }

    @ParameterizedTest
    @ValueSource(strings = {"030 123456", "me", "+49", "112"})
    void aNumberNeedsACountryCode(String number) {
        phones(Map.of("number", number)).statusCode(400).body(containsString("Include the country code"));
    }

    @Test
    void atMostTenTelephonesAreKept() {
        for (int i = 1; i < ShopSettings.MAX_PHONES; i++) {
            phones(Map.of("number", "+4930987654" + (20 + i))).statusCode(303);
        }
        phones(Map.of("number", "+493098765499")).statusCode(400).body(containsString("Ten telephones is the maximum"));
    }

    @Test
    void aTestCallOnlyRings() {
        phones(Map.of()).statusCode(303);
        long id = Database.number("select id from staff_phone");
        long trail = Trail.end();

        Visitor.admin()
                .post("/settings/phones/" + id + "/call")
                .then()
                .statusCode(200)
                .body(containsString("is ringing now"));

        StartedCall call = twilio.calls().get(twilio.calls().size() - 1);
        assertEquals("+493023125001", call.to());
        assertEquals(TwilioStandIn.NUMBER, call.from());
        assertEquals("<Response><Hangup/></Response>", call.instructions());
        assertThat(Trail.since(trail).toString(), containsString("TEST_CALLED|PHONE|" + id));
    }

    @Test
    void aSecretIsNeverShownAgain() {
        var fields = new HashMap<>(Map.of(
                "webhook-url", "https://hooks.example.com/T0/hidden-path",
                "webhook-secret", "whsec_c2VjcmV0LXNlY3JldA==",
                "webhook-template", "SLACK",
                "recipients", "a@example.com, b@example.com",
                "mode", "DIGEST",
                "digest-at", "07:30",
                "quiet-from", "22:00",
                "quiet-to", "06:00",
                "problems", "5",
                "kind-PROBING", "on"));
        post("notifications", fields).statusCode(303);

        Visitor.admin()
                .get("/settings")
                .then()
                .body(
                        not(containsString("whsec_c2")),
                        containsString("a@example.com\nb@example.com"),
                        containsString("value=\"22:00\""));
        assertThat(Database.columnsHolding("c2VjcmV0LXNlY3JldA"), hasItem("shop_settings.notifications"));
        assertEquals(1, Database.columnsHolding("c2VjcmV0LXNlY3JldA").size());
        assertEquals(List.of("shop_settings.notifications"), Database.columnsHolding("hidden-path"));
        fields.remove("webhook-secret");
        fields.put("problems", "6");
        post("notifications", fields).statusCode(303);
        assertEquals(1, Database.columnsHolding("c2VjcmV0LXNlY3JldA").size(), "an empty field keeps the secret");
        fields.put("webhook-secret-remove", "on");
        post("notifications", fields).statusCode(303);
        assertEquals(List.of(), Database.columnsHolding("c2VjcmV0LXNlY3JldA"));
    }

    @Test
    void aChangeWhileKafkaIsAwayIsPublishedAfterwards() {
        kafka.freeze();
        try {
            post("offers", Map.of("offer-HANDOVER", "on")).statusCode(303);
        } finally {
            kafka.thaw();
        }
        await().atMost(20, SECONDS).until(() -> latest().settings().offers().equals(Set.of(PeopleOffer.HANDOVER)));
    }

    @Test
    void anEditWithoutAChangeChangesNothing() {
        post("shop", Map.of("company", "Neuhaus")).statusCode(303);
        post("shop", Map.of("company", "Neuhaus")).statusCode(303);

        assertEquals(1, Database.number("select version from shop_settings"));
        assertEquals(1, Database.number("select count(*) from settings_change"));
    }

    @Test
    void onlyAdministratorsMayLookAndChange() {
        Visitor.supervisor().get("/settings").then().statusCode(403);
        Visitor.supervisor()
                .formParams("version", 0)
                .post("/settings/shop")
                .then()
                .statusCode(403);
        Visitor.supervisor()
                .formParams("version", 0)
                .post("/settings/phones")
                .then()
                .statusCode(403);
        assertFalse(Visitor.supervisor().get("/").asString().contains("href=\"/settings\""));
        assertTrue(Visitor.admin().get("/").asString().contains("href=\"/settings\""));
    }

    @Test
    void theRoleOfThePagesCannotReadNumbers() {
        phones(Map.of()).statusCode(303);
        assertEquals("f", Database.text("select has_column_privilege('liza_app', 'staff_phone', 'number', 'select')"));
        assertEquals("t", Database.text("select has_column_privilege('liza_app', 'staff_phone', 'masked', 'select')"));
    }

    private static ValidatableResponse post(String section, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.putIfAbsent("version", version());
        return Visitor.admin().formParams(form).post("/settings/" + section).then();
    }

    private static ValidatableResponse phones(Map<String, String> fields) {
        return post("phones", fields);
    }

    private static String version() {
        return Database.text("select coalesce(max(version), 0) from shop_settings");
    }

    private static SettingsChanged awaitPublished(long version) {
        await().pollInterval(Duration.ofMillis(50))
                .atMost(5, SECONDS)
                .until(() -> latest() != null && latest().version() == version);
        return latest();
    }

    private static SettingsChanged latest() {
        var records = Broker.records(Topics.SETTINGS, SettingsChanged.KEY);
        return records.isEmpty() ? null : EventCodec.decodeSettings(records.get(records.size() - 1));
    }
}
