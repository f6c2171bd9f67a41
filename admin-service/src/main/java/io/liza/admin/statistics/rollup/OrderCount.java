package io.liza.admin.statistics.rollup;

/** Number of times that callers asked about an order. */
public record OrderCount(String orderNumber, int asked) {}
