package io.liza.local.twilio;

import static io.liza.local.twilio.NumberSetting.STATUS_CALLBACK;
import static io.liza.local.twilio.NumberSetting.STATUS_CALLBACK_METHOD;
import static io.liza.local.twilio.NumberSetting.TRUNK_SID;
import static io.liza.local.twilio.NumberSetting.VOICE_APPLICATION_SID;
import static io.liza.local.twilio.NumberSetting.VOICE_FALLBACK_METHOD;
import static io.liza.local.twilio.NumberSetting.VOICE_FALLBACK_URL;
import static io.liza.local.twilio.NumberSetting.VOICE_METHOD;
import static io.liza.local.twilio.NumberSetting.VOICE_URL;

import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberUpdater;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The settings of a number that decide who answers its calls. */
record NumberSettings(Map<NumberSetting, String> values) {
    static NumberSettings of(IncomingPhoneNumber number) {
        return each(setting -> setting.of(number));
    }

    /**
     * The settings of a number that Liza answers, without an application or a trunk.
     *
     * @param overrides the fragment with Twilio's connection overrides; may be empty
     */
    static NumberSettings leadingTo(URI liza, String overrides) {
        var addresses = Map.of(
                VOICE_URL, liza + "/webhook/voice" + overrides,
                VOICE_FALLBACK_URL, liza + "/webhook/fallback" + overrides,
                STATUS_CALLBACK, liza + "/webhook/status" + overrides);
        return each(setting -> addresses.getOrDefault(setting, setting.unset()));
    }

    static NumberSettings each(Function<NumberSetting, String> value) {
        var values = new EnumMap<NumberSetting, String>(NumberSetting.class);
        for (NumberSetting setting : NumberSetting.values()) {
            values.put(setting, value.apply(setting));
        }
        return new NumberSettings(values);
    }

    /** Whether calls come to Liza at this address, with whatever connection overrides. */
    boolean leadTo(URI liza) {
        return each(setting -> values.get(setting).replaceFirst("#.*", "")).equals(leadingTo(liza, ""));
    }

    /** Puts only the settings into the request that differ from the present ones. */
    void putChanges(NumberSettings present, IncomingPhoneNumberUpdater request) {
        values.forEach((setting, value) -> {
            if (!value.equals(present.values.get(setting))) {
                setting.put(value, request);
            }
        });
    }

    @Override
    public String toString() {
        return table(null);
    }

    /** One line for each setting as Twilio's console names it, and below it, with an arrow, what it will be. */
    String changesTo(NumberSettings wanted) {
        return table(wanted);
    }

    private String table(NumberSettings wanted) {
        return line("A call comes in", VOICE_URL, VOICE_METHOD, wanted)
                + line("Primary handler fails", VOICE_FALLBACK_URL, VOICE_FALLBACK_METHOD, wanted)
                + line("Call status changes", STATUS_CALLBACK, STATUS_CALLBACK_METHOD, wanted)
                + line("TwiML app", VOICE_APPLICATION_SID, null, wanted)
                + line("SIP trunk", TRUNK_SID, null, wanted);
    }

    private String line(String name, NumberSetting value, NumberSetting method, NumberSettings wanted) {
        String now = shown(value, method);
        String line = "  %-23s %s".formatted(name, now);
        if (wanted == null) {
            return line + "\n";
        }
        String then = wanted.shown(value, method);
        return line + (now.equals(then) ? "  (stays)\n" : "\n  %21s → %s\n".formatted("", then));
    }

    /** A password in an address is not shown. */
    private String shown(NumberSetting value, NumberSetting method) {
        String text = values.get(value).replaceFirst("(?<=://)[^/?#@]*@", "…@");
        if (text.isEmpty()) {
            return "–";
        }
        return method == null ? text : values.get(method) + " " + text;
    }
}
