package io.liza.admin.statistics.rollup;

/** The stages of a call on its way to an answer. A call counts once for each stage that it has reached. */
public enum FunnelStage {
    CALLED,
    CONSENTED,
    /** Entered an order number. */
    ENTERED,
    /** Asked for an order that the shop has told of. */
    KNOWN,
    /** May hear about the order: verified, or the shop does not verify callers. */
    VERIFIED,
    /** Heard the status of the order. */
    TOLD
}
