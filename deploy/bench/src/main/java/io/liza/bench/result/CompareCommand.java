package io.liza.bench.result;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows two results of the same measurement side by side. */
@Command(
        name = "compare",
        description = {
            "Shows two results of `bench webhooks` or `bench inbox` side by side: what Liza reached against the baseline"
                    + " in its own run.",
        })
public final class CompareCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "BEFORE", description = "A JSON result.")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "Another one.")
    private Path after;

    @Override
    public void run() {
        System.out.print(ResultTable.of(Result.read(before), Result.read(after)));
    }
}
