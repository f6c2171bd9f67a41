package io.liza.local.telephone;

import io.liza.local.telephone.caller.Caller;
import io.liza.local.telephone.caller.Calls;
import io.liza.local.telephone.caller.PlannedAnswers;
import io.liza.local.telephone.caller.ScriptedAnswers;
import io.liza.local.telephone.caller.TerminalCaller;
import io.liza.local.terminal.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code liza call}: calls Liza from the terminal. */
@Command(
        name = "call",
        description = {
            "Calls Liza: plays Twilio, prints what Liza says, and asks for keys.",
            "An empty line is silence, Ctrl-D hangs up. Signs its requests if LIZA_TWILIO_SIGNING_KEYS or"
                    + " TWILIO_AUTH_TOKEN is set, for LIZA_PUBLIC_URL if that is set. Keys pressed after an input is"
                    + " complete are lost, as with Twilio. A webhook that fails is tried again as its address says, or"
                    + " once with LIZA_TWILIO_RETRIES=off."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the call ended properly",
            "2:no more keys while Liza waited, an HTTP error, invalid TwiML, or a wrong option"
        })
public final class CallCommand implements Callable<Integer> {
    private static final int NOT_PROPERLY = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "NUMBER", description = "The caller's number (default: ${DEFAULT-VALUE}).")
    private String from = "+4915112345678";

    @Mixin
    private TelephoneOptions line;

    @Mixin
    private PeopleOptions people;

    @Option(names = "--call-sid", paramLabel = "SID", description = "The call's id (default: a new one).")
    private String callSid;

    @Option(
            names = "--keys",
            description = "Keys to press: one group for each question, such as \"1 4711# 1 2\"; - is silence.")
    private String keys;

    @Option(
            names = "--order",
            paramLabel = "DIGITS",
            description =
                    "Agrees, asks for this order, confirms it and needs nothing else; instead of --keys. With --agent,"
                            + " --callback or --message the caller then presses 0 for the staff.")
    private String order;

    @Option(
            names = "--postcode",
            paramLabel = "DIGITS",
            description = "Enters this postcode if Liza asks for it; together with --order.")
    private String postcode;

    @Option(names = "--speech", paramLabel = "WORDS", description = "Words to say when Liza takes speech; repeatable.")
    private List<String> speech = List.of();

    @Option(names = "--silence", description = "Never presses a key, and plays until the end.")
    private boolean silence;

    @Option(names = "--withheld", description = "Withholds the number.")
    private boolean withheld;

    @Option(names = "--hangup-after", paramLabel = "N", description = "Hangs up after N webhooks.")
    private Integer hangupAfter;

    @Option(names = "--repeat", description = "Sends every webhook twice, and warns if the answers differ.")
    private boolean repeat;

    @Option(names = "--trace", description = "Shows the requests and the TwiML.")
    private boolean trace;

    @Override
    public Integer call() {
        var telephone = line.telephone()
                .from(withheld ? Telephone.WITHHELD : from)
                .caller(caller())
                .loggingTo(new CallPrinter(System.out, trace, isTyped()));
        Optional.ofNullable(callSid).ifPresent(telephone::callSid);
        Optional.ofNullable(hangupAfter).ifPresent(telephone::hangupAfter);
        if (repeat) {
            telephone.repeating();
        }
        people.prepare(telephone);
        CallReport report = telephone.call();
        System.out.println(report.explanation());
        if (!report.errors().isEmpty()) {
            System.out.println("The call met " + report.errors().size() + " error(s), see above.");
        }
        return report.endedProperly() ? 0 : NOT_PROPERLY;
    }

    private Caller caller() {
        if (order != null && keys != null) {
            throw new ParameterException(spec.commandLine(), "--order and --keys exclude each other.");
        }
        if (postcode != null && order == null) {
            throw new ParameterException(spec.commandLine(), "--postcode needs --order.");
        }
        if (people.wantsCallback() && order == null) {
            throw new ParameterException(spec.commandLine(), "--callback needs --order.");
        }
        if (order != null) {
            PlannedAnswers answers = Calls.content(order);
            if (postcode != null) {
                answers.entering(postcode);
            }
            return people.plan(answers);
        }
        try {
            List<String> groups = keys == null || keys.isBlank()
                    ? List.of()
                    : List.of(keys.strip().split("\\s+"));
            return new ScriptedAnswers(groups, speech, whenOutOfAnswers());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Caller whenOutOfAnswers() {
        if (silence) {
            return Caller.SILENT;
        }
        if (keys != null || hangupAfter != null) {
            return Caller.AT_A_LOSS;
        }
        return new TerminalCaller(Terminal.system());
    }

    private boolean isTyped() {
        return keys == null && order == null && speech.isEmpty() && System.console() != null;
    }
}
