package io.liza.bench.calls;

import io.liza.local.service.Service;

/** The CPU time a service has used: of all figures the one that says most about another machine. */
final class CpuTime {
    private CpuTime() {}

    static double secondsOf(Service service) {
        return Metrics.of(service).sum("process_cpu_time_ns_total") / 1e9;
    }
}
