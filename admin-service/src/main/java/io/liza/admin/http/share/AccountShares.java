package io.liza.admin.http.share;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Limits on this replica how many jobs of one kind run at once, in all and for each account, so that one account, with
 * all its sessions and tokens, cannot keep the others out.
 */
public final class AccountShares {
    private final String jobs;
    private final int perAccount;
    private final int inAll;
    private final StatusType refusal;
    private final Map<Long, Integer> running = new HashMap<>();
    private int all;

    /**
     * @param jobs their name in the answer to a client, such as {@code exports}
     * @param refusal status for an account that has its share already
     */
    public AccountShares(String jobs, int perAccount, int inAll, StatusType refusal) {
        this.jobs = jobs;
        this.perAccount = perAccount;
        this.inAll = inAll;
        this.refusal = refusal;
    }

    /** @throws BusyException where the account, or all of them together, have too many already */
    public synchronized Share take(long account) {
        if (running.getOrDefault(account, 0) >= perAccount) {
            throw new BusyException(
                    refusal,
                    "your account runs as many " + jobs + " as it may (" + perAccount
                            + "); try again when one has ended");
        }
        if (all >= inAll) {
            throw new BusyException(
                    Status.SERVICE_UNAVAILABLE,
                    "as many " + jobs + " as there may be (" + inAll + ") are running; please try again soon");
        }
        all++;
        running.merge(account, 1, Integer::sum);
        return new Share(account);
    }

    private synchronized void release(long account) {
        all--;
        running.computeIfPresent(account, (id, jobs) -> jobs == 1 ? null : jobs - 1);
    }

    /** One job of an account. */
    public final class Share {
        private final long account;
        private final AtomicBoolean released = new AtomicBoolean();

        private Share(long account) {
            this.account = account;
        }

        /** Only the first time has an effect. */
        public void release() {
            if (released.compareAndSet(false, true)) {
                AccountShares.this.release(account);
            }
        }
    }
}
