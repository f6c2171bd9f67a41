package io.liza.local.telephone;

import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.http.Exchange;
import io.liza.local.telephone.twiml.TwilioError;
import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints a call as a conversation; with {@code --trace} also the requests and TwiML. Answers that a person types are not
 * printed again.
 */
final class CallPrinter extends CallLog {
    private final PrintStream out;
    private final boolean trace;
    private final boolean typed;

    CallPrinter(PrintStream out, boolean trace, boolean typed) {
        this.out = out;
        this.trace = trace;
        this.typed = typed;
    }

    @Override
    void liza(CallReport.Said said) {
        out.println("Liza (" + how(said) + "): " + said.text());
    }

    @Override
    void whisper(CallReport.Said said) {
        super.whisper(said);
        out.println("  to the staff (" + how(said) + "): " + said.text());
    }

    @Override
    void agent(Answer answer) {
        out.println("  staff: " + text(answer));
    }

    @Override
    void caller(Answer answer) {
        if (typed && (answer.kind() == Answer.Kind.KEYS || answer.kind() == Answer.Kind.SPEECH)) {
            return;
        }
        out.println("You: " + text(answer));
    }

    @Override
    void note(String text) {
        if (trace) {
            out.println("  note: " + text);
        }
    }

    @Override
    void progress(String text) {
        out.println("  " + text);
    }

    @Override
    void warn(String text) {
        super.warn(text);
        out.println("warning: " + text);
    }

    @Override
    void error(TwilioError error) {
        super.error(error);
        out.println("error: " + error.code() + ": " + error.getMessage());
    }

    @Override
    void exchange(Exchange exchange) {
        if (!trace) {
            return;
        }
        out.println("  > " + exchange.method() + " " + exchange.url());
        exchange.parameters().forEach((name, value) -> out.println("  >   " + name + "=" + value));
        out.println("  < " + exchange.status() + " " + exchange.contentType().orElse("(no Content-Type)") + ", "
                + exchange.body().length + " bytes");
        exchange.text().lines().forEach(line -> out.println("  <   " + line));
    }

    private static String how(CallReport.Said said) {
        String how = Stream.of(said.language(), said.voice())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return how.isEmpty() ? "Twilio's default voice" : how;
    }

    private static String text(Answer answer) {
        return switch (answer.kind()) {
            case KEYS -> answer.text();
            case SPEECH -> "“" + answer.text() + "”";
            case SILENCE -> "(silence)";
            case HANGUP -> "(hang up)";
            case AT_A_LOSS -> "(no more keys)";
        };
    }
}
