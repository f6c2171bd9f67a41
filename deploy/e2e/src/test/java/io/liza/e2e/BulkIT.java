package io.liza.e2e;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code ./liza demo --bulk}: the calls of its events are in lists and statistics. */
class BulkIT {

    private static final int CALLS = 2_000;
    private static final int DAYS = 30;

    /** Before the calls of other tests, which may just be coming in. */
    private static final String SETTLED = "day < current_date - 1";

    private final Liza liza = Liza.running();

    @Test
    void addsCallsThatListsAndStatisticsShow() throws Exception {
        int before = liza.number("select coalesce(max(id), 0) from call");
        fill();
        fill();

        String these = " from call where id > " + before;
        assertEquals(2 * CALLS, liza.number("select count(*)" + these));
        assertThat(
                liza.ask("select distinct status" + these),
                containsInAnyOrder("PROCESSING", "HANDLED", "COMPLETED", "PROBLEM"));
        // In the first hours of a day its calls are moved to the day before.
        assertThat(liza.number("select count(distinct started_at::date)" + these), greaterThan(DAYS - 2));
        assertThat(liza.number("select count(*)" + these + " and had_problem"), greaterThan(CALLS * 2 / 50));
        assertThat(liza.number("select count(*)" + these + " and had_problem"), lessThan(CALLS * 2 / 15));
        assertEquals(2 * CALLS / 100, liza.number("select count(*)" + these + " and ended_at is null"));
        followsFromTheEvents(before);
        showsThem(before);
    }

    private void fill() throws Exception {
        Process bulk = Launcher.start(
                "bulk.log",
                Map.of(),
                "demo",
                "--bulk",
                Integer.toString(CALLS),
                "--days",
                Integer.toString(DAYS),
                "--kafka",
                liza.kafka.bootstrapServers());
        assertTrue(bulk.waitFor(120, TimeUnit.SECONDS));
        assertEquals(0, bulk.exitValue(), Launcher.log("bulk.log"));
        assertThat(Launcher.log("bulk.log"), containsString("%d of %d calls".formatted(CALLS, CALLS)));
    }

    private void followsFromTheEvents(int before) throws SQLException {
        countsAgree(
                "statistics_day",
                "day, language",
                "calls, consents, refusals, orders, problems",
                "count(*) filter (where type like '%.started.v1') as calls,"
                        + " count(*) filter (where type like '%.consent-given.v1') as consents,"
                        + " count(*) filter (where type like '%.consent-refused.v1') as refusals,"
                        + " count(*) filter (where type like '%.order-confirmed.%') as orders,"
                        + " count(*) filter (where type like '%.problem.v1') as problems",
                "true");
        countsAgree(
                "(select day, place - 1 as hour, language, count as calls from statistics_hour,"
                        + " unnest(calls) with ordinality as each (count, place) where count > 0)",
                "day, hour, language",
                "calls",
                "count(*) as calls",
                "type like '%.started.v1'");
        countsAgree(
                "statistics_order",
                "day, language, order_number",
                "asked",
                "count(*) as asked",
                "type like '%.order-confirmed.%'");
        assertEquals(
                liza.number("select count(*) from call where seconds is not null and " + dayOf("started_at")
                        + " < current_date - 1"),
                liza.number("select sum(count) from statistics_duration, unnest(calls) as count where " + SETTLED));
        // Orders of other tests keep their count when a caller is erased.
        none("from orders where id in (select order_id from order_call where call_id > " + before
                + ") and calls <> (select count(*) from order_call where order_id = orders.id)");
        none("from call where had_problem <> exists (select from conversation where call_sid = sid and type like"
                + " '%.problem.v1') and started_at < current_date - 1");
    }

    /** @param counts of the events that matter, by the key of the rollup */
    private void countsAgree(String rollup, String key, String columns, String counts, String events)
            throws SQLException {
        assertThat(liza.number("select count(*) from " + rollup + " as kept where " + SETTLED), greaterThan(DAYS));
        none(
                """
                from (
                    select %s, %s
                    from (
                        select *, %s as day, extract(hour from at at time zone 'Europe/Berlin') as hour,
                               detail ->> 'order' as order_number
                        from conversation join (select sid, language from call) as its on sid = call_sid
                    ) as event
                    where %s
                    group by %1$s
                ) as counted
                full join %s as kept using (%1$s)
                where %s and (%s) is distinct from (%s)
                """
                        .formatted(
                                key,
                                counts,
                                dayOf("at"),
                                events,
                                rollup,
                                SETTLED,
                                columns.replaceAll("(\\w+)", "counted.$1"),
                                columns.replaceAll("(\\w+)", "kept.$1")));
    }

    private void none(String rows) throws SQLException {
        assertEquals(0, liza.number("select count(*) " + rows), rows);
    }

    private static String dayOf(String time) {
        return "(" + time + " at time zone 'Europe/Berlin')::date";
    }

    private void showsThem(int before) throws SQLException {
        String from = LocalDate.now().minusDays(10).toString();
        String to = LocalDate.now().minusDays(4).toString();
        String asked = liza.ask("select id from call where id > " + before
                        + " and exists (select from order_call where call_id = call.id) and " + dayOf("started_at")
                        + " = '"
                        + to + "' order by started_at desc limit 1")
                .get(0);
        String number = liza.ask(
                        "select number from orders join order_call on order_id = orders.id where call_id = " + asked)
                .get(0);
        String week = "?from=" + from + "&to=" + to;
        liza.dashboard.page("/calls" + week, "href=\"/calls/" + asked + "?");
        liza.dashboard.page("/calls/" + asked, number);
        liza.dashboard.page("/orders?order_number=" + number, number);
        int calls = liza.number(
                "select count(*) from call where " + dayOf("started_at") + " between '" + from + "' and '" + to + "'");
        assertEquals(
                calls,
                liza.dashboard.get("/api/statistics" + week).then().extract().<Integer>path("total.calls"));
    }
}
