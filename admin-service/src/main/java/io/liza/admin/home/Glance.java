package io.liza.admin.home;

import io.liza.admin.call.Call;
import io.liza.admin.statistics.rollup.DayCount;
import java.util.List;

/**
 * The facts of the home page.
 *
 * @param problems calls of today that are a problem now: the list behind the number holds as many
 * @param open calls that have not ended
 */
public record Glance(
        DayCount today, DayCount yesterday, long problems, long problemsYesterday, long open, List<Call> latest) {}
