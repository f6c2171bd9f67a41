package io.liza.local.twilio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Plays Twilio's API 2010-04-01 as Twilio describes it: one
 * account with its numbers, Basic authentication, pages, errors with code, and only parameters that it documents.
 */
final class FakeTwilio implements AutoCloseable {
    static final String ACCOUNT = "AC" + "5".repeat(32);
    static final String TOKEN = "the-token-in-force";

    private static final String ROOT = "/2010-04-01/Accounts/";
    private static final Set<String> LIST_PARAMETERS =
            Set.of("Beta", "FriendlyName", "PhoneNumber", "Origin", "PageSize", "Page", "PageToken");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Method and path, as they came. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** The hosts they were for. */
    final List<String> hosts = new CopyOnWriteArrayList<>();

    final Map<String, FakeTwilioNumber> numbers = new LinkedHashMap<>();
    /** The statuses and codes with which the next requests are refused. */
    final Queue<int[]> refusals = new ArrayDeque<>();

    String status = "active";
    int pageSize = 50;
    boolean refusesChanges;
    boolean losesChanges;

    private final HttpServer server;

    FakeTwilio() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    FakeTwilioNumber has(String phoneNumber) {
        var number = new FakeTwilioNumber(ACCOUNT, numbers.size() + 1, phoneNumber);
        numbers.put(number.sid(), number);
        return number;
    }

    long changes() {
        return asked.stream().filter(each -> each.startsWith("POST")).count();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        hosts.add(exchange.getRequestHeaders().getFirst("Host"));
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer;
        try {
            answer = answer(exchange, form(exchange.getRequestURI().getRawQuery()), form(body));
        } catch (Refused e) {
            answer = e.answer();
        }
        byte[] json = JSON.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    private Answer answer(HttpExchange exchange, Map<String, String> query, Map<String, String> form) throws Refused {
        if (!refusals.isEmpty()) {
            int[] refusal = refusals.remove();
            throw new Refused(refusal[0], refusal[1], "as the test wants it");
        }
        authenticate(exchange.getRequestHeaders().getFirst("Authorization"));
        String path = exchange.getRequestURI().getPath();
        boolean get = exchange.getRequestMethod().equals("GET");
        if (path.equals(ROOT + ACCOUNT + ".json") && get) {
            only(Set.of(), query.keySet());
            return new Answer(200, account());
        }
        String list = ROOT + ACCOUNT + "/IncomingPhoneNumbers";
        if (path.equals(list + ".json") && get) {
            only(LIST_PARAMETERS, query.keySet());
            return new Answer(200, page(list + ".json", query));
        }
        FakeTwilioNumber number = numbers.get(path.replaceFirst(".*/(PN\\w+)\\.json", "$1"));
        if (number == null || !path.equals(list + "/" + number.sid() + ".json")) {
            throw new Refused(404, 20404, "The requested resource " + path + " was not found");
        }
        if (!get) {
            change(number, form);
        }
        return new Answer(200, number.json());
    }

    private void change(FakeTwilioNumber number, Map<String, String> form) throws Refused {
        only(FakeTwilioNumber.PARAMETERS, form.keySet());
        if (refusesChanges) {
            throw new Refused(500, 20500, "An internal server error has occurred");
        }
        if (!losesChanges) {
            number.update(form);
        }
    }

    private static void authenticate(String header) throws Refused {
        String expected = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + expected).equals(header)) {
            throw new Refused(401, 20003, "Authenticate");
        }
    }

    private static void only(Set<String> known, Collection<String> given) throws Refused {
        for (String name : given) {
            if (!known.contains(name)) {
                throw new Refused(400, 20001, "Unknown parameter " + name);
            }
        }
    }

    private Map<String, Object> account() {
        var account = new LinkedHashMap<String, Object>();
        account.put("sid", ACCOUNT);
        account.put("auth_token", TOKEN);
        account.put("friendly_name", "The shop");
        account.put("owner_account_sid", ACCOUNT);
        account.put("status", status);
        account.put("type", "Full");
        account.put("date_created", "Thu, 30 Jul 2015 20:00:00 +0000");
        account.put("uri", ROOT + ACCOUNT + ".json");
        return account;
    }

    private Map<String, Object> page(String path, Map<String, String> query) throws Refused {
        String wanted = query.getOrDefault("PhoneNumber", "");
        if (!wanted.matches("\\+?[0-9*]*")) {
            throw new Refused(400, 21421, "PhoneNumber is invalid");
        }
        List<FakeTwilioNumber> matching = numbers.values().stream()
                .filter(number -> number.phoneNumber().contains(wanted))
                .toList();
        int size = Integer.parseInt(query.getOrDefault("PageSize", "" + pageSize));
        int index = Integer.parseInt(query.getOrDefault("Page", "0"));
        int start = Math.min(index * size, matching.size());
        int end = Math.min(start + size, matching.size());
        var page = new LinkedHashMap<String, Object>();
        page.put("page", index);
        page.put("page_size", size);
        page.put("start", start);
        page.put("end", Math.max(0, end - 1));
        page.put("uri", path);
        page.put(
                "next_page_uri",
                end == matching.size()
                        ? null
                        : path + "?PageSize=" + size + "&Page=" + (index + 1) + "&PageToken=PA"
                                + matching.get(end - 1).sid());
        page.put(
                "incoming_phone_numbers",
                matching.subList(start, end).stream()
                        .map(FakeTwilioNumber::json)
                        .collect(Collectors.toList()));
        return page;
    }

    private static Map<String, String> form(String text) {
        var form = new LinkedHashMap<String, String>();
        for (String pair : text == null || text.isEmpty() ? new String[0] : text.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return form;
    }

    private record Answer(int status, Object body) {}

    /** Twilio's shape of an error. */
    static final class Refused extends Exception {
        private final int status;
        private final int code;

        Refused(int status, int code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }

        private Answer answer() {
            var body = new LinkedHashMap<String, Object>();
            body.put("code", code);
            body.put("message", getMessage());
            body.put("more_info", "https://www.twilio.com/docs/errors/" + code);
            body.put("status", status);
            return new Answer(status, body);
        }
    }
}
