package io.liza.admin.statistics.rollup;

/**
 * How often an order was asked for.
 *
 * @param asked how often callers confirmed its number; a call that asks again counts again
 */
public record OrderCount(String orderNumber, int asked) {}
