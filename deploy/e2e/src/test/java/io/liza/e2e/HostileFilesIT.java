package io.liza.e2e;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.process.Installation;
import io.liza.local.service.Application;
import io.liza.local.service.Service;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The admin-service with less heap than its image has, and with the image's flags: it would end if files filled its
 * memory.
 */
class HostileFilesIT {
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    /** Of a service that {@link Application} starts. */
    private static final int HEAP_MB = 384;

    private static final Set<Integer> REFUSED = Set.of(400, 413, 422);
    private static final Set<Integer> REFUSED_FORM = Set.of(400, 403, 413);
    private static final String TABLE = "number,status,notes\n";
    private static final List<String> ACCOUNTS = List.of("hostile-anna", "hostile-berta", "hostile-cleo");

    private static final String MAKE_ACCOUNT =
            """
            with made as (
                insert into account (name, password, role, created_at)
                values ('%1$s', 'none', 'SUPERVISOR', now()) returning id
            ), session as (
                insert into login_session (hash, account_id, created_at, seen_at, address)
                select sha256('%1$s'::bytea), id, now(), now(), 'test' from made
            )
            insert into api_token (account_id, name, hash, scope, created_at, expires_at)
            select id, 'test', sha256('liza_%1$s'::bytea), 'WRITE', now(), now() + interval '1 day' from made
            """;

    private static final Liza LIZA = Liza.running();
    private static Service admin;

    @BeforeAll
    static void start() throws Exception {
        for (String name : ACCOUNTS) {
            LIZA.change(MAKE_ACCOUNT.formatted(name));
        }
        admin = Application.admin()
                .start(
                        Path.of("target", "hostile-" + ProcessHandle.current().pid()),
                        Map.of(
                                "JAVA_TOOL_OPTIONS",
                                String.join(" ", flags()),
                                "KAFKA_BOOTSTRAP_SERVERS",
                                LIZA.kafka.bootstrapServers(),
                                "DATABASE_URL",
                                LIZA.postgres.url(),
                                "LIZA_LOCAL",
                                "true",
                                "LIZA_RETENTION_EVERY",
                                "off"));
    }

    @AfterAll
    static void stop() {
        admin.close();
    }

    @Test
    void theImageHasAtLeastThisHeap() throws IOException {
        int percent = Integer.parseInt(first("MaxRAMPercentage=(\\d+)", "deploy/docker/Dockerfile"));
        int smallest = Stream.of(
                        first("(?s)\n  admin-service:.*?mem_limit: (\\d+)m", "docker-compose.yml"),
                        first("limits: \\{cpu: \"2\", memory: (\\d+)Mi}", "deploy/kubernetes/base/admin.yaml"))
                .mapToInt(Integer::parseInt)
                .min()
                .getAsInt();

        assertThat(smallest * percent / 100, greaterThanOrEqualTo(HEAP_MB));
    }

    @Test
    void hostileFilesInParallelAreRefusedAndAnHonestOneIsTakenAfterThem() throws Exception {
        attack("text/csv", "a line of cells", () -> fill(TABLE + "1,SHIPPED", ","));
        attack("text/csv", "a header of cells", () -> fill("number,status", ",x"));
        attack("text/csv", "a cell without end", () -> fill(TABLE + "1,SHIPPED,\"", "ж,\n"));
        attack("text/csv", "one line", () -> fill("", "x"));
        attack("text/csv", "small wrong lines", () -> fill(TABLE, "x\n"));
        attack("text/csv", "the longest notes, and a wrong line", () -> fill(TABLE, row(1, "ж".repeat(1_990))));
        attack("application/x-ndjson", "unknown keys", () -> fill("{\"number\":\"1\"", ",\"x\":1"));
        attack("application/x-ndjson", "levels", () -> fill("{\"notes\":", "["));
        attack("application/x-ndjson", "digits", () -> fill("{\"number\":1", "0"));
        attack("application/x-ndjson", "small objects", () -> fill("", "{}\n"));
        attack("multipart/form-data; boundary=x", "headers of a part", () -> fill("--x\r\n", "a:b\r\n"));
        attack("multipart/form-data; boundary=x", "a header", () -> fill("--x\r\na:", "b"));
        attack(
                "multipart/form-data; boundary=x",
                "parts",
                () -> fill("", "--x\r\nContent-Disposition: form-data; name=\"file\";" + " filename=\"\"\r\n\r\n\r\n"));

        honest(100_000, "59600", "x".repeat(200));
        honest(7_000, "59601", "ж".repeat(1_900));
        assertFalse(admin.end().isDone(), () -> "the service has ended: " + admin.log());
    }

    /** By all accounts at once. */
    private static void attack(String type, String what, Supplier<byte[]> file) {
        byte[] body = file.get();
        boolean isForm = type.startsWith("multipart");
        var threads = Executors.newFixedThreadPool(ACCOUNTS.size());
        try {
            var answers = ACCOUNTS.stream()
                    .map(name -> CompletableFuture.supplyAsync(
                            () -> isForm
                                    ? browser()
                                            .cookie("liza-session", name)
                                            .header("Content-Type", type)
                                            .body(body)
                                            .post("/orders/import")
                                            .statusCode()
                                    : program(name)
                                            .header("Content-Type", type)
                                            .body(body)
                                            .post("/api/orders/import")
                                            .statusCode(),
                            threads))
                    .toList();
            answers.forEach(answer -> assertThat(what, answer.join(), in(isForm ? REFUSED_FORM : REFUSED)));
        } finally {
            threads.shutdown();
        }
        assertFalse(admin.end().isDone(), () -> what + " has ended the service: " + admin.log());
    }

    private static void honest(int orders, String prefix, String notes) throws Exception {
        String file = IntStream.range(0, orders)
                .mapToObj(i -> prefix + "%06d,IN_PROGRESS,%s\n".formatted(i, notes))
                .collect(Collectors.joining("", TABLE, ""));
        long start = System.nanoTime();
        program(ACCOUNTS.get(0))
                .header("Content-Type", "text/csv")
                .body(file.getBytes(UTF_8))
                .post("/api/orders/import")
                .then()
                .statusCode(200);
        System.out.printf("Import: %d orders in %.1f s%n", orders, (System.nanoTime() - start) / 1e9);
        assertEquals(orders, LIZA.number("select count(*) from orders where number like '" + prefix + "______'"));
    }

    private static RequestSpecification program(String name) {
        return browser().header("Authorization", "Bearer liza_" + name);
    }

    private static RequestSpecification browser() {
        return given().baseUri(admin.url().toString());
    }

    private static String row(int number, String notes) {
        return number + ",SHIPPED," + notes + "\n";
    }

    /** As much as a file may have. */
    private static byte[] fill(String beginning, String rest) {
        byte[] part = rest.getBytes(UTF_8);
        var file = new byte[MOST_BYTES];
        byte[] first = beginning.getBytes(UTF_8);
        System.arraycopy(first, 0, file, 0, first.length);
        for (int i = first.length; i < file.length; i++) {
            file[i] = part[(i - first.length) % part.length];
        }
        return file;
    }

    private static List<String> flags() throws IOException {
        return Pattern.compile("\"(-XX:(?!SharedArchiveFile|MaxRAMPercentage)[^\"]+)\"")
                .matcher(Files.readString(Installation.repository().resolve("deploy/docker/Dockerfile")))
                .results()
                .map(flag -> flag.group(1))
                .toList();
    }

    private static String first(String pattern, String file) throws IOException {
        Matcher found = Pattern.compile(pattern)
                .matcher(Files.readString(Installation.repository().resolve(file)));
        assertTrue(found.find(), pattern);
        return found.group(1);
    }
}
