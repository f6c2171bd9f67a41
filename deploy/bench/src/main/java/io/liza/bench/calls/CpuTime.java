package io.liza.bench.calls;

import io.liza.bench.system.Metrics;
import io.liza.local.service.Service;

/** CPU time that a service has used. */
final class CpuTime {
    private CpuTime() {}

    static double secondsOf(Service service) {
        return Metrics.of(service).sum("process_cpu_time_ns_total") / 1e9;
    }
}
