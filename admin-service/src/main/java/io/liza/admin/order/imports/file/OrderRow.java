package io.liza.admin.order.imports.file;

import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;

/**
 * A row of a file: the wanted status and notes of an order.
 *
 * @param notes null leaves them as they are
 */
public record OrderRow(OrderNumber number, OrderStatus status, String notes) {}
