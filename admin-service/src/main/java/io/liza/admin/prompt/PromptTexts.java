package io.liza.admin.prompt;

import io.liza.admin.prompt.sample.SampleOrder;
import io.liza.admin.prompt.testcall.RecordedMessage;
import io.liza.admin.prompt.testcall.TestInput;
import io.liza.prompt.PromptException;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about the sentences of callers; the translations are in {@code messages/prompt_<language>.properties}. */
@MessageBundle(value = "prompt", locale = "en")
public interface PromptTexts {

    @Message
    String sentences();

    @Message
    String intro();

    @Message
    String unreadable();

    @Message
    String language();

    @Message
    String voice();

    @Message
    String callersHear();

    @Message
    String draft();

    @Message
    String changed();

    @Message
    String startValue();

    @Message
    String startValues();

    @Message
    String versionOf(int version);

    @Message
    String noDraft();

    @Message
    String notPublished(int changes);

    @Message
    String testCall();

    @Message
    String stale();

    @Message
    String staleText(String actor);

    @Message
    String draftRefused();

    @Message
    String noDraftYet();

    @Message
    String notHeardYet();

    @Message
    String publish();

    @Message
    String publishedNow();

    @Message
    String discard();

    @Message
    String discarded();

    @Message
    String saved();

    @Message
    String edit();

    @Message
    String editOf(String key);

    @Message
    String versions();

    @Message
    String noVersions();

    @Message
    String asVersion(int version);

    @Message
    String asStart();

    @Message
    String heardNow();

    @Message
    String restore();

    @Message
    String restoreOf(int version);

    @Message
    String restoreStart();

    @Message
    String whatChanged();

    @Message
    String text();

    @Message
    String saveDraft();

    @Message
    String preview();

    @Message
    String useStart();

    @Message
    String wordingVersion(String version);

    @Message
    String replies();

    @Message
    String noReplies();

    @Message
    String again();

    @Message
    String callHint();

    @Message
    String hungUp();

    @Message
    String order();

    @Message
    String hours();

    @Message
    String open();

    @Message
    String closed();

    @Message
    String apply();

    @Message
    String ringing();

    @Message
    String recording();

    @Message
    String keypad();

    @Message
    String typed();

    @Message
    String finishWithHash();

    @Message
    String postcodeIs(String postcode);

    @Message
    String silence();

    @Message
    String say();

    @Message
    String speak();

    @Message
    String problem(PromptException.Problem problem);

    @Message
    String groupName(SentenceGroup group);

    @Message
    String orderName(SampleOrder order);

    @Message
    String inputKind(TestInput.Kind kind);

    @Message
    String recorded(RecordedMessage message);

    @Message
    String versionRefused();
}
