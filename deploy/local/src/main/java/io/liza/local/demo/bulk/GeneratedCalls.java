package io.liza.local.demo.bulk;

import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.local.demo.day.WeightedChoice;
import io.liza.order.OrderNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up calls, spread evenly over the days before now, most of them by day; the last few still go on. The
 * same seed makes the same calls.
 */
public final class GeneratedCalls {
    /** Origins of calls, in calls per thousand. Area codes that begin with a zero are not assigned. */
    private enum Origin {
        GERMANY(500, "49", "000", "de"),
        AUSTRIA(60, "43", "000", "de"),
        UNITED_KINGDOM(140, "44", "000", "en"),
        UNITED_STATES(100, "1", "000", "en"),
        FRANCE(80, "33", "00", "fr"),
        NETHERLANDS(40, "31", "000", "en"),
        POLAND(40, "48", "000", "en"),
        WITHHELD(40, null, null, "de");

        private final int weight;
        private final String countryCode;
        private final String areaCode;
        private final String language;

        Origin(int weight, String countryCode, String areaCode, String language) {
            this.weight = weight;
            this.countryCode = countryCode;
            this.areaCode = areaCode;
            this.language = language;
        }
    }

    /** Courses of calls, in calls per thousand. */
    private enum Story {
        GAVE_UP(20),
        BROKE_DOWN(20),
        REFUSED(60),
        HUNG_UP(80),
        CORRECTED(120),
        ASKED(700);

        private final int weight;

        Story(int weight) {
            this.weight = weight;
        }
    }

    /** Weights of the hours of the day in which calls begin. */
    private static final List<Integer> HOURS =
            List.of(10, 5, 5, 5, 5, 10, 20, 40, 70, 90, 100, 90, 70, 70, 80, 80, 70, 60, 40, 30, 20, 15, 10, 5);

    private static final WeightedChoice<Origin> ORIGINS =
            new WeightedChoice<>(List.of(Origin.values()), origin -> origin.weight);
    private static final WeightedChoice<Story> STORIES =
            new WeightedChoice<>(List.of(Story.values()), story -> story.weight);
    private static final WeightedChoice<Integer> HOUR =
            new WeightedChoice<>(IntStream.range(0, HOURS.size()).boxed().toList(), HOURS::get);

    private static final Duration GOES_ON = Duration.ofMinutes(5);
    private static final int MOST_LIVE = 50;
    private static final int CALLERS = 10_000_000;
    private static final int POPULAR_ORDERS = 1_000;
    private static final int ORDERS_OF_A_WEEK = 4_000;

    private final long seed;
    private final int calls;
    private final int live;
    private final int days;
    private final Instant now;
    private final ZoneId zone;

    /** @param zone of the company: its days and hours are meant */
    public GeneratedCalls(long seed, int calls, int days, Instant now, ZoneId zone) {
        this.seed = seed;
        this.calls = calls;
        this.live = Math.min(MOST_LIVE, calls / 100);
        this.days = days;
        this.now = now;
        this.zone = zone;
    }

    public int size() {
        return calls;
    }

    /** The events of the n-th call, from 0. */
    public List<CallEvent> events(int n) {
        var random = new Random(seed * 31 + n * 0x9E3779B97F4A7C15L);
        String sid = "CA%016x%016x".formatted(seed, n);
        Origin origin = ORIGINS.draw(random);
        boolean goesOn = n >= calls - live;
        Instant start = goesOn ? now.minusMillis(random.nextInt((int) GOES_ON.toMillis())) : start(n, random);
        Duration pace = Duration.ofSeconds(4 + (long) (16 * Math.pow(random.nextDouble(), 2)));
        var call = new GeneratedCall(sid, start, origin.language, pace).begins(origin.countryCode);
        if (goesOn) {
            return (random.nextBoolean() ? call : call.agrees(number(origin, random))).events();
        }
        return tell(call, number(origin, random), order(start, random), STORIES.draw(random))
                .events();
    }

    private static GeneratedCall tell(GeneratedCall call, PhoneNumber number, OrderNumber order, Story story) {
        return switch (story) {
            case GAVE_UP -> call.isNotUnderstood(1).isNotUnderstood(2).givesUp().ends("completed");
            case BROKE_DOWN -> call.agrees(number).breaksDown().ends("failed");
            case REFUSED -> call.refuses().ends("completed");
            case HUNG_UP -> call.agrees(number).ends("completed");
            case CORRECTED ->
                call.agrees(number)
                        .enters(order)
                        .declines(order)
                        .enters(order)
                        .confirms(order)
                        .saysGoodbye()
                        .ends("completed");
            case ASKED ->
                call.agrees(number).enters(order).confirms(order).saysGoodbye().ends("completed");
        };
    }

    /** On its day, or the day before where that would be later than the call's turn. */
    private Instant start(int n, Random random) {
        long age = (long) (days - 1) * (calls - live - 1 - n) / Math.max(1, calls - live);
        Instant latest = now.minus(Duration.ofMinutes(10));
        LocalDate day = latest.atZone(zone).toLocalDate().minusDays(age);
        int second = HOUR.draw(random) * 3600 + random.nextInt(3600);
        Instant start = day.atStartOfDay(zone).plusSeconds(second).toInstant();
        return start.isAfter(latest) ? start.minus(Duration.ofDays(1)) : start;
    }

    /** Some call often, most once. */
    private static PhoneNumber number(Origin origin, Random random) {
        long caller = (long) (Math.pow(random.nextDouble(), 4) * CALLERS);
        return origin.countryCode == null
                ? null
                : new PhoneNumber("+%s%s%07d"
                        .formatted(origin.countryCode, origin.areaCode, 1 + caller * 7_654_321 % (CALLERS - 1)));
    }

    /** A quarter of the questions is about a few orders that stay, the others are about orders of the week. */
    private static OrderNumber order(Instant start, Random random) {
        double rank = Math.pow(random.nextDouble(), 3);
        return new OrderNumber(
                random.nextInt(4) == 0
                        ? Long.toString(100_000 + (long) (rank * POPULAR_ORDERS) * 733)
                        : "%d%04d"
                                .formatted(
                                        start.getEpochSecond()
                                                / Duration.ofDays(7).toSeconds(),
                                        (long) (rank * ORDERS_OF_A_WEEK) * 7_321 % 10_000));
    }
}
