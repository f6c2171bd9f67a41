package io.liza.local.telephone;

import io.liza.local.process.DataFolderOption;
import io.liza.local.standin.TwilioStandIn;
import io.liza.local.telephone.caller.Agent;
import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.caller.HangUp;
import io.liza.local.telephone.caller.Message;
import io.liza.local.telephone.caller.PlannedAnswers;
import io.liza.local.telephone.caller.Question;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code liza call} for the staff's telephones, callbacks and messages. */
final class PeopleOptions {
    @Option(
            names = "--agent",
            split = ",",
            paramLabel = "REACTION",
            description = "What happens at a telephone of the staff: answers (takes the call with 1), declines, mailbox"
                    + " (picks up, speaks, presses nothing), busy, silent (rings until the time is up) or fails"
                    + " (default: answers). With commas, one for each telephone.")
    private List<Agent> staff = List.of();

    @Option(names = "--callback", description = "Wants to be called back, if Liza offers it; together with --order.")
    private boolean callback;

    @Option(
            names = "--message",
            paramLabel = "FILE|SECONDS",
            description = "The message that is recorded: a WAV or MP3 file, or a tone of so many seconds (default: 5);"
                    + " 0 says nothing.")
    private String message;

    @Option(
            names = "--after-message",
            split = ",",
            paramLabel = "KEY",
            description =
                    "The keys after the message, for --order: 1 keeps it, 2 records it again, as in 2,1 (default: 1).")
    private List<String> afterMessage = List.of();

    @Option(
            names = "--recording-callback",
            paramLabel = "WHEN",
            description = "When Twilio reports the recording: early (before its action), soon (after its action), late"
                    + " (after the call), twice or never (default: soon).")
    private RecordingCallback recordingCallback = RecordingCallback.SOON;

    @Option(
            names = "--hangup-while",
            paramLabel = "MOMENT",
            description = "The caller hangs up while it is ringing, talking (with the staff) or recording.")
    private HangUp hangUp;

    @Option(
            names = "--no-action-after-hangup",
            description = "Twilio does not report the result of a call or recording during which the caller hung up.")
    private boolean noAction;

    @Option(
            names = "--api",
            paramLabel = "URL",
            description = "The stand-in for Twilio's REST API that keeps the recordings (default: that of a running"
                    + " `./liza up`).")
    private URI api;

    @Mixin
    private DataFolderOption data;

    boolean wantsCallback() {
        return callback;
    }

    void prepare(Telephone telephone) {
        if (!staff.isEmpty()) {
            telephone.staff(staff.toArray(Agent[]::new));
        }
        Optional.ofNullable(message).map(Message::of).ifPresent(telephone::message);
        telephone.recordingCallback(recordingCallback);
        Optional.ofNullable(hangUp).ifPresent(telephone::hangingUpWhile);
        if (noAction) {
            telephone.withoutActionAfterHangUp();
        }
        Optional.ofNullable(api).or(() -> TwilioStandIn.urlOf(data.folder())).ifPresent(telephone::api);
    }

    /** Lets a caller with planned answers ask for what these options are about. */
    PlannedAnswers plan(PlannedAnswers answers) {
        if (!staff.isEmpty()) {
            answers.wantingPeople();
        }
        if (message != null) {
            answers.leavingMessage();
        }
        if (callback) {
            answers.wantingCallback();
        }
        return answers.first(
                Question.MESSAGE_REVIEW, afterMessage.stream().map(Answer::keys).toArray(Answer[]::new));
    }
}
