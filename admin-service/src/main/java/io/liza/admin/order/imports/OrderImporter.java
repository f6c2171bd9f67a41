package io.liza.admin.order.imports;

import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.identity.Me;
import io.liza.admin.outbox.OutboxRelay;
import io.liza.admin.web.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes in what the shop's system says of its orders: all of a file or, where a line is bad, nothing. One file at a time,
 * since all of it is in memory for a while.
 */
@ApplicationScoped
class OrderImporter {
    /** A slow client may take its time. */
    private static final Duration LONGEST_READ = Duration.ofMinutes(30);

    private final AtomicBoolean busy = new AtomicBoolean();
    private final WorkerExecutor thread;
    private final OrderTable orders;
    private final CompanyClock clock;
    private final OutboxRelay relay;
    private final Me me;
    private final Audit audit;

    OrderImporter(Vertx vertx, OrderTable orders, CompanyClock clock, OutboxRelay relay, Me me, Audit audit) {
        this.thread = vertx.createSharedWorkerExecutor("imports", 1, LONGEST_READ.toNanos());
        this.orders = orders;
        this.clock = clock;
        this.relay = relay;
        this.me = me;
        this.audit = audit;
    }

    /** Where a file comes from; it may block. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** Fails with {@link ClientErrorException} if there are too many rows (413), or another file is being taken (409). */
    Uni<Outcome> take(Source file, FileFormat format) {
        if (!busy.compareAndSet(false, true)) {
            throw new ClientErrorException(
                    "another file is being imported; send this one again when that is done", Status.CONFLICT);
        }
        return thread.executeBlocking(() -> read(file, format), false)
                .chain(rows -> rows.isGood() ? write(rows) : Uni.createFrom().item(Outcome.refused(rows)))
                .onTermination()
                .invoke(() -> busy.set(false))
                .call(outcome ->
                        outcome.isDone() ? relay.hurry() : Uni.createFrom().voidItem());
    }

    private static OrderRows read(Source file, FileFormat format) {
        try {
            return format.read(file.open());
        } catch (IOException e) {
            throw new BadRequestException("the file broke off", e);
        }
    }

    private Uni<Outcome> write(OrderRows rows) {
        Instant now = clock.now();
        return Panache.withTransaction(() -> orders.write(rows.orders(), me.getName(), now)
                        .map(written -> counts(rows, written))
                        .call(counts -> audit.record(
                                AuditAction.ORDERS_IMPORTED, Subject.list("orders"), Map.of(), facts(counts))))
                .map(Outcome::done);
    }

    private static Counts counts(OrderRows rows, OrderTable.Written written) {
        int orders = rows.orders().size();
        return new Counts(
                rows.read(),
                written.created(),
                written.changed(),
                orders - written.created() - written.changed(),
                rows.read() - orders);
    }

    private static Map<String, Object> facts(Counts counts) {
        return Map.of(
                "rows", counts.rows(),
                "created", counts.created(),
                "changed", counts.changed(),
                "unchanged", counts.unchanged(),
                "repeated", counts.repeated());
    }
}
