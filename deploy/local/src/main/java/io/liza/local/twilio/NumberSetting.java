package io.liza.local.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberUpdater;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The voice settings of a number, named as in Twilio's API (resource IncomingPhoneNumber, 2010-04-01). */
enum NumberSetting {
    VOICE_URL(IncomingPhoneNumber::getVoiceUrl, IncomingPhoneNumberUpdater::setVoiceUrl),
    VOICE_METHOD(IncomingPhoneNumber::getVoiceMethod, method(IncomingPhoneNumberUpdater::setVoiceMethod)),
    VOICE_FALLBACK_URL(IncomingPhoneNumber::getVoiceFallbackUrl, IncomingPhoneNumberUpdater::setVoiceFallbackUrl),
    VOICE_FALLBACK_METHOD(
            IncomingPhoneNumber::getVoiceFallbackMethod, method(IncomingPhoneNumberUpdater::setVoiceFallbackMethod)),
    STATUS_CALLBACK(IncomingPhoneNumber::getStatusCallback, IncomingPhoneNumberUpdater::setStatusCallback),
    STATUS_CALLBACK_METHOD(
            IncomingPhoneNumber::getStatusCallbackMethod, method(IncomingPhoneNumberUpdater::setStatusCallbackMethod)),
    /** If set, Twilio ignores the URLs above and asks this application. Setting it deletes the trunk. */
    VOICE_APPLICATION_SID(
            IncomingPhoneNumber::getVoiceApplicationSid, IncomingPhoneNumberUpdater::setVoiceApplicationSid),
    /** If set, Twilio ignores all other settings. Setting it deletes the application. */
    TRUNK_SID(IncomingPhoneNumber::getTrunkSid, IncomingPhoneNumberUpdater::setTrunkSid);

    private static final String DEFAULT_METHOD = "POST";

    private final Function<IncomingPhoneNumber, Object> reader;
    private final BiConsumer<IncomingPhoneNumberUpdater, String> writer;

    NumberSetting(Function<IncomingPhoneNumber, Object> reader, BiConsumer<IncomingPhoneNumberUpdater, String> writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** Empty if nothing is set; a method that is not set is Twilio's default. */
    String of(IncomingPhoneNumber number) {
        Object value = reader.apply(number);
        return value == null || value.toString().isBlank() ? unset() : value.toString();
    }

    void put(String value, IncomingPhoneNumberUpdater updater) {
        writer.accept(updater, value);
    }

    String unset() {
        return name().endsWith("METHOD") ? DEFAULT_METHOD : "";
    }

    private static BiConsumer<IncomingPhoneNumberUpdater, String> method(
            BiConsumer<IncomingPhoneNumberUpdater, HttpMethod> writer) {
        return (updater, value) -> writer.accept(updater, HttpMethod.forValue(value));
    }
}
