package io.liza.admin.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.liza.admin.fixture.Visitor;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The stream of an open page, as bytes come in: what it was told so far, each as {@code event data}. */
final class PageStream implements AutoCloseable {
    static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Socket socket;
    private final BufferedReader in;
    private final List<String> head = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    private PageStream(String topics, String proof) throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String request = "GET /live?topics=" + topics + " HTTP/1.1\r\nHost: localhost\r\n" + proof + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    /** As a page of a viewer; open when it was greeted. */
    static PageStream open(String topics) {
        Visitor.know("anna-viewer", "VIEWER");
        return open(topics, Visitor.session("anna-viewer"));
    }

    static PageStream open(String topics, String session) {
        return with(topics, "Cookie: " + Visitor.SESSION_COOKIE + "=" + session).greeted();
    }

    /** @param proof a header; empty for nobody */
    static PageStream with(String topics, String proof) {
        try {
            var stream = new PageStream(topics, proof.isEmpty() ? "Accept: */*" : proof);
            stream.readHead();
            var reader = new Thread(stream::read, "stream");
            reader.setDaemon(true);
            reader.start();
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for the stream, and is gone before long. */
    static void leaveAfter(Duration time, String topics, String proof) throws InterruptedException {
        try (var socket = new PageStream(topics, proof)) {
            Thread.sleep(time.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PageStream greeted() {
        awaitTold("hello");
        return this;
    }

    /** Forgets what is still told of what happened before. */
    PageStream settled() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        told.clear();
        return this;
    }

    int status() {
        return Integer.parseInt(head.get(0).split(" ")[1]);
    }

    /** Null if there is none. */
    String header(String name) {
        return head.stream()
                .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    List<String> told() {
        return List.copyOf(told);
    }

    long count(String start) {
        return told.stream().filter(event -> event.startsWith(start)).count();
    }

    /** That this is stale, and within a second. */
    void awaitStale(String topic) {
        await().alias(topic + " is stale")
                .pollInterval(Duration.ofMillis(10))
                .atMost(A_SECOND)
                .until(() -> staleTopics().contains(topic));
    }

    private List<String> staleTopics() {
        return told.stream()
                .filter(event -> event.startsWith("stale "))
                .flatMap(event -> Stream.of(event.substring("stale ".length()).split(" ")))
                .toList();
    }

    void awaitTold(String start) {
        awaitTold(start, Duration.ofSeconds(20));
    }

    void awaitTold(String start, Duration most) {
        await().alias(start + " among " + told)
                .pollInterval(Duration.ofMillis(10))
                .atMost(most)
                .until(() -> count(start) > 0);
    }

    void awaitEnd() {
        await().atMost(20, SECONDS).until(() -> over);
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a machine that dies: no goodbye, the next byte is refused. */
    void cut() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readHead() throws IOException {
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.add(line);
        }
    }

    /** Sizes of chunks stand between the lines; they begin like no field. */
    private void read() {
        try {
            String event = "";
            for (String line = in.readLine(); line != null && !line.equals("0"); line = in.readLine()) {
                if (line.startsWith("event:")) {
                    event = line.substring("event:".length());
                } else if (line.startsWith("data:")) {
                    told.add((event + " " + line.substring("data:".length())).strip());
                }
            }
        } catch (IOException e) {
            told.add("cut");
        }
        over = true;
    }
}
