package io.liza.local.telephone;

import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.http.Exchange;
import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a call as a conversation; with {@code --trace} also the requests and TwiML.
 * Typed answers are not repeated, since the terminal shows them. */
record CallPrinter(PrintStream out, boolean trace, boolean typed) implements CallListener {
    @Override
    public void liza(CallReport.Said said) {
        String how = Stream.of(said.language(), said.voice())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        out.println("Liza (" + (how.isEmpty() ? "Twilio's default voice" : how) + "): " + said.text());
    }

    @Override
    public void caller(Answer answer) {
        if (typed && (answer.kind() == Answer.Kind.KEYS || answer.kind() == Answer.Kind.SPEECH)) {
            return;
        }
        out.println("You: "
                + switch (answer.kind()) {
                    case KEYS -> answer.text();
                    case SPEECH -> "“" + answer.text() + "”";
                    case SILENCE -> "(silence)";
                    case HANGUP -> "(hang up)";
                    case AT_A_LOSS -> "(no more keys)";
                });
    }

    @Override
    public void note(String text) {
        if (trace) {
            out.println("  note: " + text);
        }
    }

    @Override
    public void retry(String text) {
        out.println("  " + text);
    }

    @Override
    public void warning(String text) {
        out.println("warning: " + text);
    }

    @Override
    public void error(String text) {
        out.println("error: " + text);
    }

    @Override
    public void exchange(Exchange exchange) {
        if (!trace) {
            return;
        }
        out.println("  > " + exchange.method() + " " + exchange.url());
        exchange.parameters().forEach((name, value) -> out.println("  >   " + name + "=" + value));
        out.println("  < " + exchange.status() + " " + exchange.contentType().orElse("(no Content-Type)") + ", "
                + exchange.body().length + " bytes");
        exchange.text().lines().forEach(line -> out.println("  <   " + line));
    }
}
