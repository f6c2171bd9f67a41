package io.liza.local.standin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Starts calls, which means that they are remembered. */
final class StartedCalls implements Resource {
    private static final String CALLS = "/2010-04-01/Accounts/" + TwilioStandIn.ACCOUNT + "/Calls";
    private static final String E164 = "\\+[1-9][0-9]{6,14}";
    private static final String DEFAULT_TIMEOUT = "60";

    private final List<StartedCall> calls = new CopyOnWriteArrayList<>();

    List<StartedCall> all() {
        return List.copyOf(calls);
    }

    @Override
    public Optional<ApiAnswer> answer(ApiRequest request) {
        if (!request.path().equals(CALLS + ".json") || !request.method().equals("POST")) {
            return Optional.empty();
        }
        return Optional.of(complaint(request).orElseGet(() -> start(request)));
    }

    private static Optional<ApiAnswer> complaint(ApiRequest request) {
        if (request.parameter("To").isEmpty()) {
            return Optional.of(ApiAnswer.error(400, 21201, "No 'To' number is specified"));
        }
        if (request.parameter("From").isEmpty()) {
            return Optional.of(ApiAnswer.error(400, 21213, "Caller phone number is required"));
        }
        if (!request.parameter("To").get().matches(E164)) {
            return Optional.of(ApiAnswer.error(400, 21211, "The 'To' number is not a valid phone number."));
        }
        if (request.parameter("Url").isEmpty() == request.parameter("Twiml").isEmpty()) {
            return Optional.of(ApiAnswer.error(400, 21205, "Url parameter is required."));
        }
        if (!request.parameter("Timeout").orElse(DEFAULT_TIMEOUT).matches("[1-9][0-9]{0,2}")) {
            return Optional.of(ApiAnswer.error(400, 21208, "Invalid Timeout"));
        }
        return Optional.empty();
    }

    private ApiAnswer start(ApiRequest request) {
        var call = new StartedCall(
                "CA" + UUID.randomUUID().toString().replace("-", ""),
                request.parameter("From").orElseThrow(),
                request.parameter("To").orElseThrow(),
                request.parameter("Url").or(() -> request.parameter("Twiml")).orElseThrow(),
                Integer.parseInt(request.parameter("Timeout").orElse(DEFAULT_TIMEOUT)));
        calls.add(call);
        return ApiAnswer.json(201, json(call));
    }

    private static Map<String, Object> json(StartedCall call) {
        var json = new LinkedHashMap<String, Object>();
        json.put("sid", call.sid());
        json.put("account_sid", TwilioStandIn.ACCOUNT);
        json.put("from", call.from());
        json.put("to", call.to());
        json.put("status", "queued");
        json.put("direction", "outbound-api");
        json.put("api_version", "2010-04-01");
        json.put("uri", CALLS + "/" + call.sid() + ".json");
        return json;
    }
}
