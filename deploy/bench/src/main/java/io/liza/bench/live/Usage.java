package io.liza.bench.live;

import java.util.Locale;

/** Seconds of CPU of the processes at a time. */
record Usage(double at, double voice, double admin, double generator) {
    Usage since(Usage before) {
        return new Usage(at - before.at, voice - before.voice, admin - before.admin, generator - before.generator);
    }

    void print(String during) {
        System.out.printf(
                Locale.ROOT,
                "%s: cores used by voice-service %.2f, admin-service %.2f, load generator %.2f%n",
                during,
                voice / at,
                admin / at,
                generator / at);
    }
}
