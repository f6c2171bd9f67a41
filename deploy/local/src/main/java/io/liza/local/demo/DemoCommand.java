package io.liza.local.demo;

import io.liza.local.demo.day.Day;
import io.liza.local.demo.day.PlannedCall;
import io.liza.local.standin.TwilioStandIn;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.TelephoneOptions;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liza demo}: a shop's day on the telephone, so that the dashboard has something to show. */
@Command(
        name = "demo",
        description = {
            "Makes varied calls to a running Liza: callers from many countries, popular and rare orders, and what happens"
                    + " on a telephone, such as corrections, silence and faults. The numbers belong to nobody.",
            "Signs its requests as `liza call` does. LIZA_LANGUAGES of the voice-service decides the languages."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no call had an error", "1:a call had an error, or Liza is not up", "2:a wrong option"})
public final class DemoCommand implements Callable<Integer> {
    private static final int MOST_CALLS = 100_000;
    private static final int MOST_AT_ONCE = 100;
    private static final int LONGEST_ORDER = 32;
    private static final int SEEDS = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TelephoneOptions line;

    @Mixin
    private BulkOptions bulk;

    @Parameters(
            arity = "0..1",
            paramLabel = "N",
            defaultValue = "40",
            description = "Number of calls, up to 100000 (default: ${DEFAULT-VALUE}).")
    private int calls;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "4",
            description = "Number of calls at the same time, up to 100 (default: ${DEFAULT-VALUE}).")
    private int atOnce;

    @Option(names = "--seed", description = "Repeats the calls of this seed, as new calls (default: a random seed).")
    private long seed = new Random().nextInt(SEEDS);

    @Option(
            names = "--order-digits",
            paramLabel = "N",
            defaultValue = "6",
            description = "Number of digits of an order number, 2 to 32 (default: ${DEFAULT-VALUE}).")
    private int orderDigits;

    @Option(
            names = "--dashboard",
            paramLabel = "URL",
            defaultValue = "http://localhost:8081/",
            description = "Address of the dashboard, printed at the end (default: ${DEFAULT-VALUE}).")
    private URI dashboard;

    @Override
    public Integer call() {
        if (bulk.calls != 0) {
            mustBeWithin("--bulk", bulk.calls, 1, BulkOptions.MOST_CALLS);
            mustBeWithin("--days", bulk.days, 1, BulkOptions.MOST_DAYS);
            return bulk.publish(seed);
        }
        mustBeWithin("N", calls, 1, MOST_CALLS);
        mustBeWithin("--at-once", atOnce, 1, MOST_AT_ONCE);
        mustBeWithin("--order-digits", orderDigits, 2, LONGEST_ORDER);
        if (!line.isUp()) {
            System.err.println("Nobody answers at " + line.url()
                    + ". Start Liza with `./liza up`, or give her address with --url.");
            return 1;
        }
        System.out.printf("%d calls to %s, up to %d at once, seed %d%n", calls, line.url(), atOnce, seed);
        return tell(make(new Day(seed, orderDigits).calls(calls)));
    }

    private DemoReport make(List<PlannedCall> day) {
        try (CallProgress progress = CallProgress.of(calls)) {
            return new DemoReport(new CallRunner(this::telephone, atOnce).make(day, progress));
        }
    }

    private Telephone telephone() {
        Telephone telephone = line.telephone();
        TwilioStandIn.urlOf(bulk.folder()).ifPresent(telephone::api);
        return telephone;
    }

    private int tell(DemoReport result) {
        System.out.println(result.table());
        if (result.calls().size() < calls) {
            System.out.println("Then nobody answered any more; the other calls were not made.");
        }
        if (result.failures() > 0) {
            System.out.println(result.failures() + " not as they should be:");
            System.out.println(result.failureTable());
        }
        System.out.println("See them at " + dashboard);
        return result.failures() == 0 ? 0 : 1;
    }

    private void mustBeWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), name + " is " + value + ", but must be " + least + " to " + most + ".");
        }
    }
}
