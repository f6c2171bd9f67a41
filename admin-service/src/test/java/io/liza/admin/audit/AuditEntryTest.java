package io.liza.admin.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    @Test
    void aNoteCannotTurnRoundWhatStandsAfterIt() {
        var entry = new AuditEntry();
        entry.before = Map.of("notes", "", "status", "SHIPPED");
        entry.after = Map.of("notes", "late\u202E", "status", "DELAYED");

        assertEquals("notes:  → late\uFFFD, status: SHIPPED → DELAYED", entry.changes());
    }
}
