package io.liza.runtime.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The W3C's {@code traceparent} ({@code 00-<trace>-<span>-01}) of a span, to continue a trace behind Kafka or the spool.
 * Null if nothing is traced.
 */
public final class TraceParent {
    private static final String NAME = "traceparent";
    private static final TextMapGetter<String> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceParent) {
            return List.of(NAME);
        }

        @Override
        public String get(String traceParent, String key) {
            return key.equals(NAME) ? traceParent : null;
        }
    };

    private TraceParent() {}

    /** Of the current span. */
    public static String current() {
        return of(Span.current());
    }

    public static String of(Span span) {
        if (!span.getSpanContext().isValid()) {
            return null;
        }
        var carrier = new HashMap<String, String>(2);
        W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), carrier, HashMap::put);
        return carrier.get(NAME);
    }

    /** The context that continues the trace; a new trace if the text is malformed. */
    public static Context parse(String traceParent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, GETTER);
    }

    public static void write(Headers headers, String traceParent) {
        if (traceParent != null) {
            headers.add(NAME, traceParent.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Null if the header is missing or malformed. */
    public static String read(Headers headers) {
        Header header = headers.lastHeader(NAME);
        if (header == null || header.value() == null) {
            return null;
        }
        String traceParent = new String(header.value(), StandardCharsets.UTF_8);
        return Span.fromContext(parse(traceParent)).getSpanContext().isValid() ? traceParent : null;
    }
}
