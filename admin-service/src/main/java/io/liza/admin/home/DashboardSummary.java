package io.liza.admin.home;

import io.liza.admin.call.Call;
import io.liza.admin.call.StatusCount;
import io.liza.admin.statistics.report.PeriodFigures;
import java.util.List;

/**
 * The facts of the home page.
 *
 * @param live calls that have not ended
 */
public record DashboardSummary(Day today, Day yesterday, long live, List<Call> latest) {

    /** @param statuses as they are now: the list behind each number holds as many */
    public record Day(PeriodFigures figures, StatusCount statuses) {}
}
