package io.liza.runtime.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which traces are kept: a part of those that somebody began. A query of a timer's belongs to no trace, and begins none. */
@Singleton
public final class Sampling implements Sampler {
    private final Sampler part;

    /** @param ratio {@code LIZA_TRACES_RATIO}, from 0 to 1 */
    Sampling(@ConfigProperty(name = "liza.traces.ratio") double ratio) {
        this.part = Sampler.parentBased(Sampler.traceIdRatioBased(ratio));
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String trace, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        boolean asked = Span.fromContext(parent).getSpanContext().isValid();
        return kind == SpanKind.CLIENT && !asked
                ? SamplingResult.drop()
                : part.shouldSample(parent, trace, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "begun by a request, " + part.getDescription();
    }
}
