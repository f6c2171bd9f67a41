package io.liza.runtime.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes personal data from traces: queries hold order numbers and search terms, paths may hold numbers, and IP addresses
 * are personal data.
 */
@Singleton
public final class SpanRedactor implements SpanProcessor {
    private static final String HIDDEN = "hidden";
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final List<AttributeKey<String>> PERSONAL = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("http.target"),
            AttributeKey.stringKey("http.url"),
            AttributeKey.stringKey("http.client_ip"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"),
            AttributeKey.stringKey("net.peer.ip"),
            AttributeKey.stringKey("user_agent.original"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : PERSONAL) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, HIDDEN);
            }
        }
        String path = span.getAttribute(PATH);
        if (path != null) {
            span.setAttribute(PATH, DIGITS.matcher(path).replaceAll("…"));
        }
        span.updateName(DIGITS.matcher(span.getName()).replaceAll("…"));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
