package io.liza.local.twilio;

import com.twilio.security.RequestValidator;
import io.liza.local.process.CliException;
import io.liza.local.telephone.FakeLiza;
import io.liza.local.telephone.FakeLiza.Answered;
import io.liza.local.telephone.FakeLiza.Asked;
import io.liza.local.terminal.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Runs {@code ./liza twilio} at a terminal, against a fake Twilio and a fake Liza. */
final class TwilioShell implements AutoCloseable {
    static final String URL = "https://liza.example";

    final FakeTwilio twilio = new FakeTwilio();
    final Map<String, String> environment =
            new HashMap<>(Map.of("TWILIO_ACCOUNT_SID", FakeTwilio.ACCOUNT, "TWILIO_AUTH_TOKEN", FakeTwilio.TOKEN));
    final Path saved;
    final FakeLiza liza = new FakeLiza().answers("/webhook/status", asked -> asLiza(FakeTwilio.TOKEN, URL, asked));

    /** Happens while the person thinks about a question. */
    Runnable meanwhile = () -> {};

    private String screen = "";

    TwilioShell(Path saved) throws IOException {
        this.saved = saved;
    }

    /** Output of the last command. */
    String screen() {
        return screen;
    }

    int connect(String typed, String... options) {
        var all = new ArrayList<>(List.of("connect", "--liza-at", "" + liza.url()));
        all.addAll(List.of(options));
        addUnlessGiven(all, "--url", URL);
        return run(typed, all);
    }

    int undo(String typed, String... options) {
        var all = new ArrayList<>(List.of("undo"));
        all.addAll(List.of(options));
        return run(typed, all);
    }

    int show() {
        return run("", List.of("show"));
    }

    int run(String typed, List<String> command) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var keyboard = new BufferedReader(new StringReader(typed)) {
            @Override
            public String readLine() throws IOException {
                meanwhile.run();
                return super.readLine();
            }
        };
        var arguments = new ArrayList<>(command);
        addUnlessGiven(arguments, "--saved", "" + saved);
        addUnlessGiven(arguments, "--twilio-api", "" + twilio.url());
        int code = new CommandLine(new TwilioCommand(), factory(new Terminal(keyboard, print)))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (!(failure instanceof CliException)) {
                        throw failure;
                    }
                    print.println(failure.getMessage());
                    return 1;
                })
                .execute(arguments.toArray(String[]::new));
        screen = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** The voice-service's side: 403 for what is not signed with its token for its address. Checked by Twilio's SDK. */
    static Answered asLiza(String token, String url, Asked asked) {
        return new RequestValidator(token).validate(url + asked.path(), asked.form(), asked.signature())
                ? new Answered(204, "text/plain", "")
                : new Answered(403, "text/plain", "X-Twilio-Signature is missing or wrong");
    }

    private static void addUnlessGiven(List<String> arguments, String option, String value) {
        if (!arguments.contains(option)) {
            arguments.addAll(List.of(option, value));
        }
    }

    private IFactory factory(Terminal terminal) {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == TwilioOptions.class
                        ? type.cast(new TwilioOptions(environment, terminal))
                        : CommandLine.defaultFactory().create(type);
            }
        };
    }

    @Override
    public void close() {
        twilio.close();
        liza.close();
    }
}
