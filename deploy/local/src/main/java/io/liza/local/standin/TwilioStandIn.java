package io.liza.local.standin;

import com.sun.net.httpserver.HttpServer;
import io.liza.local.process.CliException;
import io.liza.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Plays the part of Twilio's REST API that Liza uses, on loopback: recordings, which the telephone leaves here, and calls.
 * Recordings stay in {@code <folder>/twilio} and survive a restart.
 */
public final class TwilioStandIn implements AutoCloseable {
    static {
        // Else every answer on a connection that is used again waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** The only account, and its auth token. */
    public static final String ACCOUNT = "AC" + "0".repeat(32);

    public static final String TOKEN = "auth-token-of-the-stand-in";

    /** The account's number, which the telephone calls unless told otherwise. */
    public static final String NUMBER = "+493023125000";

    private static final String NAME = "twilio";
    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Recordings recordings;
    private final StartedCalls calls = new StartedCalls();

    private TwilioStandIn(HttpServer server, Path folder) {
        this.server = server;
        this.recordings = new Recordings(folder);
        server.createContext("/", new Dispatcher(List.of(new RecordingResource(recordings), calls)));
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Starts it on the port of the last start on this folder if that is free.
     *
     * @throws CliException if it cannot listen
     */
    public static TwilioStandIn start(Path folder) {
        int port = Ports.remembered(folder, NAME);
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new TwilioStandIn(HttpServer.create(address, 0), folder.resolve(NAME));
        } catch (IOException e) {
            throw new CliException("The stand-in for Twilio cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** The address of the stand-in that runs on this folder; empty if none runs. */
    public static Optional<URI> urlOf(Path folder) {
        return Ports.lastOf(folder, NAME).filter(Ports::answers).map(TwilioStandIn::url);
    }

    /** Its address, without a path. */
    public URI url() {
        return url(server.getAddress().getPort());
    }

    /** The variables with which the admin-service finds it, and the number from which it starts calls. */
    public Map<String, String> settings() {
        return Map.of(
                "LIZA_TWILIO_API",
                url().toString(),
                "TWILIO_ACCOUNT_SID",
                ACCOUNT,
                "TWILIO_AUTH_TOKEN",
                TOKEN,
                "TWILIO_PHONE_NUMBER",
                NUMBER);
    }

    /** The recordings that are there, with their audio. */
    public List<Recording> recordings() {
        return recordings.all();
    }

    /** The SIDs of the deleted recordings. */
    public List<String> deleted() {
        return recordings.deleted();
    }

    /** The calls that were started, in order. */
    public List<StartedCall> calls() {
        return calls.all();
    }

    /** Answers this many requests for the audio of each recording with 404, as Twilio does while it processes them. */
    public TwilioStandIn missingAtFirst(int requests) {
        recordings.faults().missingAtFirst(requests);
        return this;
    }

    /** Answers the next deletions with 500, and deletes nothing. */
    public TwilioStandIn failingDeletions(int requests) {
        recordings.faults().failingDeletions(requests);
        return this;
    }

    /** Answers the next deletions of this recording with 500. */
    public TwilioStandIn failingDeletions(String sid, int requests) {
        recordings.faults().failingDeletions(sid, requests);
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static URI url(int port) {
        return URI.create("http://localhost:" + port);
    }
}
