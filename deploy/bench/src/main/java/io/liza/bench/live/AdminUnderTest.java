package io.liza.bench.live;

import io.liza.bench.result.MeasuredServer;
import io.liza.bench.result.Row;
import io.liza.bench.system.BenchSystem;
import io.liza.local.service.Service;
import java.nio.file.Path;
import java.util.Map;

/** The admin-service, started with an archive of its classes as in its image. */
record AdminUnderTest(BenchSystem system, Path archive) {
    private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

    MeasuredServer start() {
        system.startAdmin(Map.of(JAVA_OPTIONS, "-XX:ArchiveClassesAtExit=" + archive));
        system.stopAdmin();
        Service admin = system.startAdmin(Map.of(JAVA_OPTIONS, "-XX:SharedArchiveFile=" + archive));
        return new MeasuredServer(Row.LIZA, admin.url(), admin.pid());
    }
}
