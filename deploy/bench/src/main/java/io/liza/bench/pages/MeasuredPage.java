package io.liza.bench.pages;

import io.liza.local.dashboard.DashboardPage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A page that is measured.
 *
 * @param path may differ between dashboards if it holds an id
 */
record MeasuredPage(String name, Function<BenchDashboard, String> path) {
    private static final Pattern SEARCH = Pattern.compile("[?&](phone|order_number)=");
    private static final Pattern OLDER = Pattern.compile("older=(\\d+-\\d+)");

    /** @param small dashboard from which numbers are taken, so that they fill a page of both */
    static List<MeasuredPage> all(BenchDashboard small) {
        String phone = small.text("select number from caller join call on caller_id = caller.id"
                + " group by number order by count(*) desc limit 1");
        String order = small.text("select number from orders order by calls desc limit 1");
        LocalDate today = LocalDate.now();
        String days = "from=" + today.minusDays(60) + "&to=" + today.minusDays(30);
        List<String> searches = Stream.concat(
                        phones(phone).map("phone="::concat), orders(order).map("order_number="::concat))
                .toList();
        // Each finds tens of thousands at a million calls, or more.
        List<String> common = List.of(
                "phone=" + phone.substring(1, 3),
                "phone=" + last(phone, 2),
                "order_number=" + order.substring(0, 1),
                "order_number=" + order.substring(0, 2));
        return Stream.of(
                        everyPage(small),
                        List.of(fixed("/calls?size=100"), deep(20, "/calls?")),
                        filters(
                                "/calls?",
                                searches,
                                "status=COMPLETED",
                                "status=HANDLED",
                                "status=PROBLEM",
                                "language=de",
                                "language=fr",
                                "status=HANDLED&language=fr",
                                "problems=on",
                                "attention=on",
                                "sort=oldest",
                                "sort=longest",
                                "sort=shortest",
                                "sort=longest&" + days,
                                "status=COMPLETED&problems=on",
                                "live=on",
                                days),
                        both(
                                "/calls?",
                                common,
                                "status=PROBLEM",
                                "status=HANDLED",
                                "language=fr",
                                "problems=on",
                                "live=on",
                                days),
                        List.of(
                                deep(2, "/calls?order_number=" + order),
                                row("/calls/", "one call", "call where status = 'COMPLETED' order by started_at desc"),
                                fixed("/orders?size=100")),
                        filters("/orders?", searches, "status=DELAYED", "sort=last_asked", "sort=most_asked", days),
                        both("/orders?", common, "status=DELAYED", days),
                        List.of(
                                deep(2, "/orders?phone=" + last(phone, 4)),
                                row("/orders/", "the order asked for most", "orders order by calls desc"),
                                row("/orders/", "an order asked for once", "orders where calls = 1 order by id"),
                                fixed("/statistics?from=" + today.minusDays(89)),
                                fixed("/statistics?by=week&from=" + today.minusDays(364)),
                                fixed("/statistics?language=en"),
                                fixed("/api/statistics"),
                                fixed("/api/calls"),
                                fixed("/api/orders")))
                .flatMap(List::stream)
                .toList();
    }

    /** Each page of the dashboard once, without the login and without pages that have no row to show. */
    private static List<MeasuredPage> everyPage(BenchDashboard shop) {
        return Arrays.stream(DashboardPage.values())
                .filter(page -> page != DashboardPage.LOGIN)
                .filter(page -> page.address(shop::first).isPresent())
                .map(page -> new MeasuredPage(
                        page.path(), each -> page.address(each::first).orElseThrow()))
                .toList();
    }

    /** The whole number, parts that hundreds, thousands and tens of thousands of callers share, and the country code. */
    private static Stream<String> phones(String phone) {
        return Stream.of(
                phone.replace("+", "%2B"), last(phone, 4), last(phone, 3), last(phone, 2), phone.substring(1, 3));
    }

    private static Stream<String> orders(String order) {
        return IntStream.of(order.length(), 4, 3, 2, 1).mapToObj(length -> order.substring(0, length));
    }

    /** Whether the page searches by a number or a part of one. */
    boolean isSearch() {
        return SEARCH.matcher(name).find();
    }

    private static String last(String number, int digits) {
        return number.substring(number.length() - digits);
    }

    private static List<MeasuredPage> filters(String path, List<String> searches, String... others) {
        return Stream.concat(Stream.of(others), searches.stream())
                .map(filter -> fixed(path + filter))
                .toList();
    }

    private static List<MeasuredPage> both(String path, List<String> searches, String... others) {
        return searches.stream()
                .flatMap(search -> Stream.of(others).map(other -> fixed(path + search + "&" + other)))
                .toList();
    }

    private static MeasuredPage fixed(String path) {
        return new MeasuredPage(path, shop -> path);
    }

    private static MeasuredPage row(String path, String name, String rows) {
        return new MeasuredPage(
                path + "…, " + name, shop -> path + shop.text("select id from " + rows + ", id limit 1"));
    }

    private static MeasuredPage deep(int page, String path) {
        return new MeasuredPage(path + "…, page " + page, shop -> deep(page, path, shop));
    }

    private static String deep(int page, String path, BenchDashboard shop) {
        String deeper = path;
        for (int turned = 1; turned < page; turned++) {
            Matcher older = OLDER.matcher(shop.get(deeper));
            if (!older.find()) {
                throw new IllegalStateException("there is no page " + page + " of " + path);
            }
            deeper = path + "&older=" + older.group(1);
        }
        return deeper;
    }
}
