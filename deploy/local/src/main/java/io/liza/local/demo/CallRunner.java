package io.liza.local.demo;

import io.liza.local.demo.day.CallResult;
import io.liza.local.demo.day.PlannedCall;
import io.liza.local.telephone.Telephone;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Makes calls, some at the same time, until all are made or Liza no longer answers. */
final class CallRunner {
    private final Supplier<Telephone> telephones;
    private final int atOnce;
    private volatile boolean unreachable;

    CallRunner(Supplier<Telephone> telephones, int atOnce) {
        this.telephones = telephones;
        this.atOnce = atOnce;
    }

    /** Returns the results in the order of the plan, when the last call has ended. */
    List<CallResult> make(List<PlannedCall> calls, CallProgress progress) {
        ExecutorService lines = Executors.newFixedThreadPool(atOnce);
        try {
            var made = calls.stream()
                    .map(call -> CompletableFuture.supplyAsync(() -> make(call, progress), lines))
                    .toList();
            return made.stream()
                    .map(CompletableFuture::join)
                    .flatMap(Optional::stream)
                    .toList();
        } finally {
            lines.shutdown();
        }
    }

    private Optional<CallResult> make(PlannedCall planned, CallProgress progress) {
        if (unreachable) {
            return Optional.empty();
        }
        CallResult made = planned.make(telephones.get());
        if (!made.reached()) {
            unreachable = true;
        }
        progress.step(1);
        return Optional.of(made);
    }
}
