package io.liza.admin.prompt.testcall;

import io.liza.admin.http.BadParameterException;
import io.liza.dialogue.Answer;
import io.liza.dialogue.Handover;
import io.liza.dialogue.Step.InputMode;
import io.liza.people.HandoverResult;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.YesNoRecognizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * An input of a test call, as the page's address holds it, such as {@code keys:4711}.
 *
 * @param text keys, words or a result; empty for silence
 */
public record TestInput(Kind kind, String text) {

    private static final int MAX_LENGTH = 100;

    /** Kinds of inputs, each with the answer that a webhook would bring. */
    public enum Kind {
        KEYS((text, pack) -> Answer.keys(text)),
        SILENCE((text, pack) -> Answer.SILENCE),
        WORDS((text, pack) -> Answer.of(null, YesNoRecognizer.understand(pack, text))),
        /** How the hand-over ended. */
        RESULT((text, pack) -> Answer.of(new Handover(HandoverResult.valueOf(text), null))),
        /** A message, or silence after the tone. */
        RECORDING((text, pack) -> Answer.of(RecordedMessage.valueOf(text).recording()));

        private final BiFunction<String, LanguagePack, Answer> answer;

        Kind(BiFunction<String, LanguagePack, Answer> answer) {
            this.answer = answer;
        }
    }

    static TestInput of(String written) {
        String[] parts = written.split(":", 2);
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.name().equalsIgnoreCase(parts[0]))
                .findFirst()
                .orElseThrow(TestInput::malformed);
        String text = parts.length > 1 ? parts[1].strip() : "";
        boolean isValid =
                switch (kind) {
                    case KEYS -> text.matches("[0-9*#]{1,40}");
                    case SILENCE -> text.isEmpty();
                    case WORDS -> !text.isEmpty() && text.length() <= MAX_LENGTH;
                    case RESULT -> isOne(HandoverResult.values(), text);
                    case RECORDING -> isOne(RecordedMessage.values(), text);
                };
        if (!isValid) {
            throw malformed();
        }
        return new TestInput(kind, text);
    }

    /** Whether a caller can give it at a question of that form. */
    boolean fits(InputMode mode) {
        return switch (mode) {
            case HANDOVER -> kind == Kind.RESULT;
            case RECORDING -> kind == Kind.RECORDING;
            case ONE_KEY_OR_SPEECH -> kind == Kind.KEYS || kind == Kind.SILENCE || kind == Kind.WORDS;
            case ONE_KEY, NUMBER, SECRET_NUMBER -> kind == Kind.KEYS || kind == Kind.SILENCE;
        };
    }

    Answer answer(LanguagePack pack) {
        return kind.answer.apply(text, pack);
    }

    public boolean isResult() {
        return kind == Kind.RESULT;
    }

    public boolean isRecording() {
        return kind == Kind.RECORDING;
    }

    /** How the hand-over ended; fails for another kind. */
    public HandoverResult result() {
        return HandoverResult.valueOf(text);
    }

    /** What the caller has done after the tone; fails likewise. */
    public RecordedMessage message() {
        return RecordedMessage.valueOf(text);
    }

    public String written() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + text;
    }

    private static boolean isOne(Enum<?>[] constants, String name) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(name));
    }

    private static BadParameterException malformed() {
        return new BadParameterException("input", "must be keys, silence, words, a result or a recording");
    }
}
