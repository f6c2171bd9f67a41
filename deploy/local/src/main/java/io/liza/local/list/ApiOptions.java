package io.liza.local.list;

import io.liza.local.process.CliException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import picocli.CommandLine.Option;

/** The options for the dashboard's address and for logging in. */
final class ApiOptions {
    @Option(names = "--url", paramLabel = "URL", description = "Address of the dashboard (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8081");

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "A token from My account, API tokens (default: LIZA_TOKEN, which other people on this machine"
                    + " cannot see).")
    private String token = System.getenv("LIZA_TOKEN");

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description =
                    "In the place of a token: name of an account. Its password is LIZA_ADMIN_PASSWORD, or is asked"
                            + " for.")
    private String user;

    /** @throws CliException if an option is missing */
    AdminApi api() {
        if (url.getHost() == null) {
            throw new CliException(2, "--url must look like http://localhost:8081");
        }
        return new AdminApi(url, user == null ? bearer() : basic());
    }

    private String bearer() {
        if (token == null || token.isBlank()) {
            throw new CliException(
                    2,
                    "Log in with LIZA_TOKEN or --token (make one under My account, API tokens), or with"
                            + " --user NAME.");
        }
        return "Bearer " + token.strip();
    }

    private String basic() {
        String pair = user + ":" + password();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private String password() {
        String set = System.getenv("LIZA_ADMIN_PASSWORD");
        if (set != null && !set.isEmpty()) {
            return set;
        }
        if (System.console() == null) {
            throw new CliException(
                    2, "There is no terminal to ask for the password of " + user + ": set LIZA_ADMIN_PASSWORD.");
        }
        char[] typed = System.console().readPassword("Password of %s: ", user);
        return typed == null ? "" : new String(typed);
    }
}
