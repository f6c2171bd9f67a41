package io.liza.admin.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna@shop.example", "a.b+liza@mail.shop.example", "liza@localhost"})
    void ordinaryOnesPass(String address) {
        assertTrue(EmailAddress.isValid(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@shop.example",
                "anna@",
                "anna@shop.example\r\nBcc: all@shop.example",
                "anna@shop.example\n",
                "anna @shop.example",
                "anna@shop.example, ben@shop.example",
                "<anna@shop.example>",
                "anna@shop..example\0",
                "Anna <anna@shop.example>"
            })
    void thoseThatCouldAddAHeaderOrARecipientDoNot(String address) {
        assertFalse(EmailAddress.isValid(address));
    }

    @Test
    void pagesShowOnlyTheFirstLetter() {
        assertEquals("a…@shop.example", EmailAddress.masked("anna@shop.example"));
    }
}
