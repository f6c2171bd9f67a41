package io.liza.admin.access.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SharedHtmlTest {

    @Test
    void eachTokenIsReplaced() {
        assertEquals("mine<ü>mine<ж>mine", shown("{t}<ü>{t}<ж>{t}"));
        assertEquals("<p>", shown("<p>"));
        assertEquals("minemine", shown("{t}{t}"));
    }

    private static String shown(String html) {
        return new String(new SharedHtml(html, "{t}").with("mine"), StandardCharsets.UTF_8);
    }
}
