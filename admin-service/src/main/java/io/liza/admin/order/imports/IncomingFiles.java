package io.liza.admin.order.imports;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.http.share.AccountShares;
import io.liza.admin.http.share.Pace;
import io.liza.admin.http.share.TransferConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Limits the number of simultaneous uploads, and has the threads that read them. */
@ApplicationScoped
class IncomingFiles {
    private static final int PER_ACCOUNT = 1;

    /** Each takes up to 32 MB of {@code /tmp}. */
    private static final int IN_ALL = 3;

    /** Vert.x warns after this time; a slow client is cut off by its pace. */
    private static final Duration LONGEST_READ = Duration.ofMinutes(30);

    private final AccountShares shares = new AccountShares("imports", PER_ACCOUNT, IN_ALL, Status.CONFLICT);
    private final WorkerExecutor threads;
    private final CurrentUser currentUser;
    private final Duration grace;

    IncomingFiles(Vertx vertx, CurrentUser currentUser, TransferConfig config) {
        this.threads = vertx.createSharedWorkerExecutor("imports", IN_ALL, LONGEST_READ.toNanos());
        this.currentUser = currentUser;
        this.grace = config.grace();
    }

    /** @throws io.liza.admin.http.share.BusyException if too many uploads are running */
    IncomingFile begin() {
        AccountShares.Share share = shares.take(currentUser.login().accountId());
        return new IncomingFile(
                share,
                job -> threads.executeBlockingAndForget(() -> {
                    job.run();
                    return null;
                }));
    }

    InputStream limited(InputStream body) {
        return new LimitedInputStream(body, new Pace(grace));
    }

    /** Runs a blocking task. */
    <T> Uni<T> run(Callable<T> job) {
        return threads.executeBlocking(job, false);
    }
}
