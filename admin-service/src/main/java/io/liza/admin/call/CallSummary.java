package io.liza.admin.call;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call for programs, as it stands in lists. */
@Schema(name = "Call")
public record CallSummary(
        @Schema(description = "Ours, as in the address of the call's page.", examples = "42") long id,
        @Schema(description = "Twilio's.", examples = "CA0123456789abcdef0123456789abcdef") String sid,
        @Schema(description = "Where it stands.", examples = "COMPLETED") CallStatus status,
        @Schema(
                        nullable = true,
                        description = "The caller's number, masked; null without consent, or where it is withheld.",
                        examples = "+49•••78")
                String number,
        @Schema(
                        nullable = true,
                        description = "Calling code of the caller's country; null where the number is withheld.",
                        examples = "49")
                String countryCode,
        @Schema(description = "Code of the language spoken (ISO 639-1).", examples = "de") String language,
        @Schema(description = "UTC.", examples = "2026-11-22T09:30:05Z") Instant startedAt,
        @Schema(nullable = true, description = "UTC; null while the call goes on.", examples = "2026-11-22T09:31:17Z")
                Instant endedAt,
        @Schema(
                        nullable = true,
                        description = "How long it took, in seconds as Twilio counted them; null until it told.",
                        examples = "72")
                Integer seconds,
        @Schema(description = "Something went wrong in it, whatever its status is by now.", examples = "false")
                boolean hadProblem,
        @Schema(
                        description = "Nobody reported the call's end; endedAt is the time of its last event.",
                        examples = "false")
                boolean closedBySweeper,
        @Schema(description = "Grows with every edit by people; give it with yours, and none is lost.", examples = "3")
                int version) {

    public static CallSummary of(Call call) {
        return new CallSummary(
                call.id,
                call.sid,
                call.status,
                call.maskedNumber(),
                call.countryCode,
                call.language,
                call.startedAt,
                call.endedAt,
                call.seconds,
                call.hadProblem,
                call.closedBySweeper,
                call.version);
    }
}
