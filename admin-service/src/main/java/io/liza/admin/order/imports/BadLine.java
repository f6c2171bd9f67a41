package io.liza.admin.order.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is wrong in a file, and where.
 *
 * @param line in which the row begins, counted from 1
 * @param field column at fault; absent where the line as a whole cannot be read
 * @param detail what would be right, for programs
 * @param fault the same, for the page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BadLine(long line, String field, String detail, @JsonIgnore Fault fault) {}
