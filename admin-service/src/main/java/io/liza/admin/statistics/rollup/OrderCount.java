package io.liza.admin.statistics.rollup;

/** How often callers asked about an order. */
public record OrderCount(String orderNumber, int asked) {}
