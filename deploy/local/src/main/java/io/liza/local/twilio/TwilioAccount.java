package io.liza.local.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberReader;
import io.liza.local.process.CliException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.TimeValue;

/**
 * The shop's account at Twilio. Every failure is a {@link CliException} that says what to do.
 *
 * @param token the one of our auth tokens that Twilio accepts
 */
record TwilioAccount(TwilioRestClient client, String sid, String name, String token) {
    private static final int UNAUTHORIZED = 401;

    /** The answers 429 and 503 are retried after the time in Retry-After, else after this. */
    private static final TimeValue RETRY_INTERVAL = TimeValue.ofSeconds(1);

    private static final int RETRIES = 4;

    /**
     * Opens the account of TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN; during a rotation there are two tokens.
     *
     * @param region where the number is processed, if not in the United States
     * @param standIn replaces Twilio in tests
     */
    static TwilioAccount open(Map<String, String> environment, Optional<Region> region, Optional<URI> standIn) {
        String sid = environment.getOrDefault("TWILIO_ACCOUNT_SID", "").strip();
        List<String> tokens = Stream.of(
                        environment.getOrDefault("TWILIO_AUTH_TOKEN", "").split(","))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .toList();
        if (sid.isEmpty() || tokens.isEmpty()) {
            throw new CliException((sid.isEmpty() ? "TWILIO_ACCOUNT_SID" : "TWILIO_AUTH_TOKEN")
                    + " is not set. The Twilio console shows both under \"Account Info\"; put them into .env and"
                    + " export them with `set -a; . ./.env; set +a`.");
        }
        if (!sid.matches("AC[0-9a-fA-F]{32}")) {
            throw new CliException("TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits"
                    + (sid.startsWith("SK") ? "; this is an API key, not an account." : "."));
        }
        ApiException refused = null;
        for (String token : tokens) {
            TwilioRestClient client = client(sid, token, region, standIn);
            try {
                Account account = Account.fetcher().fetch(client);
                mustBeActive(account);
                return new TwilioAccount(client, sid, account.getFriendlyName(), token);
            } catch (ApiException e) {
                refused = e;
                if (e.getStatusCode() == null || e.getStatusCode() != UNAUTHORIZED) {
                    break;
                }
            } catch (ApiConnectionException e) {
                throw unreachable(e);
            }
        }
        throw refusal(refused);
    }

    List<TwilioNumber> numbers() {
        return read(IncomingPhoneNumber.reader());
    }

    /** @param number in E.164 */
    Optional<TwilioNumber> number(String number) {
        return read(IncomingPhoneNumber.reader().setPhoneNumber(number)).stream()
                .filter(each -> each.number().equals(number))
                .findFirst();
    }

    /** Fails if somebody has changed the number since it was shown. */
    void mustBeUnchanged(TwilioNumber shown) {
        if (!reread(shown).equals(shown.settings())) {
            throw new CliException("Somebody changed " + shown
                    + " while you were reading; nothing was changed by this command. Run it again.");
        }
    }

    /** Changes the number, and fails if it does not have the wanted settings afterwards. */
    void change(TwilioNumber number, NumberSettings wanted) {
        var request = IncomingPhoneNumber.updater(number.sid());
        wanted.putChanges(number.settings(), request);
        try {
            asked(() -> request.update(client));
        } catch (CliException e) {
            throw new CliException(
                    e.getMessage()
                            + "\n`./liza twilio show` tells whether the number was changed all the same; what was"
                            + " before is kept.",
                    e);
        }
        NumberSettings after = reread(number);
        if (!after.equals(wanted)) {
            throw new CliException(
                    "Twilio took the change, but the number is not what was wanted:\n" + after.changesTo(wanted));
        }
    }

    private NumberSettings reread(TwilioNumber number) {
        return asked(() ->
                NumberSettings.of(IncomingPhoneNumber.fetcher(number.sid()).fetch(client)));
    }

    private List<TwilioNumber> read(IncomingPhoneNumberReader reader) {
        return asked(() -> {
            var numbers = new ArrayList<TwilioNumber>();
            reader.read(client).forEach(number -> numbers.add(TwilioNumber.of(number)));
            return numbers;
        });
    }

    private static TwilioRestClient client(
            String accountSid, String token, Optional<Region> region, Optional<URI> standIn) {
        var connections = new PoolingHttpClientConnectionManager();
        connections.setDefaultSocketConfig(HttpClient.DEFAULT_SOCKET_CONFIG);
        HttpClientBuilder http = HttpClientBuilder.create()
                .useSystemProperties()
                .setConnectionManager(connections)
                .setRetryStrategy(new DefaultHttpRequestRetryStrategy(RETRIES, RETRY_INTERVAL));
        standIn.map(HttpHost::create).ifPresent(host -> http.setRoutePlanner((twilio, context) -> new HttpRoute(host)));
        var client = new TwilioRestClient.Builder(accountSid, token).httpClient(new NetworkHttpClient(http));
        region.ifPresent(each -> client.region(each.name()).edge(each.edge()));
        return client.build();
    }

    private static void mustBeActive(Account account) {
        if (account.getStatus() != Account.Status.ACTIVE) {
            throw new CliException("The Twilio account " + account.getSid() + " is " + account.getStatus()
                    + "; the console (https://console.twilio.com) says what is needed to reopen it.");
        }
    }

    private static <T> T asked(Supplier<T> request) {
        try {
            return request.get();
        } catch (ApiException e) {
            throw refusal(e);
        } catch (ApiConnectionException e) {
            throw unreachable(e);
        }
    }

    private static CliException refusal(ApiException refused) {
        if (refused.getCode() == null) {
            return unreachable(refused);
        }
        String hint = refused.getStatusCode() == UNAUTHORIZED
                ? "TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN do not belong together, or the token was replaced; each"
                        + " region (--region) has a token of its own."
                : "Twilio refuses: " + refused.getMessage();
        return new CliException(
                hint + "\nTwilio's error " + refused.getCode() + ": https://www.twilio.com/docs/errors/"
                        + refused.getCode(),
                refused);
    }

    private static CliException unreachable(RuntimeException failure) {
        return new CliException("Twilio cannot be reached or understood: " + failure.getMessage(), failure);
    }
}
