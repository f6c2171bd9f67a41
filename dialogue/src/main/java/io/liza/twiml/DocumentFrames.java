package io.liza.twiml;

import io.liza.caller.PhoneNumber;
import io.liza.dialogue.Reply;
import io.liza.dialogue.Step;
import io.liza.twiml.Frame.Place;

/** The documents around the sentences of a reply, apart from the questions, which depend on the language. */
final class DocumentFrames {

    private final Frame hangUp;
    private final Frame handOver;
    private final Frame phone;
    private final Frame record;
    private final Frame whisper;

    DocumentFrames(TwimlWriter writer, PeopleWriter people) {
        hangUp = Frame.of(writer.hangUp());
        handOver = Frame.of(people.handOver());
        phone = Frame.of(people.phone());
        record = Frame.of(people.record());
        whisper = Frame.of(people.whisper());
    }

    Frame of(Reply reply, CompiledPack pack) {
        if (reply.asks() == null) {
            return hangUp;
        }
        if (reply.asks() == Step.DIAL) {
            return handOver;
        }
        return reply.asks() == Step.RECORD ? record : pack.question(reply);
    }

    Frame whisper() {
        return whisper;
    }

    /** One telephone of a hand-over. */
    void ring(PhoneNumber number, Dialing dialing, Speech speech) {
        phone.write(speech, place -> speech.append(place == Place.PHONE ? number.value() : dialing.whisperQuery()));
    }
}
