package io.liza.e2e;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.liza.local.kafka.Kafka;
import io.liza.local.kafka.Topics;
import io.liza.local.postgres.Postgres;
import io.liza.local.process.Installation;
import io.liza.local.service.Application;
import io.liza.local.service.Service;
import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.caller.Calls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both services with the memory of their pods and the options of their image, with a heap whose pages are all in use from
 * the start: under load neither is killed. Skipped where this user cannot limit the memory of a process.
 */
class MemoryIT {

    private static final Duration LOAD = Duration.ofSeconds(20);
    private static final int LINES = 32;
    private static final List<String> PAGES =
            List.of("/", "/calls", "/orders", "/statistics", "/inbox", "/settings/prompts/de");

    private static final Pattern OPTION = Pattern.compile("\"(-XX:[^\"]+)\"");
    private static final Pattern LIMIT = Pattern.compile("limits: \\{.*memory: (\\d+)Mi\\}");

    /** The share of a limit that must stay free for what this load does not do. */
    private static final double RESERVE = 0.03;

    @TempDir
    Path folder;

    @Test
    void withAFullHeapUnderLoadNeitherServiceIsKilled() throws Exception {
        try (var ofVoice = group("voice");
                var ofAdmin = group("admin");
                var kafka = Kafka.start(folder);
                var postgres = Postgres.start(folder)) {
            Topics.create(kafka.bootstrapServers());
            try (var voice = voice(ofVoice, kafka);
                    var admin = admin(ofAdmin, kafka, postgres)) {
                load(voice, new Dashboard(admin.url(), Liza.PASSWORD));

                leavesAReserve(voice, ofVoice, limit("voice"));
                leavesAReserve(admin, ofAdmin, limit("admin"));
            }
        }
    }

    private static MemoryGroup group(String service) throws IOException {
        var group = MemoryGroup.of("liza-" + service, limit(service));
        assumeTrue(group.isPresent(), "not tested: this user cannot limit the memory of a process");
        return group.get();
    }

    /** Bytes. */
    private static long limit(String service) throws IOException {
        var found = LIMIT.matcher(text("deploy/kubernetes/base/" + service + ".yaml"));
        assertTrue(found.find());
        return Long.parseLong(found.group(1)) << 20;
    }

    private static List<String> java(MemoryGroup group) throws IOException {
        String dockerfile = text("deploy/docker/Dockerfile");
        Stream<String> options = OPTION.matcher(dockerfile.substring(dockerfile.lastIndexOf("ENTRYPOINT")))
                .results()
                .map(option -> option.group(1))
                .filter(option -> !option.startsWith("-XX:SharedArchiveFile"))
                .flatMap(option -> option.startsWith("-XX:MaxRAMPercentage")
                        ? Stream.of(option, option.replace("Max", "Initial"))
                        : Stream.of(option));
        return group.command(Stream.of(Stream.of(Installation.java()), options, Stream.of("-XX:+AlwaysPreTouch"))
                .flatMap(part -> part));
    }

    private Service voice(MemoryGroup group, Kafka kafka) throws IOException {
        return Application.voice().with(java(group)).start(folder, Liza.voiceSettings(kafka, folder));
    }

    private Service admin(MemoryGroup group, Kafka kafka, Postgres postgres) throws IOException {
        Application.admin().migrate(folder, Map.of("DATABASE_URL", postgres.url()));
        return Application.admin().with(java(group)).start(folder, Liza.adminSettings(kafka, postgres));
    }

    /** Calls without a pause on all lines, and pages at the same time. */
    private static void load(Service voice, Dashboard dashboard) {
        long end = System.nanoTime() + LOAD.toNanos();
        var calls = new CopyOnWriteArrayList<CallReport>();
        var threads = Executors.newFixedThreadPool(LINES + PAGES.size());
        try {
            var lines = IntStream.range(0, LINES)
                    .mapToObj(line -> whileBefore(
                            end,
                            threads,
                            () -> calls.add(Telephone.at(voice.url())
                                    .signedWith(Liza.TOKEN)
                                    .caller(Calls.content("4711"))
                                    .call())));
            var readers = PAGES.stream()
                    .map(page -> whileBefore(
                            end, threads, () -> dashboard.visit(page).then().statusCode(200)));
            CompletableFuture.allOf(Stream.concat(lines, readers).toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
        assertThat(calls.stream().filter(call -> !call.endedProperly()).toList(), is(empty()));
        assertThat(calls.size(), greaterThan(10 * LINES));
        System.out.println("Memory: " + calls.size() + " calls in " + LOAD.toSeconds() + " s");
    }

    private static CompletableFuture<Void> whileBefore(long end, Executor threads, Runnable action) {
        return CompletableFuture.runAsync(
                () -> {
                    while (System.nanoTime() < end) {
                        action.run();
                    }
                },
                threads);
    }

    private static void leavesAReserve(Service service, MemoryGroup group, long limit) {
        assertEquals(0, group.kills());
        assertFalse(service.end().isDone());
        System.out.printf("Memory: %d MB of %d MB%n", group.residentBytes() / 1_000_000, limit / 1_000_000);
        assertThat((double) group.residentBytes(), lessThan(limit * (1 - RESERVE)));
    }

    private static String text(String path) throws IOException {
        return Files.readString(Installation.repository().resolve(path));
    }
}
