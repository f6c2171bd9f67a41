package io.liza.local.twilio.number;

import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberUpdater;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Who answers a number's calls, as it is at Twilio, was, or shall be. */
public record Settings(Map<Setting, String> values) {
    public Settings {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    public static Settings of(IncomingPhoneNumber number) {
        return each(setting -> setting.of(number));
    }

    /**
     * Those of a number that Liza answers; nothing may override her.
     *
     * @param overrides the fragment that tells Twilio how to connect; may be empty
     */
    public static Settings leadingTo(URI liza, String overrides) {
        var addresses = Map.of(
                Setting.VOICE_URL, liza + "/webhook/voice" + overrides,
                Setting.VOICE_FALLBACK_URL, liza + "/webhook/fallback" + overrides,
                Setting.STATUS_CALLBACK, liza + "/webhook/status" + overrides);
        return each(setting -> addresses.getOrDefault(setting, setting.unset()));
    }

    /** Whether the calls come to Liza at this address, however Twilio connects to it. */
    public boolean leadTo(URI liza) {
        return each(setting -> get(setting).replaceFirst("#.*", "")).equals(leadingTo(liza, ""));
    }

    static Settings each(Function<Setting, String> value) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, value.apply(setting));
        }
        return new Settings(values);
    }

    public String get(Setting setting) {
        return values.get(setting);
    }

    /** Puts into the request what differs from the present settings, and leaves the rest alone. */
    public void putChanges(Settings present, IncomingPhoneNumberUpdater request) {
        values.forEach((setting, value) -> {
            if (!value.equals(present.get(setting))) {
                setting.put(value, request);
            }
        });
    }
}
