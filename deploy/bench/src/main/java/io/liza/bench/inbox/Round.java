package io.liza.bench.inbox;

import io.liza.bench.result.MeasuredServer;
import io.liza.bench.system.BenchDatabase;
import java.util.function.DoubleSupplier;

/**
 * One measurement of a writer.
 *
 * @param writerMicros CPU of the writer, for each event
 * @param postgresMicros CPU of Postgres, for each event
 * @param wal bytes of write-ahead log, for each event
 */
record Round(double perSecond, double writerMicros, double postgresMicros, double wal) {
    private static final String WAL = "select pg_current_wal_lsn() - '0/0'::pg_lsn";

    /** @param work returns how many events it has stored */
    static Round of(MeasuredServer writer, MeasuredServer postgres, BenchDatabase database, DoubleSupplier work) {
        double wal = database.number(WAL);
        double writerCpu = writer.cpuSeconds();
        double postgresCpu = postgres.cpuSeconds();
        long start = System.nanoTime();
        double events = work.getAsDouble();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Round(
                events / seconds,
                (writer.cpuSeconds() - writerCpu) / events * 1e6,
                (postgres.cpuSeconds() - postgresCpu) / events * 1e6,
                (database.number(WAL) - wal) / events);
    }
}
