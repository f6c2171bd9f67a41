package io.liza.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FrameBudgetTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void aFloodEndsAfterTheInitialBudget() {
        assertEquals(100, spendable(new FrameBudget(100, 0), 0, 10_000));
    }

    @Test
    void theBudgetRefillsWithTime() {
        var budget = new FrameBudget(100, 0);
        assertEquals(100, spendable(budget, 0, 1_000));

        assertFalse(budget.spend(SECOND / 100));
        assertTrue(budget.spend(SECOND));
        assertEquals(100, spendable(budget, 3_600 * SECOND, 1_000));
    }

    @Test
    void anHonestClientMayAcknowledgeEverythingItReceives() {
        var budget = new FrameBudget(100, 0);
        for (int request = 0; request < 100_000; request++) {
            budget.earnForRequest();
            budget.earnForBytes(2_000);
            for (int frame = 0; frame < 6; frame++) {
                assertTrue(budget.spend(0), "request " + request);
            }
        }
        for (int download = 0; download < 100_000; download++) {
            budget.earnForBytes(16_384);
            assertTrue(budget.spend(0) && budget.spend(0));
        }
    }

    private static int spendable(FrameBudget budget, long now, int tries) {
        int spent = 0;
        for (int i = 0; i < tries; i++) {
            spent += budget.spend(now) ? 1 : 0;
        }
        return spent;
    }
}
