package io.liza.admin.home;

import io.liza.admin.call.Call;
import io.liza.admin.call.StatusCount;
import io.liza.admin.statistics.report.PeriodFigures;
import java.util.List;

/**
 * The figures of the dashboard.
 *
 * @param live calls that have not ended
 */
public record DashboardSummary(Day today, Day yesterday, long live, List<Call> latest) {

    /** @param statuses by their current status, as the linked lists show them */
    public record Day(PeriodFigures figures, StatusCount statuses) {}
}
