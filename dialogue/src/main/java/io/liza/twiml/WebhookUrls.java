package io.liza.twiml;

import io.liza.twiml.Frame.Place;

/**
 * URLs of the webhooks in documents.
 *
 * @param path under which the webhooks are reached, ending in a slash
 * @param retries of the webhooks by Twilio
 */
record WebhookUrls(String path, WebhookRetries retries) {

    /** @param query place of the query */
    String of(String webhook, Place query) {
        return path + webhook + "?" + query.mark() + retries.fragment();
    }
}
