package io.liza.admin.order.imports;

/** Numbers of orders that an import created, changed and left unchanged. */
record Counts(int rows, int created, int changed, int unchanged, int repeated) {}
