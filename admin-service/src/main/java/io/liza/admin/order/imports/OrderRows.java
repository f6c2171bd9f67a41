package io.liza.admin.order.imports;

import io.liza.admin.web.BadParameterException;
import io.liza.admin.web.Parameters;
import io.liza.order.OrderStatus;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a file says, row by row. Of rows with one number the last counts; one bad row spoils them all. */
class OrderRows {
    static final int MOST = 100_000;
    static final int MOST_LISTED = 100;

    /** What stands where bytes were not UTF-8. */
    private static final String UNREADABLE = "\uFFFD";

    private final Map<String, OrderRow> byNumber = new LinkedHashMap<>();
    private final List<BadLine> badLines = new ArrayList<>();
    private int read;
    private int faults;

    /**
     * The next row, as texts.
     *
     * @param notes null leaves them as they are
     * @throws ClientErrorException (413) if there were enough already
     */
    void add(long line, String number, String status, String notes) {
        if (++read > MOST) {
            throw new ClientErrorException(
                    "a file has at most " + MOST + " rows; send the rest in another one",
                    Status.REQUEST_ENTITY_TOO_LARGE);
        }
        if (Stream.of(number, status, notes).anyMatch(text -> text != null && text.contains(UNREADABLE))) {
            fault(line, Fault.ENCODING);
            return;
        }
        var itsNumber = valid(line, Fault.NUMBER, () -> Parameters.orderNumber("number", number));
        var itsStatus = valid(
                line,
                Fault.STATUS,
                () -> Parameters.required("status", status, OrderStatus::parse, OrderStatus.values()));
        var itsNotes = valid(line, Fault.NOTES, () -> Parameters.notes(notes));
        if (isGood()) {
            byNumber.put(itsNumber.digits(), new OrderRow(itsNumber, itsStatus, itsNotes));
        }
    }

    /** The line as a whole cannot be read. */
    void fault(long line, Fault fault) {
        fault(new BadLine(line, null, fault.ofWholeLine(), fault));
    }

    boolean isGood() {
        return faults == 0;
    }

    Collection<OrderRow> orders() {
        return byNumber.values();
    }

    /** The first {@value #MOST_LISTED}. */
    List<BadLine> badLines() {
        return badLines;
    }

    /** All that is wrong, listed or not. */
    int faults() {
        return faults;
    }

    int read() {
        return read;
    }

    private <T> T valid(long line, Fault fault, Supplier<T> value) {
        try {
            return value.get();
        } catch (BadParameterException e) {
            fault(new BadLine(line, e.parameter(), e.getMessage(), fault));
            return null;
        }
    }

    private void fault(BadLine line) {
        faults++;
        byNumber.clear();
        if (badLines.size() < MOST_LISTED) {
            badLines.add(line);
        }
    }
}
