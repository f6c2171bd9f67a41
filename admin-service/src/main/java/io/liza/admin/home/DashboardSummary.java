package io.liza.admin.home;

import io.liza.admin.call.Call;
import io.liza.admin.call.StatusCount;
import io.liza.admin.statistics.report.PeriodFigures;
import java.util.List;

/**
 * The figures of the dashboard.
 *
 * @param live number of calls that have not ended
 * @param openTasks number of entries of the inbox that nobody has taken
 * @param probed number of orders that are locked, because somebody may be trying postcodes
 */
public record DashboardSummary(Day today, Day yesterday, long live, long openTasks, long probed, List<Call> latest) {

    /**
     * @param statuses calls of the day by their current status, as the linked lists show them
     * @param overdue number of calls of the day about orders whose promised time has passed
     */
    public record Day(PeriodFigures figures, StatusCount statuses, long overdue) {}
}
