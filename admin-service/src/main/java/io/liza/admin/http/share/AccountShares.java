package io.liza.admin.http.share;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Limits the concurrent jobs of one kind on this replica, in total and for each account. So one account, with all its
 * sessions and tokens, cannot block the others.
 */
public final class AccountShares {
    private final String jobs;
    private final int perAccount;
    private final int inAll;
    private final StatusType refusal;
    private final Map<Long, Integer> running = new HashMap<>();
    private int all;

    /**
     * @param jobs plural name of the jobs in messages to clients, such as {@code exports}
     * @param refusal status of the response to an account that runs its maximum number of jobs
     */
    public AccountShares(String jobs, int perAccount, int inAll, StatusType refusal) {
        this.jobs = jobs;
        this.perAccount = perAccount;
        this.inAll = inAll;
        this.refusal = refusal;
    }

    /** @throws BusyException if the account, or all accounts together, run the maximum number of jobs */
    public synchronized Share take(long account) {
        if (running.getOrDefault(account, 0) >= perAccount) {
            throw new BusyException(
                    refusal,
                    "your account runs the maximum number of " + jobs + " (" + perAccount
                            + "); try again when one has ended");
        }
        if (all >= inAll) {
            throw new BusyException(
                    Status.SERVICE_UNAVAILABLE,
                    "the maximum number of " + jobs + " (" + inAll + ") are running; please try again soon");
        }
        all++;
        running.merge(account, 1, Integer::sum);
        return new Share(account);
    }

    private synchronized void release(long account) {
        all--;
        running.computeIfPresent(account, (id, jobs) -> jobs == 1 ? null : jobs - 1);
    }

    /** The permit for one job of an account. */
    public final class Share {
        private final long account;
        private final AtomicBoolean released = new AtomicBoolean();

        private Share(long account) {
            this.account = account;
        }

        /** Ends the job. Further calls have no effect. */
        public void release() {
            if (released.compareAndSet(false, true)) {
                AccountShares.this.release(account);
            }
        }
    }
}
