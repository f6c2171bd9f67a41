package io.liza.admin.order;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.liza.admin.http.BadParameterException;
import io.liza.admin.order.field.FieldChanges;
import io.liza.event.EventCodec;
import io.liza.order.OrderStatus;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An order that callers could not be told as it is must not stop the publication of all others. */
class StoredOrderRecordsTest {

    @Test
    void aMessageInTooManyLanguagesIsRefusedAlsoIfItGrewStepByStep() {
        var order = new Order();
        order.apply(new FieldChanges(Map.of(), messages('a', 20)));

        assertThrows(BadParameterException.class, () -> order.apply(new FieldChanges(Map.of(), messages('b', 1))));
    }

    @Test
    void anOrderWithAMessageThatCannotBeSpokenIsPublishedWithoutIt() {
        var order = new Order();
        order.number = "4711";
        order.knownStatus = OrderStatus.SHIPPED;
        order.message = messages('a', 21);

        assertNull(StoredOrderRecords.changed(order, Instant.EPOCH).message());
        assertNotNull(EventCodec.encode(StoredOrderRecords.changed(order, Instant.EPOCH))
                .value());
    }

    private static Map<String, String> messages(char first, int count) {
        var messages = new TreeMap<String, String>();
        for (int i = 0; i < count; i++) {
            messages.put("" + first + (char) ('a' + i), "Hallo");
        }
        return messages;
    }
}
