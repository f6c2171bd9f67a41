package io.liza.admin.order.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.http.BadParameterException;
import io.liza.order.OrderHashes;
import io.liza.order.OrderNumber;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldParserTest {

    private static final OrderNumber ORDER = new OrderNumber("4711");
    private static final OrderHashes HASHES = new OrderHashes(List.of("k".repeat(32)));
    private static final FieldParser WITH_KEY = new FieldParser(Optional.of(HASHES));
    private static final FieldParser WITHOUT_KEY = new FieldParser(Optional.empty());

    @Test
    void anAbsentFieldIsNoChangeAndABlankOneIsNull() {
        assertEquals(
                Map.of(OrderField.CARRIER, "DHL"), parse("carrier", " DHL ").values());
        assertEquals(
                Collections.singletonMap(OrderField.CARRIER, null),
                parse("carrier", " ").values());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22", "22.11.2026", "' 2026-11-22 '"})
    void aDayMayBeWrittenInTwoWays(String day) {
        assertEquals("2026-11-22", parse("shipped_on", day).values().get(OrderField.SHIPPED_ON));
        assertEquals("2026-11-02", parse("shippedOn", "2.11.2026").values().get(OrderField.SHIPPED_ON));
    }

    @Test
    void oneDayOfThePromiseClearsTheOtherOne() {
        var promised = parse("promised_to", "2026-12-04").values();

        assertEquals("2026-12-04", promised.get(OrderField.PROMISED_TO));
        assertTrue(promised.containsKey(OrderField.PROMISED_FROM));
    }

    @ParameterizedTest
    @CsvSource({
        "shipped_on, 2026-02-30",
        "shipped_on, 31.02.2026",
        "delivered_on, soon",
        "promised_to, 1999-12-31",
        "tracking_link, http://track.example",
        "tracking_link, javascript:alert(1)",
        "tracking_link, https://user@track.example/",
        "tracking_link, https:track",
        "message, see https://shop.example",
        "message_de, Am 12. November",
        "message_en, <break/> hello",
        "phone, 12345",
        "phone, '4,91512E+12'",
        "phone, Anna 015112345678"
    })
    void aWrongValueNamesTheField(String name, String value) {
        var wrong = assertThrows(BadParameterException.class, () -> parse(name, value));

        assertEquals(name, wrong.parameter());
        assertTrue(wrong.getMessage().startsWith(name + " "), wrong.getMessage());
        assertFalse(wrong.getMessage().contains(value), wrong.getMessage());
    }

    @Test
    void aTextHasALimitAndThePromiseEndsAfterItBegins() {
        assertThrows(BadParameterException.class, () -> parse("carrier", "x".repeat(61)));
        assertThrows(BadParameterException.class, () -> parse("carrier", "two\nlines"));
        assertThrows(BadParameterException.class, () -> parse("tracking_number", "x".repeat(61)));
        assertThrows(BadParameterException.class, () -> parse("message", "x".repeat(301)));
        assertThrows(
                BadParameterException.class, () -> parse("promised_from", "2026-12-04", "promised_to", "2026-12-01"));
    }

    @Test
    void aMessageHasATextForEachLanguage() {
        var changes = parse("message", "Wir rufen an", "message_en", "We call you", "message_fr", "");

        assertEquals(
                Map.of("any", "Wir rufen an", "en", "We call you", "tr", "Ararız"),
                changes.merge(Map.of("fr", "Bonjour", "tr", "Ararız")));
    }

    @Test
    void phoneAndPostcodeBecomeHashes() {
        var values = parse("phone", "0151 / 12345678", "postcode", "D-10115").values();

        assertTrue(HASHES.isPhone("+4915112345678", values.get(OrderField.PHONE)));
        assertTrue(HASHES.isPostcode(ORDER, "10115", values.get(OrderField.POSTCODE)));
        assertTrue(parse("postcode", "SW1A 1AA").values().containsKey(OrderField.POSTCODE));
    }

    @ParameterizedTest
    @CsvSource({"phone, 015112345678", "postcode, 10115"})
    void withoutAKeyNeitherIsTakenButBothMayBeCleared(String name, String value) {
        FieldName field = FieldName.of(name).orElseThrow();

        var wrong = assertThrows(BadParameterException.class, () -> WITHOUT_KEY.parse(ORDER, Map.of(field, value)));
        assertTrue(wrong.getMessage().contains("LIZA_HASH_KEY"), wrong.getMessage());
        assertFalse(wrong.getMessage().contains(value), wrong.getMessage());
        assertTrue(WITHOUT_KEY.parse(ORDER, Map.of(field, "")).values().containsKey(field.field()));
    }

    private static FieldChanges parse(String... namesAndTexts) {
        Map<FieldName, String> texts = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            String text = namesAndTexts[i + 1];
            FieldName.of(namesAndTexts[i]).ifPresent(name -> texts.put(name, text));
        }
        return WITH_KEY.parse(ORDER, texts);
    }
}
