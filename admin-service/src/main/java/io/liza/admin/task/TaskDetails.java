package io.liza.admin.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.liza.admin.call.Call;
import io.liza.admin.call.CallDetails;
import io.liza.admin.order.Order;
import io.liza.admin.recording.Recording;
import io.liza.admin.recording.RecordingHeard;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * An entry with its calls and recordings, for its page and the API.
 *
 * @param joined calls, earliest first
 * @param call the call that the entry is about, with its conversation
 * @param order null if it is not known, or was deleted
 */
public record TaskDetails(
        @JsonUnwrapped Task task,
        List<TaskCall.Joined> joined,
        List<Recording> recordings,
        @JsonIgnore List<RecordingHeard> heard,
        @JsonIgnore CallDetails call,
        @JsonIgnore Order order) {

    static Uni<TaskDetails> of(Task task) {
        return TaskCall.ofTask(task.id).chain(joined -> Recording.ofCalls(
                        joined.stream().map(TaskCall.Joined::id).toList())
                .chain(recordings -> RecordingHeard.of(recordings).chain(heard -> Call.withId(task.callId)
                        .chain(CallDetails::of)
                        .chain(call -> order(task)
                                .map(order -> new TaskDetails(task, joined, recordings, heard, call, order))))));
    }

    private static Uni<Order> order(Task task) {
        return task.orderNumber == null
                ? Uni.createFrom().nullItem()
                : Order.<Order>find("number", task.orderNumber).firstResult();
    }

    /** The first time that each user played a recording, earliest first. */
    public List<RecordingHeard> heardOf(Recording recording) {
        return heard.stream()
                .filter(each -> each.recordingId.equals(recording.id))
                .toList();
    }
}
