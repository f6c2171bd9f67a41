package io.liza.bench.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page that is measured.
 *
 * @param path may differ between dashboards where it names a row
 */
record Page(String name, Function<Shop, String> path) {
    private static final Pattern OLDER = Pattern.compile("older=(\\d+-\\d+)");
    private static final int DEEP = 20;

    /** @param small for numbers that fill a page there, too: else it would be compared with an empty one */
    static List<Page> all(Shop small) {
        String phone = small.text("select number from caller join call on caller_id = caller.id"
                + " group by number order by count(*) desc limit 1");
        String part = phone.substring(phone.length() - 4);
        String order = small.text("select number from orders order by calls desc limit 1");
        LocalDate today = LocalDate.now();
        String days = "from=" + today.minusDays(60) + "&to=" + today.minusDays(30);
        return Stream.of(
                        List.of(fixed("/"), fixed("/calls"), fixed("/calls?size=100")),
                        Stream.of(
                                        "status=COMPLETED",
                                        "status=HANDLED",
                                        "status=PROBLEM",
                                        "language=de",
                                        "language=fr",
                                        "status=HANDLED&language=fr",
                                        "problems=on",
                                        "live=on",
                                        days,
                                        "phone=" + part,
                                        "phone=" + phone.replace("+", "%2B"),
                                        "order_number=" + order,
                                        "order_number=" + order.substring(0, 4))
                                .map(filter -> fixed("/calls?" + filter))
                                .toList(),
                        List.of(
                                new Page("/calls, page " + DEEP, Page::deep),
                                row("/calls/", "one call", "call where status = 'COMPLETED' order by started_at desc"),
                                fixed("/orders")),
                        Stream.of(
                                        "status=DELAYED",
                                        "order_number=" + order,
                                        "order_number=" + order.substring(0, 4),
                                        "phone=" + part,
                                        "phone=" + phone.replace("+", "%2B"),
                                        days)
                                .map(filter -> fixed("/orders?" + filter))
                                .toList(),
                        List.of(
                                row("/orders/", "the order asked for most", "orders order by calls desc"),
                                row("/orders/", "an order asked for once", "orders where calls = 1 order by id"),
                                fixed("/statistics"),
                                fixed("/statistics?from=" + today.minusDays(89)),
                                fixed("/statistics?by=week&from=" + today.minusDays(364)),
                                fixed("/statistics?language=en"),
                                fixed("/api/statistics"),
                                fixed("/api/calls"),
                                fixed("/api/orders"),
                                fixed("/privacy"),
                                fixed("/audit")))
                .flatMap(List::stream)
                .toList();
    }

    private static Page fixed(String path) {
        return new Page(path, shop -> path);
    }

    private static Page row(String path, String name, String rows) {
        return new Page(path + "…, " + name, shop -> path + shop.text("select id from " + rows + ", id limit 1"));
    }

    private static String deep(Shop shop) {
        String path = "/calls";
        for (int page = 1; page < DEEP; page++) {
            Matcher older = OLDER.matcher(shop.get(path));
            if (!older.find()) {
                throw new IllegalStateException("there is no page " + DEEP + " of the calls");
            }
            path = "/calls?older=" + older.group(1);
        }
        return path;
    }
}
