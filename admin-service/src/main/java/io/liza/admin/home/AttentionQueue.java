package io.liza.admin.home;

import io.liza.admin.call.Call;
import io.liza.admin.call.CallStatus;
import io.liza.admin.list.Queue;
import io.liza.admin.list.Queue.First;
import io.liza.admin.order.Order;
import io.liza.admin.order.WaitingOrders;
import io.liza.admin.task.Task;
import io.liza.admin.task.TaskState;
import io.liza.admin.ui.CompanyClock;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What waits for the staff.
 *
 * @param tasks open entries of the inbox, oldest first
 * @param problems calls whose status is a problem, latest first
 */
public record AttentionQueue(
        First<Task> tasks, First<Call> problems, First<Order> overdue, First<Order> enquiries, First<Order> locked) {

    private static final int SHOWN = 5;

    private static final Queue<Task> TASKS = new Queue<>(
            Task.class,
            " left join fetch row.caller",
            "row.state = :state",
            "row.position desc, row.id desc",
            Map.of("state", TaskState.OPEN));

    private static final Queue<Call> PROBLEMS = new Queue<>(
            Call.class,
            " left join fetch row.caller",
            "row.status = :status",
            "row.startedAt desc, row.id desc",
            Map.of("status", CallStatus.PROBLEM));

    /** Runs the queries one after the other, so that a page takes one connection. */
    static Uni<AttentionQueue> read(CompanyClock clock) {
        return Uni.combine()
                .all()
                .unis(
                        TASKS.first(SHOWN),
                        PROBLEMS.first(SHOWN),
                        WaitingOrders.overdue(clock.today()).first(SHOWN),
                        WaitingOrders.enquiries().first(SHOWN),
                        WaitingOrders.locked(clock.now()).first(SHOWN))
                .usingConcurrencyOf(1)
                .with(AttentionQueue::new);
    }

    public boolean isEmpty() {
        return Stream.of(tasks, problems, overdue, enquiries, locked)
                .allMatch(group -> group.rows().isEmpty());
    }
}
