package io.liza.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderMessageTest {

    @Test
    void aTextBelongsToItsLanguage() {
        var message = new OrderMessage(Map.of("de", "Wir melden uns.", OrderMessage.ANY, "Wir rufen an."));

        assertEquals(Optional.of("Wir melden uns."), message.in("de"));
        assertEquals(Optional.empty(), message.in("en"));
        assertEquals(Optional.of("Wir rufen an."), message.in(OrderMessage.ANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12345",
                "Siehe https://shop.example/track",
                "<break/> Hallo",
                "Hallo {order}",
                "zwei\nZeilen",
                "verborgen\u200b",
                "Am 12. November kommt es."
            })
    void aTextThatAVoiceCannotReadIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new OrderMessage(Map.of(OrderMessage.ANY, text)));
    }

    @Test
    void aLongTextAndAnUnknownLanguageAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new OrderMessage(Map.of(OrderMessage.ANY, "a".repeat(301))));
        assertThrows(IllegalArgumentException.class, () -> new OrderMessage(Map.of("Deutsch!", "Hallo")));
    }
}
