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

/** Keeps a share of the traces that a request began. A query that a timer runs begins no trace. */
@Singleton
public final class TraceSampler implements Sampler {
    private final Sampler byRatio;

    TraceSampler(SamplingConfig config) {
        this.byRatio = Sampler.parentBased(Sampler.traceIdRatioBased(config.ratio()));
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String trace, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        boolean traced = Span.fromContext(parent).getSpanContext().isValid();
        return kind == SpanKind.CLIENT && !traced
                ? SamplingResult.drop()
                : byRatio.shouldSample(parent, trace, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "begun by a request, " + byRatio.getDescription();
    }
}
