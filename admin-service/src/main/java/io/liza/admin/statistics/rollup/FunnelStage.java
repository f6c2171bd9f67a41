package io.liza.admin.statistics.rollup;

/** The stages of a call on its way to an answer. A call counts once for each stage that it has reached. */
public enum FunnelStage {
    CALLED,
    CONSENTED,
    /** Entered an order number. */
    ENTERED,
    /** Asked about a known order. */
    KNOWN,
    /** May hear about the order: was verified, or the shop does not verify callers. */
    VERIFIED,
    /** Heard the status of the order. */
    TOLD
}
