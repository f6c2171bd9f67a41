package io.liza.e2e;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.service.Application;
import io.liza.local.service.Service;
import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.RecordingCallback;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.caller.Agent;
import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.caller.Calls;
import io.liza.local.telephone.caller.HangUp;
import io.liza.local.telephone.caller.Message;
import io.liza.local.telephone.caller.PlannedAnswers;
import io.liza.local.telephone.caller.Question;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways to the shop's people in three languages, by voice-services with and without telephones. */
class PeopleIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String PHONES = "+493077700111,+493077700112";

    private static final Liza liza = Liza.running();

    /** Its telephones ring at any time, and it offers everything. */
    private static Service open;

    /** Its telephones do not ring today. */
    private static Service closed;

    /** Callers of three languages with parts of what they hear. */
    enum Language {
        GERMAN(
                "+4915780012",
                "verbinde Sie",
                "gerade nicht zu sprechen",
                "Rückrufwunsch ist notiert",
                "ist gespeichert"),
        ENGLISH("+120255501", "connecting you", "cannot take your call", "request is noted", "has been saved"),
        RUSSIAN("+79000012", "соединяю", "не могут ответить", "просьба записана", "сохранено");

        final String numbers;
        final String connecting;
        final String unavailable;
        final String callbackNoted;
        final String messageSaved;

        Language(String numbers, String connecting, String unavailable, String callbackNoted, String messageSaved) {
            this.numbers = numbers;
            this.connecting = connecting;
            this.unavailable = unavailable;
            this.callbackNoted = callbackNoted;
            this.messageSaved = messageSaved;
        }

        /** A caller who is somebody else for each situation. */
        String caller(int situation) {
            return numbers + (this == RUSSIAN ? "0" : "") + (10 + situation) + (this == GERMAN ? "3" : "");
        }

        String order(int situation) {
            return "8810" + ordinal() + (10 + situation);
        }
    }

    @BeforeAll
    static void start() {
        open = start("people-open", "LIZA_OFFERS", "handover,callback,message", "LIZA_HANDOVER_PHONES", PHONES);
        String inThreeDays = LocalDate.now(ZoneId.of("Europe/Berlin"))
                .plusDays(3)
                .getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .substring(0, 2);
        closed = start(
                "people-closed",
                "LIZA_OFFERS",
                "handover,callback,message",
                "LIZA_HANDOVER_PHONES",
                PHONES,
                "LIZA_OPENING_HOURS",
                inThreeDays + " 09:00-17:00");
    }

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPersonTakesTheCallAfterHearingWhatItIsAbout(Language language) throws Exception {
        CallReport call = telephone(open, language.caller(1))
                .staff(Agent.BUSY, Agent.ANSWERS)
                .caller(wantingPeople(language, 1))
                .call();

        assertProper(call);
        assertThat(call.transcript(), containsString(language.connecting));
        String whispered = call.whispered().stream().map(said -> said.text()).collect(Collectors.joining(" "));
        assertThat(whispered, containsString("Anruf von Liza"));
        assertThat(whispered, containsString("8 8 1 0"));
        await().atMost(TIMEOUT).until(() -> outcome(call), "HANDED_OVER"::equals);
        assertEquals(List.of(), entries(call));
    }

    @ParameterizedTest
    @EnumSource(
            value = Agent.class,
            names = {"DECLINES", "MAILBOX", "BUSY", "SILENT", "FAILS"})
    void ifNobodyTakesTheCallTheCallerIsCalledBack(Agent agent) throws Exception {
        for (Language language : Language.values()) {
            int situation = 20 + agent.ordinal();
            CallReport call = telephone(open, language.caller(situation))
                    .staff(agent)
                    .caller(wantingPeople(language, situation).whenever(Question.CALLBACK, Answer.YES))
                    .call();

            assertProper(call);
            assertThat(call.transcript(), containsString(language.unavailable));
            assertThat(call.transcript(), containsString(language.callbackNoted));
            await().atMost(TIMEOUT).until(() -> entries(call), List.of("CALLBACK")::equals);
            await().atMost(TIMEOUT).until(() -> outcome(call), "CALLBACK_REQUESTED"::equals);
        }
    }

    @ParameterizedTest
    @EnumSource
    void outsideOpeningHoursTheTelephonesDoNotRing(Language language) throws Exception {
        CallReport call = telephone(closed, language.caller(2))
                .staff(Agent.ANSWERS)
                .caller(wantingPeople(language, 2).whenever(Question.CALLBACK, Answer.YES))
                .call();

        assertProper(call);
        assertThat(call.transcript(), not(containsString(language.connecting)));
        assertThat(call.transcript(), containsString(language.unavailable));
        assertThat(call.transcript(), containsString(language.callbackNoted));
    }

    @ParameterizedTest
    @EnumSource
    void aCallerWhoHangsUpWhileItRingsIsAnEntry(Language language) throws Exception {
        CallReport call = telephone(open, language.caller(3))
                .staff(Agent.SILENT)
                .hangingUpWhile(HangUp.RINGING)
                .withoutActionAfterHangUp()
                .caller(wantingPeople(language, 3))
                .call();

        assertProper(call);
        await().atMost(TIMEOUT).until(() -> entries(call), List.of("MISSED_HANDOVER")::equals);
    }

    @ParameterizedTest
    @EnumSource(RecordingCallback.class)
    void aMessageArrivesHoweverTwilioReportsIt(RecordingCallback callback) throws Exception {
        for (Language language : Language.values()) {
            int situation = 40 + callback.ordinal();
            CallReport call = telephone(closed, language.caller(situation))
                    .message(Message.lasting(3))
                    .recordingCallback(callback)
                    .caller(leavingMessage(language, situation))
                    .call();

            assertProper(call);
            assertThat(call.transcript(), containsString(language.messageSaved));
            await().atMost(TIMEOUT).until(() -> entries(call), List.of("MESSAGE")::equals);
            assertEquals(List.of(call.recordings().get(0)), recordings(call));
            await().atMost(TIMEOUT).until(() -> outcome(call), "MESSAGE_LEFT"::equals);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageIsKeptIfTheCallerHangsUp(Language language) throws Exception {
        CallReport call = telephone(closed, language.caller(4))
                .message(Message.lasting(2))
                .hangingUpWhile(HangUp.RECORDING)
                .recordingCallback(RecordingCallback.NEVER)
                .caller(leavingMessage(language, 4))
                .call();

        assertProper(call);
        await().atMost(TIMEOUT).until(() -> entries(call), List.of("MESSAGE")::equals);
    }

    @Test
    void aMessageThatIsRecordedAgainIsDeletedAtTwilio() throws Exception {
        CallReport call = telephone(closed, Language.GERMAN.caller(5))
                .message(Message.lasting(2))
                .caller(leavingMessage(Language.GERMAN, 5).first(Question.MESSAGE_REVIEW, Answer.NO))
                .call();

        assertProper(call);
        assertEquals(2, call.recordings().size());
        await().atMost(TIMEOUT)
                .until(
                        () -> liza.twilio.deleted(),
                        deleted -> deleted.contains(call.recordings().get(0)));
        assertThat(liza.twilio.deleted(), not(hasItem(call.recordings().get(1))));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalLeadsToAPersonAndNothingIsStored(Language language) throws Exception {
        String caller = language.caller(6);
        CallReport call = telephone(open, caller)
                .staff(Agent.MAILBOX, Agent.ANSWERS)
                .caller(Calls.refusing())
                .call();

        assertProper(call);
        String whispered = call.whispered().stream().map(said -> said.text()).collect(Collectors.joining(" "));
        assertThat(whispered, containsString("noch ohne Bestellnummer"));
        await().atMost(TIMEOUT).until(() -> outcome(call), "HANDED_OVER"::equals);
        assertEquals(List.of(), new PersonalDataSearch(liza).placesOf(caller));
    }

    @Test
    void aCallerWithAWithheldNumberLeavesAMessage() throws Exception {
        CallReport call = telephone(closed, Telephone.WITHHELD)
                .message(Message.lasting(2))
                .caller(leavingMessage(Language.GERMAN, 7))
                .call();

        assertProper(call);
        await().atMost(TIMEOUT).until(() -> entries(call), List.of("MESSAGE")::equals);
    }

    @ParameterizedTest
    @EnumSource
    void twoFailedTriesLeadToPeople(Language language) throws Exception {
        CallReport call = telephone(open, language.caller(8))
                .staff(Agent.ANSWERS)
                .caller(Calls.content(language.order(8))
                        .endingAt(Question.ORDER_CONFIRM, Answer.keys("7"), Answer.keys("8")))
                .call();

        assertProper(call);
        assertThat(call.transcript(), containsString(language.connecting));
    }

    @Test
    void nothingIsLostIfKafkaAndPostgresAreKilledDuringTheCall() throws Exception {
        PlannedAnswers leaving = leavingMessage(Language.ENGLISH, 10);
        CallReport call = telephone(closed, Language.ENGLISH.caller(10))
                .message(Message.lasting(2))
                .caller(asked -> {
                    if (Question.of(asked).equals(Optional.of(Question.MESSAGE))) {
                        liza.kafka.kill();
                        liza.postgres.kill();
                    }
                    return leaving.answer(asked);
                })
                .call();
        liza.kafka.restart();
        liza.postgres.restart();

        assertProper(call);
        assertThat(call.transcript(), containsString(Language.ENGLISH.messageSaved));
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> entries(call), List.of("MESSAGE")::equals);
        assertEquals(List.of(call.recordings().get(0)), recordings(call));
    }

    @Test
    void aSecondCallAboutTheSameOrderJoinsTheEntry() throws Exception {
        for (int i = 0; i < 2; i++) {
            CallReport call = telephone(closed, Language.GERMAN.caller(9))
                    .caller(wantingPeople(Language.GERMAN, 9).whenever(Question.CALLBACK, Answer.YES))
                    .call();
            assertProper(call);
            await().atMost(TIMEOUT).until(() -> entries(call), List.of("CALLBACK")::equals);
        }

        assertEquals(
                List.of("1"),
                liza.ask("select count(*) from task where order_number = '" + Language.GERMAN.order(9) + "'"));
    }

    private static PlannedAnswers wantingPeople(Language language, int situation) {
        return Calls.content(language.order(situation)).wantingPeople();
    }

    private static PlannedAnswers leavingMessage(Language language, int situation) {
        return Calls.content(language.order(situation)).leavingMessage();
    }

    private static Telephone telephone(Service voice, String from) {
        return Telephone.at(voice.url())
                .signedWith(Liza.TOKEN)
                .api(liza.twilio.url())
                .from(from);
    }

    private static void assertProper(CallReport call) {
        assertTrue(call.endedProperly(), () -> call.explanation() + call.errors());
        assertEquals(List.of(), call.warnings());
    }

    /** Null until the call has ended. */
    private static String outcome(CallReport call) throws SQLException {
        List<String> outcomes = liza.ask("select outcome from call where sid = '" + call.callSid() + "'");
        return outcomes.isEmpty() ? null : outcomes.get(0);
    }

    /** The kinds of the inbox entries that a call has made or joined. */
    private static List<String> entries(CallReport call) throws SQLException {
        return liza.ask(
                "select task.kind from task join task_call on task_id = task.id join call on call.id = task_call.call_id"
                        + " where call.sid = '" + call.callSid() + "'");
    }

    private static List<String> recordings(CallReport call) throws SQLException {
        return liza.ask(
                "select recording.sid from recording join call on call.id = recording.call_id where call.sid = '"
                        + call.callSid() + "'");
    }

    private static Service start(String folder, String... settings) {
        Path spool = liza.admin.log().getParent().getParent().resolve("spool-" + folder);
        var all = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                liza.kafka.bootstrapServers(),
                "TWILIO_AUTH_TOKEN",
                Liza.TOKEN,
                "LIZA_LANGUAGES",
                "de,en,ru",
                "LIZA_SPOOL_DIR",
                spool.toString()));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        all.putAll(Liza.COMPANY);
        return Application.voice().start(spool.getParent().resolve(folder), all);
    }
}
