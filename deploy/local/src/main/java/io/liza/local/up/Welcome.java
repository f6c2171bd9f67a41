package io.liza.local.up;

import java.nio.file.Path;

/** The text that `liza up` prints when Liza is ready. */
record Welcome(Endpoints endpoints, Environment environment, Path folder) {
    private static final int DEFAULT_VOICE_PORT = 8080;
    private static final int DEFAULT_ADMIN_PORT = 8081;

    String text() {
        int port = endpoints.voice().getPort();
        String url = port == DEFAULT_VOICE_PORT ? "" : " --url http://localhost:" + port;
        int admin = endpoints.admin().getPort();
        String dashboard = admin == DEFAULT_ADMIN_PORT ? "" : " --dashboard http://localhost:" + admin + "/";
        return """

                Liza is ready

                  dashboard   http://localhost:%d/
                  log in as   %s
                  webhook     http://localhost:%d/webhook/voice
                  Postgres    %s
                  Kafka       %s
                  logs        %s
                %s
                Try a call, and ask for any order number, such as 4711#; --order 4711 plays it for you:

                  ./liza call%s --from +4915112345678
                %s  curl -X POST http://localhost:%d/webhook/voice -d "From=%%2B4915112345678&CallSid=test_call"

                Or have forty calls made, so that the dashboard has something to show:

                  ./liza demo%s%s

                Ctrl-C stops everything."""
                .formatted(
                        admin,
                        login(),
                        port,
                        environment.databaseUrl().isPresent() ? "from DATABASE_URL" : endpoints.databaseUrl(),
                        endpoints.bootstrapServers(),
                        folder.resolve("log"),
                        environment.acceptsUnsigned() ? UNSIGNED : "",
                        url,
                        environment.needsTwilioStandIn()
                                ? "  ./liza call" + url + " --order 4711 --message 10      # a message for the inbox\n"
                                : "",
                        port,
                        url,
                        dashboard);
    }

    /** A generated password is shown only here. */
    private String login() {
        return endpoints
                .firstPassword()
                .map(password ->
                        "admin, password " + password + " (shown only now; change it under \"admin\" in the page)")
                .orElse("admin, or with the account you have");
    }

    private static final String UNSIGNED =
            "\nNeither TWILIO_AUTH_TOKEN nor LIZA_TWILIO_SIGNING_KEYS is set: unsigned requests are accepted, since Liza listens on loopback only.\n";
}
