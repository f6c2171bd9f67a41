package io.liza.admin.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Limits on JSON bodies, checked while they are read. The API takes only objects of a few fields. */
@Singleton
public class JsonLimits implements ObjectMapperCustomizer {
    public static final int MAX_TOKENS = 1_000;
    public static final int MAX_DEPTH = 10;
    private static final int MAX_NAME = 200;
    private static final int MAX_DIGITS = 40;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        // Closing the body would wait for the rest of it, even if it is refused early.
        mapper.getFactory().disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxTokenCount(MAX_TOKENS)
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(MAX_DIGITS)
                        .build());
    }
}
