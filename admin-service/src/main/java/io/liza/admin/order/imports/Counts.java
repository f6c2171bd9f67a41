package io.liza.admin.order.imports;

/**
 * What came of a file.
 *
 * @param rows in the file
 * @param created orders that were not known yet
 * @param changed orders whose status or notes were others
 * @param unchanged orders that already were as the file has them
 * @param repeated rows that a later one with the same number overruled
 */
record Counts(int rows, int created, int changed, int unchanged, int repeated) {}
