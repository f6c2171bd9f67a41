package io.liza.admin.order.imports;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.file.FileFormat;
import io.liza.admin.order.imports.file.OrderFile;
import io.liza.admin.order.imports.file.OrderRow;
import io.liza.admin.order.imports.text.Reading;
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
import java.util.function.Function;
import org.apache.commons.io.input.TeeInputStream;

/**
 * Imports files of orders. It reads a file twice, first to check it and then to write it, so that only a small part is in
 * memory. Nothing of a file is kept after the request: to confirm a preview, the browser sends the file again.
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

    /** Imports a file completely while it arrives, or not at all if a line has an error; an error ends the reading. */
    Uni<Outcome> receive(InputStream body, FileFormat format) {
        IncomingFile file = files.begin();
        return files.run(() -> receive(body, format, file))
                .chain(checked -> checked.check().isGood()
                        ? write(checked).map(counts -> new Outcome(counts, checked.check()))
                        : Uni.createFrom().item(new Outcome(null, checked.check())))
                .onTermination()
                .invoke(file::release);
    }

    private CheckedFile receive(InputStream body, FileFormat format, IncomingFile file) {
        try (InputStream copied = new TeeInputStream(files.limited(body), file.create(), true)) {
            return new CheckedFile(file, format, Reading.STRICT, FileCheck.of(copied, format, parser));
        } catch (IOException e) {
            throw new BadRequestException("the file is incomplete: the connection ended before its end", e);
        }
    }

    /** What {@link #write} would do; writes nothing. */
    Uni<Comparison> compare(CheckedFile checked) {
        return read(checked, orders::compare);
    }

    /** Writes the rows without errors. */
    Uni<Counts> write(CheckedFile checked) {
        Instant now = clock.now();
        return turn.take(() -> read(checked, batches -> orders.write(batches, currentUser.getName(), now)
                        .map(checked::counts)
                        .call(counts -> audit.record(
                                AuditAction.ORDERS_IMPORTED, Subject.list("orders"), Map.of(), facts(counts)))))
                .call(relay::publishNow);
    }

    /** Reads the file again in one transaction. */
    private <T> Uni<T> read(CheckedFile checked, Function<Multi<List<OrderRow>>, Uni<T>> job) {
        return files.run(() -> checked.open(parser))
                .chain(opened -> Panache.withTransaction(() -> job.apply(batches(opened, checked)))
                        .onTermination()
                        .invoke(() -> close(opened)));
    }

    private Multi<List<OrderRow>> batches(OrderFile file, CheckedFile checked) {
        var batches = new OrderBatches(file, checked.check());
        return Multi.createBy().repeating().uni(() -> files.run(batches::next)).until(List::isEmpty);
    }

    private static void close(OrderFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
