package io.liza.local.twilio.account;

import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;

/** Twilio's client, with more patience than it has by itself. */
final class Api {
    private Api() {}

    /** @param standIn where requests to Twilio are sent instead: for tests */
    static TwilioRestClient client(String accountSid, String token, Optional<Region> region, Optional<URI> standIn) {
        var connections = new PoolingHttpClientConnectionManager();
        connections.setDefaultSocketConfig(HttpClient.DEFAULT_SOCKET_CONFIG);
        HttpClientBuilder http = HttpClientBuilder.create()
                .useSystemProperties()
                .setConnectionManager(connections)
                .setRetryStrategy(new Backoff());
        standIn.map(HttpHost::create).ifPresent(host -> http.setRoutePlanner((twilio, context) -> new HttpRoute(host)));
        var client = new TwilioRestClient.Builder(accountSid, token).httpClient(new NetworkHttpClient(http));
        region.ifPresent(each -> client.region(each.name()).edge(each.edge()));
        return client.build();
    }
}
