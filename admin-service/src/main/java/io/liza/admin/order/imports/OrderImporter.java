package io.liza.admin.order.imports;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.file.FileFormat;
import io.liza.admin.order.imports.file.OrderFile;
import io.liza.admin.order.imports.file.OrderRow;
import io.liza.admin.outbox.OutboxRelay;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.input.TeeInputStream;

/**
 * Imports a file of orders completely, or not at all if a line has an error. It reads the file twice, first to check it
 * and then to write it, so that only a small part is in memory.
 */
@ApplicationScoped
class OrderImporter {
    private final IncomingFiles files;
    private final FieldParser parser;
    private final OrderTable orders;
    private final CompanyClock clock;
    private final OutboxRelay relay;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Turn turn = new Turn();

    OrderImporter(
            IncomingFiles files,
            FieldParser parser,
            OrderTable orders,
            CompanyClock clock,
            OutboxRelay relay,
            CurrentUser currentUser,
            Audit audit) {
        this.files = files;
        this.parser = parser;
        this.orders = orders;
        this.clock = clock;
        this.relay = relay;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Imports a complete file. */
    Uni<Outcome> take(IncomingFile file, FileFormat format) {
        file.use();
        return take(file, format, file::read);
    }

    /** Imports a file while it arrives; an error ends the reading. */
    Uni<Outcome> receive(InputStream body, FileFormat format) {
        IncomingFile file = files.begin();
        return take(file, format, () -> new TeeInputStream(files.limited(body), file.create(), true));
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    private Uni<Outcome> take(IncomingFile file, FileFormat format, Source source) {
        return files.run(() -> check(source, format))
                .chain(check -> check.isGood()
                        ? turn.take(() -> write(file, format, check))
                        : Uni.createFrom().item(Outcome.refused(check)))
                .onTermination()
                .invoke(file::release)
                .call(outcome ->
                        outcome.isDone() ? relay.publishNow() : Uni.createFrom().voidItem());
    }

    private FileCheck check(Source source, FileFormat format) {
        try (InputStream file = source.open()) {
            return FileCheck.of(file, format, parser);
        } catch (IOException e) {
            throw new BadRequestException("the file is incomplete: the connection ended before its end", e);
        }
    }

    private Uni<Outcome> write(IncomingFile file, FileFormat format, FileCheck check) {
        Instant now = clock.now();
        return files.run(() -> format.open(parser, file.read()))
                .chain(opened -> Panache.withTransaction(() -> orders.write(
                                        batches(opened, check), currentUser.getName(), now)
                                .map(written -> counts(check, written))
                                .call(counts -> audit.record(
                                        AuditAction.ORDERS_IMPORTED, Subject.list("orders"), Map.of(), facts(counts))))
                        .onTermination()
                        .invoke(() -> close(opened)))
                .map(Outcome::done);
    }

    private Multi<List<OrderRow>> batches(OrderFile file, FileCheck check) {
        var batches = new OrderBatches(file, check);
        return Multi.createBy().repeating().uni(() -> files.run(batches::next)).until(List::isEmpty);
    }

    private static void close(OrderFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Counts counts(FileCheck check, OrderTable.Written written) {
        return new Counts(
                check.rows(),
                written.created(),
                written.changed(),
                check.orders() - written.created() - written.changed(),
                check.rows() - check.orders());
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
