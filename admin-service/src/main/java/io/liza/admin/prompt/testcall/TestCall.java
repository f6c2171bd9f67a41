package io.liza.admin.prompt.testcall;

import io.liza.admin.prompt.draft.DraftedPrompts;
import io.liza.admin.prompt.sample.SampleCalls;
import io.liza.admin.prompt.sample.SampleOrder;
import io.liza.dialogue.CallLimits;
import io.liza.dialogue.CallState;
import io.liza.dialogue.Caller;
import io.liza.dialogue.Dialogue;
import io.liza.dialogue.Outcome;
import io.liza.dialogue.Reply;
import io.liza.dialogue.Step;
import io.liza.prompt.LanguagePack;
import io.liza.twiml.TwimlRenderer;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A call against the draft, through the code that answers real calls, from its beginning to the last input. No event is
 * published, and nothing is stored.
 */
final class TestCall {

    private final DraftedPrompts prompts;
    private final TwimlRenderer renderer;
    private final Dialogue dialogue;
    private final ZonedDateTime now;
    private final List<TestTurn> turns = new ArrayList<>();

    private CallState next;

    /** @param now in the company's time zone */
    private TestCall(
            DraftedPrompts prompts,
            String language,
            SampleOrder order,
            boolean isOpen,
            CallLimits limits,
            ZonedDateTime now) {
        this.prompts = prompts;
        this.renderer = prompts.renderer(language);
        this.now = now;
        this.dialogue = SampleCalls.dialogue(
                limits, prompts.switchTo(), order, now.toLocalDate(), SampleCalls.shop(prompts.shop(), isOpen));
    }

    /** Inputs that do not fit the question that they would answer end the replay. */
    static TestCall play(
            DraftedPrompts prompts,
            String language,
            SampleOrder order,
            boolean isOpen,
            CallLimits limits,
            ZonedDateTime now,
            List<TestInput> inputs) {
        var call = new TestCall(prompts, language, order, isOpen, limits, now);
        call.say(null, language, call.dialogue.begin(call.caller(language)));
        for (TestInput input : inputs) {
            if (call.next == null || !input.fits(call.next.step().inputMode())) {
                break;
            }
            call.hear(input);
        }
        return call;
    }

    List<TestTurn> turns() {
        return turns;
    }

    /** The question that waits for an answer; null once Liza has hung up. */
    Step step() {
        return next == null ? null : next.step();
    }

    private void hear(TestInput input) {
        CallState state = next;
        LanguagePack pack = prompts.packs().stream()
                .filter(each -> each.code().equals(state.language()))
                .findFirst()
                .orElseThrow();
        say(input, state.language(), dialogue.hear(state, input.answer(pack), caller(state.language())));
    }

    private void say(TestInput input, String language, Outcome outcome) {
        next = outcome.next();
        String spoken = next == null ? language : next.language();
        Reply reply = outcome.reply();
        List<String> said = renderer.render(
                        spoken,
                        reply,
                        "",
                        next == null ? null : next.order(),
                        reply.asks() == Step.DIAL ? SampleCalls.dialing() : null)
                .sentences();
        turns.add(new TestTurn(input, spoken, said));
    }

    private Caller caller(String language) {
        return SampleCalls.caller(language, renderer, now);
    }
}
