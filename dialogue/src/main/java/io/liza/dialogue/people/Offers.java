package io.liza.dialogue.people;

import io.liza.caller.PhoneNumber;
import io.liza.dialogue.Caller;
import io.liza.dialogue.FilledSentence;
import io.liza.dialogue.Sentence;
import io.liza.dialogue.Statement;
import io.liza.dialogue.Step;
import io.liza.people.PeopleOffer;
import io.liza.settings.ShopSettings;
import java.util.List;

/** Ways to people that are offered to a caller now. A callback needs a number that a telephone can call. */
record Offers(ShopSettings settings, Caller caller) {

    boolean handsOver() {
        return handsOverInHours() && settings.isOpen(caller.now());
    }

    /** Whether the shop's telephones ring at some time of the week. */
    boolean handsOverInHours() {
        return isOffered(PeopleOffer.HANDOVER)
                && !settings.phones().isEmpty()
                && caller.shopNumber().isPresent();
    }

    List<PhoneNumber> phones() {
        return settings.phones();
    }

    /** Neither a callback nor a message is offered, so a callback is noted without a question. */
    boolean notesCallback() {
        return canCallBack() && !isOffered(PeopleOffer.CALLBACK) && !isOffered(PeopleOffer.MESSAGE);
    }

    /** The offer after, or instead of, a hand-over; there is always one. */
    PeopleOffer nextBest() {
        boolean callback = canCallBack() && (isOffered(PeopleOffer.CALLBACK) || !isOffered(PeopleOffer.MESSAGE));
        return callback ? PeopleOffer.CALLBACK : PeopleOffer.MESSAGE;
    }

    /** Whether a message is offered to a caller who wants no callback. */
    boolean takesMessages() {
        return isOffered(PeopleOffer.MESSAGE);
    }

    /** Tells when people can be reached, if the shop's hours are known in the language of the call. */
    Statement unavailable() {
        String hours = settings.spokenHours().get(caller.language());
        return hours == null ? Sentence.PEOPLE_UNAVAILABLE : FilledSentence.of(Sentence.PEOPLE_BUSY_OR_CLOSED, hours);
    }

    static Step question(PeopleOffer offer) {
        return switch (offer) {
            case HANDOVER -> Step.DIAL;
            case CALLBACK -> Step.CALLBACK;
            case MESSAGE -> Step.MESSAGE;
        };
    }

    boolean canCallBack() {
        return caller.telephoneNumber().isPresent();
    }

    private boolean isOffered(PeopleOffer offer) {
        return settings.offers().contains(offer);
    }
}
