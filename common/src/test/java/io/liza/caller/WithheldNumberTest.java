package io.liza.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Placeholders are withheld numbers, names that contain one are not. */
class WithheldNumberTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "anonymous",
                "Anonymous",
                "ANONYMOUS",
                "unknown",
                "Restricted",
                "Unavailable",
                "blocked",
                "private",
                "withheld",
                "No Caller ID",
                "no-caller-id",
                "Private number",
                "PRIVATE NUMBER",
                "Unknown Caller",
                "Caller ID Unavailable",
                "Out of Area",
                "not available",
                "Anonym",
                "Rufnummer unterdrückt",
                "Numéro masqué",
                "Nume\u0301ro masque\u0301",
                "Número privado",
                "Numero sconosciuto",
                "Скрытый номер",
                "Anoniem",
                "\"Anonymous\"",
                "\u202Aanonymous\u202C",
                "Coin line/payphone",
                "+266696687",
                "266696687",
                "+7378742833",
                "+8656696",
                "8656696",
                "+2562533",
                "+86282452253",
                "+464",
                "sip:anonymous@anonymous.invalid",
                "sip:Anonymous@example.com:5060",
                "\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=1",
                "\"Anonymous\" <sip:+4915112345678@example.com>",
                "sip:c8oqz84zk7z@anonymous.invalid",
                "sip:+4915112345678@anonymous.invalid:5060",
                "sip:unknown@unknown.invalid",
                "sip:restricted@sip.twilio.com",
                "sip:+266696687@example.com",
                "sip:@example.com",
                "sip:",
                "client:",
                "tel:",
                "client:anonymous",
                "whatsapp:unknown",
                "sip:Unavailable@10.0.0.1",
                "null",
                "undefined"
            })
    void aWithheldNumberIsNoNumber(String from) {
        assertEquals(Optional.empty(), PhoneNumber.of(from));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "00",
                "0000",
                "0000000000",
                "+0",
                "+00000000",
                "+0123456789",
                "+0049",
                "1111111",
                "9999999999",
                "+11111111111",
                "+1111111111",
                "+99999999999",
                "+77777777777",
                "+33333333333",
                "+10000000000",
                "+4900000000",
                "+491111111111",
                "+12222222222",
                "+15555555555",
                "sip:0000000000@pbx.example",
                "sip:0@pbx.example",
                "sip:9999999999@pbx.example",
                "tel:+0000000",
                "whatsapp:+11111111111",
                "+",
                "+1",
                "+49",
                "+4915",
                "+1202555012",
                "+1234567890",
                "+120255501234",
                "+999123456789",
                "+49151123456789012",
                "12345",
                "911",
                "12345678901234567",
                "sip:+1@example.com",
                "sip:+49@example.com"
            })
    void anImpossibleNumberIsNoNumber(String from) {
        assertEquals(Optional.empty(), PhoneNumber.of(from));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client:anna-private",
                "client:unknown-pleasures",
                "client:anonymous2",
                "client:unblocked",
                "sip:blockedbyanna@example.com",
                "sip:privateer@example.com",
                "sip:anna@private.example",
                "sip:anna@anonymous.example",
                "sip:anna@unknown",
                "sip:anna@invalid.example",
                "client:restricted-area-51",
                "sip:nobody.unknown@example.com",
                "Annabel Unknown-Smith",
                "client:withheld.by.me",
                "client:266696687",
                "+26669668712",
                "+73787428331",
                "+8656696123",
                "sip:1111@pbx.example",
                "+447777777777",
                "+48777777777"
            })
    void aNameThatContainsSuchAWordOrRowIsACaller(String from) {
        assertTrue(PhoneNumber.of(from).isPresent(), from);
    }
}
