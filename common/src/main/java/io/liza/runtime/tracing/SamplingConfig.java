package io.liza.runtime.tracing;

import io.smallrye.config.ConfigMapping;

/** Sampling of traces. */
@ConfigMapping(prefix = "liza.sampling")
public interface SamplingConfig {

    /** {@code LIZA_TRACES_RATIO}: share of the traces, from 0 to 1. */
    double ratio();
}
