package io.liza.admin.call;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers of calls by status.
 *
 * @param hadProblem calls in which something went wrong, whatever their status is by now
 */
public record StatusCount(Map<CallStatus, Long> byStatus, long hadProblem) {

    static StatusCount of(List<Object[]> rows) {
        var byStatus = new EnumMap<CallStatus, Long>(CallStatus.class);
        rows.forEach(row -> byStatus.put((CallStatus) row[0], (Long) row[1]));
        return new StatusCount(
                byStatus,
                rows.stream().mapToLong(row -> ((Number) row[2]).longValue()).sum());
    }

    public long handled() {
        return byStatus.getOrDefault(CallStatus.HANDLED, 0L);
    }

    public long completed() {
        return byStatus.getOrDefault(CallStatus.COMPLETED, 0L);
    }
}
