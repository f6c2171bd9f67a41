package io.liza.admin.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.liza.admin.call.Call;
import io.liza.admin.note.Note;
import io.liza.admin.status.StatusChange;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An order with its calls and its history, for its page and the API. */
public record OrderDetails(
        @JsonUnwrapped Order order, boolean overdue, List<AskingCall> askedBy, List<OrderChange> history) {

    /**
     * A call that asked about the order.
     *
     * @param told null if the caller was told no status
     */
    public record AskingCall(Call call, OrderState told, Instant at) {

        static AskingCall of(OrderCall link) {
            return new AskingCall(link.call, link.told == null ? null : OrderState.of(link.told), link.at);
        }
    }

    /** The notes about the order, latest first. */
    public List<Note> notes() {
        return history.stream()
                .flatMap(change -> Note.of(change.notes(), change.changedBy(), change.at()))
                .toList();
    }

    /** The changes of the status and of other fields. */
    public List<OrderChange> changes() {
        return history.stream().filter(OrderChange::isMoreThanNotes).toList();
    }

    static Uni<OrderDetails> of(Order order, LocalDate today) {
        return OrderCall.ofOrder(order.id).chain(calls -> StatusChange.listOf(order.subject(), OrderState::valueOf)
                .map(history -> new OrderDetails(
                        order,
                        order.isOverdue(today),
                        calls.stream().map(AskingCall::of).toList(),
                        history.stream().map(OrderChange::of).toList())));
    }
}
