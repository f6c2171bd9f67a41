package io.liza.local.up;

import io.liza.local.kafka.Kafka;
import io.liza.local.kafka.Topics;
import io.liza.local.postgres.Postgres;
import io.liza.local.process.CliException;
import io.liza.local.service.Application;
import io.liza.local.service.Service;
import io.liza.local.standin.TwilioStandIn;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** All processes of the local stack. They start in parallel; services stop before the servers that they use. */
final class Stack implements AutoCloseable {
    private static final int CANCEL_SECONDS = 20;

    private final Environment environment;
    private final ServicePorts addresses;
    private final Path folder;
    private final StartProgress progress;
    private final HashKey hashKey;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<SupervisedProcess> servers = new CopyOnWriteArrayList<>();
    private final List<SupervisedProcess> services = new CopyOnWriteArrayList<>();
    /** Null where none runs. It needs no process of its own. */
    private volatile TwilioStandIn standIn;

    Stack(Environment environment, ServicePorts addresses, Path folder, StartProgress progress) {
        this.environment = environment;
        this.addresses = addresses;
        this.folder = folder;
        this.progress = progress;
        this.hashKey = new HashKey(folder);
    }

    /** Starts everything and waits until the services are ready; fails as soon as one process fails. */
    Endpoints start() {
        var database = background(this::database);
        var broker = background(this::broker);
        var voice = broker.thenCompose(servers -> background(() -> voice(servers)));
        var admin = broker.thenCombine(database, (servers, addresses) -> background(() -> admin(servers, addresses)))
                .thenCompose(started -> started);
        var all = CompletableFuture.allOf(voice, admin);
        Stream.of(database, broker, voice, admin)
                .forEach(part -> part.whenComplete((result, failure) -> {
                    if (failure != null) {
                        all.completeExceptionally(failure);
                    }
                }));
        try {
            all.join();
            return new Endpoints(
                    voice.join().url(),
                    admin.join().url(),
                    database.join().owner(),
                    broker.join(),
                    FirstPassword.in(folder).take());
        } catch (CompletionException e) {
            if (e.getCause() instanceof CliException told) {
                throw told;
            }
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw new CliException(
                        failure.getMessage() + ": " + failure.getCause().getMessage(), failure);
            }
            throw e;
        }
    }

    /** Completes with the server that ended by itself. */
    CompletableFuture<SupervisedProcess> exit() {
        return CompletableFuture.anyOf(Stream.concat(servers.stream(), services.stream())
                        .map(SupervisedProcess::exit)
                        .toArray(CompletableFuture[]::new))
                .thenApply(SupervisedProcess.class::cast);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(CANCEL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        SupervisedProcess.stop(services);
        if (standIn != null) {
            standIn.close();
        }
        SupervisedProcess.stop(servers);
    }

    private DatabaseUrls database() throws Exception {
        if (environment.databaseUrl().isPresent()) {
            String url = environment.databaseUrl().get();
            ObsoleteSchema.refuse(url, "Set DATABASE_URL to an empty database.");
            return DatabaseUrls.ofOthers(url);
        }
        Postgres postgres = progress.step("Postgres", () -> Postgres.start(folder));
        servers.add(new SupervisedProcess("database", postgres));
        var urls = new DatabaseUrls(postgres.url(), postgres.webUrl());
        return progress.step("schema", () -> {
            ObsoleteSchema.refuse(
                    urls.owner(),
                    "Start anew with `./liza up --fresh`, which deletes everything in " + folder + ", or with another"
                            + " folder for --data.");
            Application.admin().migrate(folder, environment.forMigration(urls));
            return urls;
        });
    }

    private String broker() throws Exception {
        if (environment.bootstrapServers().isPresent()) {
            return topics(environment.bootstrapServers().get());
        }
        Kafka kafka = progress.step("Kafka", () -> Kafka.start(folder));
        servers.add(new SupervisedProcess("broker", kafka));
        return topics(kafka.bootstrapServers());
    }

    private String topics(String bootstrapServers) throws Exception {
        return progress.step("topics", () -> {
            Topics.create(bootstrapServers);
            return bootstrapServers;
        });
    }

    private Service voice(String bootstrapServers) throws Exception {
        var voice = Application.voice().on(addresses.voice(), addresses.voiceManagement());
        return service(voice, environment.forVoice(bootstrapServers, folder.resolve("spool"), hashKey));
    }

    private Service admin(String bootstrapServers, DatabaseUrls database) throws Exception {
        var admin = Application.admin().on(addresses.admin(), addresses.adminManagement());
        return service(
                admin, environment.forAdmin(bootstrapServers, database, FirstPassword.in(folder), hashKey, twilio()));
    }

    /**
     * Starts the stand-in for Twilio's REST API where it is needed. The voice-service is not told its auth token, since it
     * would then refuse unsigned requests.
     */
    private Map<String, String> twilio() throws Exception {
        if (!environment.needsTwilioStandIn()) {
            return Map.of();
        }
        standIn = progress.step("Twilio stand-in", () -> TwilioStandIn.start(folder));
        return standIn.settings();
    }

    private Service service(Application application, Map<String, String> settings) throws Exception {
        Service service = progress.step(application.name(), () -> application.start(folder, settings));
        services.add(new SupervisedProcess(application.name(), service));
        return service;
    }

    private <T> CompletableFuture<T> background(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
    }
}
