package io.liza.bench.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of one page on both dashboards, which are requested in turn. */
final class Comparison {
    static final String HEADER = "%-55s %21s  %21s  %5s  %s"
            .formatted(
                    "",
                    "few: p50, p95, KiB",
                    "many: p50, p95, KiB",
                    "ratio",
                    "of p95, and the most that passes; times in ms");

    private final MeasuredPage page;
    private final double most;
    private final Side few;
    private final Side many;

    /** @param most the largest ratio that passes */
    Comparison(MeasuredPage page, double most, BenchDashboard small, BenchDashboard large) {
        this.page = page;
        this.most = most;
        this.few = new Side(small, page.path().apply(small));
        this.many = new Side(large, page.path().apply(large));
    }

    /** The order changes with each round. */
    void ask(int round) {
        List.of(round % 2 == 0 ? few : many, round % 2 == 0 ? many : few).forEach(Side::ask);
    }

    void forget() {
        few.millis.clear();
        many.millis.clear();
    }

    boolean isSlow() {
        return ratio() > most;
    }

    private double ratio() {
        return many.percentile(95) / few.percentile(95);
    }

    @Override
    public String toString() {
        return "%-55s %s  %s  %5.2f  %.1f%s".formatted(page.name(), few, many, ratio(), most, isSlow() ? ", OVER" : "");
    }

    private static final class Side {
        private final BenchDashboard shop;
        private final String path;
        private final List<Double> millis = new ArrayList<>();
        private int characters;

        Side(BenchDashboard shop, String path) {
            this.shop = shop;
            this.path = path;
        }

        void ask() {
            long start = System.nanoTime();
            characters = shop.get(path).length();
            millis.add((System.nanoTime() - start) / 1e6);
        }

        /** By nearest rank. */
        double percentile(int percent) {
            var sorted = new ArrayList<>(millis);
            Collections.sort(sorted);
            return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
        }

        @Override
        public String toString() {
            return "%7.1f %7.1f %5d".formatted(percentile(50), percentile(95), characters / 1024);
        }
    }
}
