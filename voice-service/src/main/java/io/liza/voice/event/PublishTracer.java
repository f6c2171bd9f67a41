package io.liza.voice.event;

import io.liza.event.Topics;
import io.liza.runtime.tracing.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds a span for sending the event to the trace of its webhook, even if the event waited on disk before. */
@ApplicationScoped
class PublishTracer {

    private final Tracer tracer;

    PublishTracer(Tracer tracer) {
        this.tracer = tracer;
    }

    Span begin(OutgoingEvent outgoing) {
        return outgoing.trace() == null
                ? Span.getInvalid()
                : tracer.spanBuilder("publish " + Topics.CALLS)
                        .setParent(TraceParent.parse(outgoing.trace()))
                        .setSpanKind(SpanKind.PRODUCER)
                        .setAttribute("messaging.system", "kafka")
                        .setAttribute("messaging.destination.name", Topics.CALLS)
                        .setAttribute("liza.call", outgoing.event().turn().callSid())
                        .setAttribute("liza.event.type", outgoing.event().type())
                        .startSpan();
    }

    static void end(Span span, Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
        }
        span.end();
    }
}
