package io.liza.admin.prompt.testcall;

import io.liza.admin.prompt.draft.LanguageTexts;
import io.liza.admin.prompt.sample.SampleOrder;
import io.liza.dialogue.Step;
import io.liza.dialogue.Step.InputMode;
import io.liza.people.HandoverResult;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The page with the keypad.
 *
 * @param typed keys of a number that the caller has not finished
 */
record TestCallPage(LanguageTexts texts, SampleOrder order, boolean isOpen, TestCall call, String typed) {

    public List<TestTurn> turns() {
        return call.turns();
    }

    /** Inputs so far, as the address holds them. */
    public List<String> inputs() {
        return call.turns().stream()
                .map(TestTurn::input)
                .filter(Objects::nonNull)
                .map(TestInput::written)
                .toList();
    }

    public boolean isOver() {
        return call.step() == null;
    }

    public boolean rings() {
        return call.step() == Step.DIAL;
    }

    public boolean records() {
        return call.step() == Step.RECORD;
    }

    /** Whether keys are collected until the hash key. */
    public boolean takesNumber() {
        return !isOver()
                && (call.step().inputMode() == InputMode.NUMBER || call.step().inputMode() == InputMode.SECRET_NUMBER);
    }

    public boolean takesWords() {
        return !isOver() && call.step().inputMode() == InputMode.ONE_KEY_OR_SPEECH;
    }

    public boolean asksPostcode() {
        return call.step() == Step.VERIFY;
    }

    public String postcode() {
        return SampleOrder.POSTCODE;
    }

    /** In the order of a telephone. */
    public List<String> keys() {
        return Stream.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#")
                .toList();
    }

    /** Name and value of the button of a key. */
    public String name(String key) {
        return takesNumber() && !key.equals("#") ? "typed" : "input";
    }

    public String value(String key) {
        if (!takesNumber()) {
            return "keys:" + key;
        }
        if (key.equals("#")) {
            return typed.isEmpty() ? "silence:" : "keys:" + typed;
        }
        return typed + key;
    }

    public SampleOrder[] orders() {
        return SampleOrder.values();
    }

    public RecordedMessage[] messages() {
        return RecordedMessage.values();
    }

    public HandoverResult[] results() {
        return HandoverResult.values();
    }
}
