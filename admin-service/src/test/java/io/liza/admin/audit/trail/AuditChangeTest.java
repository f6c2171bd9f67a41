package io.liza.admin.audit.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AuditChangeTest {

    @Test
    void itSaysWhatItWasAndWhatItIs() {
        assertEquals("Shipped → Delivered", new AuditChange("Status", "Shipped", "Delivered").text());
        assertEquals("– → late", new AuditChange("Notes", "", "late").text());
        assertEquals("Viewer", new AuditChange("Role", null, "Viewer").text());
        assertEquals("gone →", new AuditChange("Carrier", "gone", null).text());
    }

    @Test
    void aNoteCannotTurnRoundWhatStandsAfterIt() {
        assertEquals("– → late\uFFFD", new AuditChange("Notes", "", "late\u202E").text());
    }

    @Test
    void aLongOneIsFoldedAtAWholeCharacter() {
        var longOne = new AuditChange("Notes", null, "\uD83D\uDE00".repeat(150));

        assertTrue(longOne.isLong());
        assertEquals("\uD83D\uDE00".repeat(100), longOne.beginning());
        assertFalse(new AuditChange("Notes", null, "short").isLong());
    }
}
