package io.liza.admin.call;

import io.liza.event.CallEvent;
import java.util.HashMap;
import java.util.Map;

/** The values that some events of a call give to its columns. */
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

    /** Null if no event told it. */
    @SuppressWarnings("unchecked")
    <T> T get(CallColumn<T> column) {
        return (T) values.get(column);
    }
}
