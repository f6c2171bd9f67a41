package io.liza.bench.pages;

import io.liza.local.process.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures whether pages stay fast with a hundred times as many calls. */
@Command(
        name = "pages",
        description = {
            "Requests the same pages from two dashboards in turn, one with few calls and one with many, and compares 95th percentiles.",
            "Needs about 3 GB of disk for a million calls, and up to half an hour."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no ratio is over --most or --most-searches", "1:a ratio is", "2:a wrong option"})
public final class PagesCommand implements Callable<Integer> {
    @Option(
            names = "--few",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Number of calls of the small dashboard (default: ${DEFAULT-VALUE}).")
    private int few;

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Number of calls of the large dashboard (default: ${DEFAULT-VALUE}).")
    private int many;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "30",
            description = "Number of requests for each page and dashboard (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "15",
            description = "Rounds before the measurement (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--most",
            paramLabel = "RATIO",
            defaultValue = "1.5",
            description = "The largest ratio of 95th percentiles that passes (default: ${DEFAULT-VALUE}).")
    private double most;

    @Option(
            names = "--most-searches",
            paramLabel = "RATIO",
            defaultValue = "3.0",
            description = "The same for searches by number (default: ${DEFAULT-VALUE}).")
    private double mostSearches;

    @Option(names = "--again", description = "Uses the databases of the last run.")
    private boolean again;

    @Override
    public Integer call() {
        Path folder = Installation.repository().resolve("deploy/bench/target/pages");
        try (BenchDashboard small = BenchDashboard.open(folder.resolve("few"), few, again);
                BenchDashboard large = BenchDashboard.open(folder.resolve("many"), many, again)) {
            return measure(small, large);
        }
    }

    private int measure(BenchDashboard small, BenchDashboard large) {
        List<Comparison> comparisons = MeasuredPage.all(small).stream()
                .map(page -> new Comparison(page, page.isSearch() ? mostSearches : most, small, large))
                .toList();
        IntStream.range(0, warmUp).forEach(round -> comparisons.forEach(comparison -> comparison.ask(round)));
        comparisons.forEach(Comparison::forget);
        IntStream.range(0, rounds).forEach(round -> comparisons.forEach(comparison -> comparison.ask(round)));
        System.out.println(Comparison.HEADER);
        comparisons.forEach(System.out::println);
        long slow = comparisons.stream().filter(Comparison::isSlow).count();
        System.out.printf("%d of %d pages over%n", slow, comparisons.size());
        return slow == 0 ? 0 : 1;
    }
}
