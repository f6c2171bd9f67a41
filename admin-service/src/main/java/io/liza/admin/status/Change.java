package io.liza.admin.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;

/**
 * A change of the status or the notes of a call or an order.
 *
 * @param fields new values of other fields of an order, by name; null if none changed
 * @param imported whether an import made the change
 */
public record Change<S>(
        S from,
        S to,
        String notes,
        @JsonIgnore Map<String, Object> fields,
        String changedBy,
        Instant at,
        @JsonIgnore boolean imported) {}
