package io.liza.local.twilio.account;

import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/** Asks again when Twilio is asked too often (429) or is busy (503): as late as it says, else twice as late each time. */
final class Backoff extends DefaultHttpRequestRetryStrategy {
    private static final int TRIES = 4;
    private static final TimeValue FIRST = TimeValue.ofMilliseconds(500);

    Backoff() {
        super(TRIES, FIRST);
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int tries, HttpContext context) {
        return response.containsHeader("Retry-After")
                ? super.getRetryInterval(response, tries, context)
                : TimeValue.ofMilliseconds(FIRST.toMilliseconds() << (tries - 1));
    }
}
