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
 * A place in a trace as the W3C writes it ({@code 00-<trace>-<span>-01}), so that it can travel through Kafka and wait on
 * a disk. Null where nothing is traced.
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

    /** Of what is being done now. */
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

    /** What goes on from there; the beginning of a trace of its own where it is none. */
    public static Context parse(String traceParent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, GETTER);
    }

    public static void write(Headers headers, String traceParent) {
        if (traceParent != null) {
            headers.add(NAME, traceParent.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Null also where the header cannot be read: then nothing is traced. */
    public static String read(Headers headers) {
        Header header = headers.lastHeader(NAME);
        if (header == null || header.value() == null) {
            return null;
        }
        String traceParent = new String(header.value(), StandardCharsets.UTF_8);
        return Span.fromContext(parse(traceParent)).getSpanContext().isValid() ? traceParent : null;
    }
}
