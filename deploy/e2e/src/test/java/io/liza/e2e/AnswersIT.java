package io.liza.e2e;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.service.Application;
import io.liza.local.service.Service;
import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.caller.Calls;
import io.liza.local.telephone.caller.PlannedAnswers;
import io.liza.local.telephone.caller.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers about orders in every situation and three languages, by a voice-service that verifies callers. */
class AnswersIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    /** Unique in a search of everything. */
    private static final String POSTCODE = "9821377341";

    private static final String SHOPS_NUMBER = "+4915780009876";

    private static final Liza liza = Liza.running();
    private static Service voice;

    /** Callers of three languages with parts of what they hear. */
    enum Language {
        GERMAN(
                "+49157800087",
                "voraussichtlich zwischen",
                "Versanddienst: DHL",
                "hätte schon bei Ihnen sein sollen",
                "finde ich leider keine Bestellung",
                "darf ich nur der Person nennen",
                "passen leider nicht zusammen",
                "nicht abrufen"),
        ENGLISH(
                "+1202555018",
                "should arrive between",
                "with DHL",
                "should have reached you by now",
                "can't find an order",
                "only to the person who placed it",
                "do not match",
                "can't look up your order"),
        RUSSIAN(
                "+790000000",
                "ожидается в период",
                "Служба доставки: DHL",
                "уже должен был прийти",
                "не найден",
                "сообщить только тому",
                "не совпадают",
                "проверить Ваш заказ не получается");

        final String numbers;
        final String expected;
        final String shipped;
        final String overdue;
        final String notFound;
        final String limited;
        final String failed;
        final String unavailable;

        Language(
                String numbers,
                String expected,
                String shipped,
                String overdue,
                String notFound,
                String limited,
                String failed,
                String unavailable) {
            this.numbers = numbers;
            this.expected = expected;
            this.shipped = shipped;
            this.overdue = overdue;
            this.notFound = notFound;
            this.limited = limited;
            this.failed = failed;
            this.unavailable = unavailable;
        }

        /** The number that the shop has for all orders of this language. */
        String customer() {
            return numbers + (this == GERMAN ? "31" : this == ENGLISH ? "3" : "31");
        }

        String stranger() {
            return numbers + (this == GERMAN ? "32" : this == ENGLISH ? "4" : "32");
        }

        /** An order of this language; the last digit is the situation. */
        String order(int situation) {
            return "7310" + ordinal() + situation;
        }
    }

    @BeforeAll
    static void importOrders() {
        voice = start(liza.kafka.bootstrapServers(), "answers");
        var csv = new StringBuilder("number,status,promised_from,promised_to,shipped_on,carrier,phone,postcode\n");
        for (Language language : Language.values()) {
            row(csv, language, 1, "IN_PROGRESS", TODAY.plusDays(1) + "," + TODAY.plusDays(2) + ",,");
            row(csv, language, 2, "SHIPPED", ",," + TODAY.minusDays(1) + ",DHL");
            row(csv, language, 3, "IN_PROGRESS", TODAY.minusDays(9) + "," + TODAY.minusDays(2) + ",,");
            row(csv, language, 4, "IN_PROGRESS", TODAY.plusDays(1) + "," + TODAY.plusDays(2) + ",,");
            row(csv, language, 5, "IN_PROGRESS", ",,,");
        }
        csv.append("731099,SHIPPED,,,,,")
                .append(SHOPS_NUMBER)
                .append(',')
                .append(POSTCODE)
                .append('\n');
        liza.dashboard.importOrders(csv.toString());
        await().atMost(TIMEOUT).until(() -> heard(Language.RUSSIAN, Language.RUSSIAN.customer(), 5)
                .contains("в обработке"));
    }

    @AfterAll
    static void stop() {
        voice.close();
    }

    private static void row(StringBuilder csv, Language language, int situation, String status, String delivery) {
        csv.append(String.join(",", language.order(situation), status, delivery, language.customer(), POSTCODE))
                .append('\n');
    }

    @ParameterizedTest
    @EnumSource
    void theCustomerHearsWhenTheOrderComes(Language language) {
        assertThat(heard(language, language.customer(), 1), containsString(language.expected));
    }

    @ParameterizedTest
    @EnumSource
    void theCustomerHearsWhenAndByWhomTheOrderWasShipped(Language language) {
        assertThat(heard(language, language.customer(), 2), containsString(language.shipped));
    }

    @ParameterizedTest
    @EnumSource
    void theCustomerOfAnOverdueOrderHearsAnApologyAndTheCallIsMarked(Language language) {
        CallReport call = call(language.customer(), Calls.content(language.order(3)));

        assertThat(call.transcript(), containsString(language.overdue));
        await().atMost(TIMEOUT)
                .until(
                        () -> liza.ask("select outcome from call where sid = '" + call.callSid() + "'"),
                        List.of("OVERDUE")::equals);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownNumberIsNotFoundTwice(Language language) {
        String heard = call(
                        language.stranger(),
                        Calls.content("73199")
                                .first(Question.ORDER, Answer.digits("73198"))
                                .first(Question.ORDER_CONFIRM, Answer.YES))
                .transcript();

        assertEquals(2, heard.split(language.notFound, -1).length - 1, heard);
    }

    @ParameterizedTest
    @EnumSource
    void theRightPostcodeVerifiesAnotherNumber(Language language) {
        String heard = call(
                        language.stranger(), Calls.content(language.order(1)).entering("12345", POSTCODE))
                .transcript();

        assertThat(heard, containsString(language.failed));
        assertThat(heard, containsString(language.expected));
    }

    @ParameterizedTest
    @EnumSource
    void afterThreeFailedVerificationsTheOrderIsLocked(Language language) {
        for (int i = 0; i < 3; i++) {
            String heard = call(
                            language.stranger(),
                            Calls.content(language.order(4)).entering("12345", "54321"))
                    .transcript();
            assertThat(heard, containsString(language.limited));
            assertThat(heard, not(containsString(language.expected)));
        }

        await().atMost(TIMEOUT).untilAsserted(() -> {
            String heard = heard(language, language.customer(), 4);
            assertThat(heard, containsString(language.limited));
            assertThat(heard, not(containsString(language.expected)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void beforeAllOrdersAreReadNothingIsTold(Language language) {
        try (Service starting = start("127.0.0.1:1", "answers-" + language)) {
            String heard = Telephone.at(starting.url())
                    .signedWith(Liza.TOKEN)
                    .from(language.customer())
                    .caller(Calls.content(language.order(1)))
                    .call()
                    .transcript();

            assertThat(heard, containsString(language.unavailable));
        }
    }

    @Test
    void neitherTheShopsNumberNorAPostcodeIsStoredAnywhere() throws Exception {
        call("+4915780008733", Calls.content("731099").entering("8213773419", POSTCODE));

        var search = new PersonalDataSearch(liza);
        assertEquals(List.of(), search.placesOf(SHOPS_NUMBER));
        assertEquals(List.of(), search.placesOf(POSTCODE));
        assertEquals(List.of(), search.placesOf("8213773419"));
    }

    private static String heard(Language language, String from, int situation) {
        return call(from, Calls.content(language.order(situation))).transcript();
    }

    private static CallReport call(String from, PlannedAnswers caller) {
        CallReport call = Telephone.at(voice.url())
                .signedWith(Liza.TOKEN)
                .from(from)
                .caller(caller)
                .call();
        assertTrue(call.endedProperly(), call.explanation());
        assertEquals(List.of(), call.warnings());
        return call;
    }

    private static Service start(String kafka, String folder) {
        Path spool = liza.admin.log().getParent().getParent().resolve("spool-" + folder);
        var settings = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka,
                "TWILIO_AUTH_TOKEN", Liza.TOKEN,
                "LIZA_LANGUAGES", "de,en,ru",
                "LIZA_ORDERS", "complete",
                "LIZA_VERIFY", "phone-or-postcode",
                "LIZA_ORDER_CATCH_UP_TIMEOUT", "2s",
                "LIZA_SPOOL_DIR", spool.toString()));
        settings.putAll(Liza.COMPANY);
        return Application.voice().start(spool.getParent().resolve(folder), settings);
    }
}
