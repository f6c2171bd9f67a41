package io.liza.admin.http.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.Response.Status;
import org.junit.jupiter.api.Test;

class AccountSharesTest {
    private static final long ANNA = 1;

    private final AccountShares shares = new AccountShares("exports", 2, 4, Status.TOO_MANY_REQUESTS);

    @Test
    void anAccountWithItsShareIsRefusedAndOthersAreNot() {
        AccountShares.Share first = shares.take(ANNA);
        shares.take(ANNA);

        assertEquals(429, refused(ANNA));
        shares.take(2);
        first.release();
        shares.take(ANNA);
    }

    @Test
    void allTogetherHaveALimitToo() {
        shares.take(1);
        shares.take(2);
        shares.take(3);
        AccountShares.Share last = shares.take(4);

        assertEquals(503, refused(5));
        last.release();
        shares.take(5);
    }

    @Test
    void releasingTwiceGivesNothingTwice() {
        AccountShares.Share first = shares.take(ANNA);
        shares.take(ANNA);
        first.release();
        first.release();

        shares.take(ANNA);
        assertEquals(429, refused(ANNA));
    }

    private int refused(long account) {
        return assertThrows(BusyException.class, () -> shares.take(account))
                .status()
                .getStatusCode();
    }
}
