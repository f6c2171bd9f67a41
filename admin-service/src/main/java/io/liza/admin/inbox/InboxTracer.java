package io.liza.admin.inbox;

import io.liza.event.Topics;
import io.liza.runtime.tracing.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Adds a span to the trace of each webhook that shows how long its event took to be stored. The SQL statements of a batch
 * are in the trace of its first event, which links the others.
 */
@ApplicationScoped
class InboxTracer {
    private static final String NAME = "process " + Topics.CALLS;

    private final Tracer tracer;

    InboxTracer(Tracer tracer) {
        this.tracer = tracer;
    }

    Uni<Void> follow(ConsumerRecords<byte[], byte[]> batch, Supplier<Uni<Void>> work) {
        List<Span> spans = begin(batch);
        if (spans.isEmpty()) {
            return work.get();
        }
        Scope scope = Context.root().with(spans.get(0)).makeCurrent();
        return work.get().onTermination().invoke(() -> {
            scope.close();
            spans.forEach(Span::end);
        });
    }

    private List<Span> begin(ConsumerRecords<byte[], byte[]> batch) {
        var spans = new ArrayList<Span>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            String trace = TraceParent.read(record.headers());
            if (trace != null) {
                Span span = begin(trace);
                if (!spans.isEmpty()) {
                    spans.get(0).addLink(span.getSpanContext());
                }
                spans.add(span);
            }
        }
        return spans;
    }

    private Span begin(String trace) {
        return tracer.spanBuilder(NAME)
                .setParent(TraceParent.parse(trace))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", Topics.CALLS)
                .startSpan();
    }
}
