package io.liza.admin.call.projection;

import io.liza.event.CallEvent;
import java.util.HashMap;
import java.util.Map;

/** The column values of a call that result from some of its events. */
record CallUpdate(String callSid, Map<CallColumn<?>, Object> values) {

    static CallUpdate of(CallEvent event) {
        var values = new HashMap<CallColumn<?>, Object>();
        for (CallColumn<?> column : CallColumn.ALL) {
            Object value = column.read(event);
            if (value != null) {
                values.put(column, value);
            }
        }
        return new CallUpdate(event.turn().callSid(), values);
    }

    CallUpdate and(CallUpdate other) {
        var merged = new HashMap<>(values);
        other.values.forEach((column, value) -> merged.merge(column, value, column::merge));
        return new CallUpdate(callSid, merged);
    }

    /** The value of a column; null if no event has one. */
    @SuppressWarnings("unchecked")
    <T> T get(CallColumn<T> column) {
        return (T) values.get(column);
    }
}
