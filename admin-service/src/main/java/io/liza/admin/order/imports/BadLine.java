package io.liza.admin.order.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong in a file, and where.
 *
 * @param fault what the page says of it
 */
@Schema(name = "BadLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BadLine(
        @Schema(description = "In which the row begins, counted from 1.", examples = "3") long line,
        @Schema(
                        nullable = true,
                        description = "Column at fault; absent where the line as a whole cannot be read.",
                        examples = "number")
                String field,
        @Schema(description = "What would be right.", examples = "number is missing") String detail,
        @JsonIgnore Fault fault) {}
