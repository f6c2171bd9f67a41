package io.liza.dialogue.people;

import io.liza.dialogue.CallLimits;
import io.liza.dialogue.CallState;
import io.liza.dialogue.Caller;
import io.liza.dialogue.Outcome;
import io.liza.dialogue.PeopleRequest;
import io.liza.dialogue.Reply;
import io.liza.dialogue.Sentence;
import io.liza.dialogue.Statement;
import io.liza.dialogue.Step;
import io.liza.dialogue.StepHandler;
import io.liza.dialogue.WayOut;
import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.liza.people.PeopleOffer;
import io.liza.people.PeopleReason;
import io.liza.settings.ShopSettings;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The first way of these that the shop offers and that is possible now: its telephones ring, a callback, a message. A shop
 * that offers none notes a callback, or takes a message of a caller without a number: the way never ends before people.
 */
public final class PeopleSteps implements WayOut {

    private static final Reply REFUSED = Reply.hangUp(Sentence.REFUSED, Sentence.WEBSITE, Sentence.GOODBYE);

    private final Supplier<ShopSettings> settings;
    private final CallLimits limits;

    /** @param settings read each time a caller is led to people */
    public PeopleSteps(Supplier<ShopSettings> settings, CallLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    @Override
    public Outcome lead(CallState state, Caller caller, PeopleReason reason, Sentence... said) {
        Offers offers = offers(caller);
        if (!offers.handsOver() && offers.notesCallback()) {
            List<Statement> noted = and(said, Sentence.CALLBACK_NOTED, Sentence.GOODBYE);
            return Outcome.last(
                    new Reply(noted, null),
                    turn -> new CallEvent.CallbackRequested(turn, reason, state.confirmedOrder()));
        }
        PeopleOffer offer = offers.handsOver() ? PeopleOffer.HANDOVER : offers.nextBest();
        Reply reply = offers.handsOver()
                ? Reply.handOver(offers.phones(), List.of(said))
                : Reply.ask(Offers.question(offer), and(said, offers.unavailable()));
        return new Outcome(
                reply,
                state.lead(Offers.question(offer), PeopleRequest.of(reason)),
                turn -> new CallEvent.PeopleAsked(turn, reason, state.confirmedOrder(), offer));
    }

    @Override
    public Outcome afterRefusal(CallState state, Caller caller, Function<Turn, CallEvent> event) {
        Offers offers = offers(caller);
        if (offers.handsOver()) {
            return new Outcome(
                    Reply.handOver(offers.phones(), List.of(Sentence.REFUSED)),
                    state.lead(Step.DIAL, PeopleRequest.of(PeopleReason.NO_CONSENT)),
                    event);
        }
        Reply end = offers.handsOverInHours()
                ? Reply.hangUp(Sentence.REFUSED, offers.unavailable(), Sentence.WEBSITE, Sentence.GOODBYE)
                : REFUSED;
        return Outcome.last(end, event);
    }

    @Override
    public StepHandler handler(Step step) {
        var lastTries = new LastTries(this::offers);
        return switch (step) {
            case DIAL -> new HandoverHandler(this::offers);
            case CALLBACK -> new CallbackHandler(lastTries.atCallback(), this::offers);
            case MESSAGE -> new MessageHandler(lastTries.atMessage());
            case MESSAGE_CONSENT -> new MessageConsentHandler(lastTries.atMessage());
            case RECORD -> new RecordHandler(lastTries.atMessage(), lastTries);
            case MESSAGE_REVIEW -> new ReviewHandler(limits);
            case CONSENT, ORDER, ORDER_CONFIRM, VERIFY, HELP ->
                throw new IllegalArgumentException(step + " does not lead to people");
        };
    }

    private Offers offers(Caller caller) {
        return new Offers(settings.get(), caller);
    }

    private static List<Statement> and(Sentence[] said, Statement... then) {
        return Stream.concat(Stream.of(said), Stream.of(then)).toList();
    }
}
