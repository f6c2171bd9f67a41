package io.liza.local.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Checks the credentials, and gives the request to the part of the API that it is for. */
record Dispatcher(List<Resource> resources) implements HttpHandler {
    static final String BASIC = "Basic "
            + Base64.getEncoder()
                    .encodeToString(
                            (TwilioStandIn.ACCOUNT + ":" + TwilioStandIn.TOKEN).getBytes(StandardCharsets.UTF_8));

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            answer(ApiRequest.of(exchange)).sendTo(exchange);
        } catch (RuntimeException e) {
            ApiAnswer.error(500, 20500, e.toString()).sendTo(exchange);
        }
    }

    private ApiAnswer answer(ApiRequest request) throws IOException {
        if (!request.header("Authorization").equals(Optional.of(BASIC))) {
            return ApiAnswer.error(401, 20003, "Authenticate");
        }
        for (Resource resource : resources) {
            Optional<ApiAnswer> answer = resource.answer(request);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return ApiAnswer.notFound(request.path());
    }
}
