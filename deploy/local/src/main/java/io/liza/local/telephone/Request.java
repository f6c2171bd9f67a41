package io.liza.local.telephone;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** A webhook that Twilio requests; the parameters are added to those of the call. */
record Request(String method, URI url, Map<String, String> parameters) {
    Request with(Map<String, String> more) {
        var all = new LinkedHashMap<>(parameters);
        all.putAll(more);
        return new Request(method, url, all);
    }
}
