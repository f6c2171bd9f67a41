package io.liza.local.twilio;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A number with Twilio's fields, and Twilio's rules about settings that exclude each other. */
final class FakeTwilioNumber {
    /** Parameters that an update may contain. */
    static final Set<String> PARAMETERS = Set.of(
            "AccountSid",
            "ApiVersion",
            "FriendlyName",
            "SmsApplicationSid",
            "SmsFallbackMethod",
            "SmsFallbackUrl",
            "SmsMethod",
            "SmsUrl",
            "StatusCallback",
            "StatusCallbackMethod",
            "VoiceApplicationSid",
            "VoiceCallerIdLookup",
            "VoiceFallbackMethod",
            "VoiceFallbackUrl",
            "VoiceMethod",
            "VoiceUrl",
            "EmergencyStatus",
            "EmergencyAddressSid",
            "TrunkSid",
            "VoiceReceiveMode",
            "IdentitySid",
            "AddressSid",
            "BundleSid");

    private final Map<String, Object> json = new LinkedHashMap<>();

    FakeTwilioNumber(String account, int index, String phoneNumber) {
        json.put("sid", "PN" + "%032x".formatted(index));
        json.put("account_sid", account);
        json.put("phone_number", phoneNumber);
        json.put("friendly_name", "Line " + index);
        json.put("api_version", "2010-04-01");
        json.put("address_requirements", "none");
        json.put("beta", false);
        json.put("capabilities", Map.of("voice", true, "sms", true, "mms", false, "fax", false));
        json.put("date_created", "Thu, 30 Jul 2015 23:19:04 +0000");
        json.put("date_updated", "Thu, 30 Jul 2015 23:19:04 +0000");
        json.put("emergency_status", "Inactive");
        json.put("origin", "twilio");
        json.put("sms_url", "https://sms.example/in");
        json.put("sms_method", "POST");
        json.put("status", "in-use");
        json.put("status_callback", "");
        json.put("status_callback_method", "POST");
        json.put("trunk_sid", null);
        json.put("type", "local");
        json.put("voice_application_sid", "");
        json.put("voice_caller_id_lookup", false);
        json.put("voice_fallback_method", "POST");
        json.put("voice_fallback_url", null);
        json.put("voice_method", "POST");
        json.put("voice_receive_mode", "voice");
        json.put("voice_url", null);
    }

    FakeTwilioNumber with(String field, Object value) {
        json.put(field, value);
        return this;
    }

    Object get(String field) {
        return json.get(field);
    }

    String sid() {
        return (String) json.get("sid");
    }

    String phoneNumber() {
        return (String) json.get("phone_number");
    }

    Map<String, Object> json() {
        return json;
    }

    /** All or nothing. */
    void update(Map<String, String> form) throws FakeTwilio.Refused {
        for (var each : form.entrySet()) {
            check(each.getKey(), each.getValue());
        }
        form.forEach((name, value) -> json.put(field(name), value));
        if (!form.getOrDefault("TrunkSid", "").isEmpty()) {
            json.put("voice_application_sid", "");
        }
        if (!form.getOrDefault("VoiceApplicationSid", "").isEmpty()) {
            json.put("trunk_sid", null);
        }
    }

    private static void check(String name, String value) throws FakeTwilio.Refused {
        boolean good = name.endsWith("Method")
                ? value.equals("GET") || value.equals("POST")
                : name.endsWith("Url") || name.equals("StatusCallback")
                        ? value.isEmpty()
                                || value.startsWith("http") && URI.create(value).getRawAuthority() != null
                        : !name.endsWith("Sid") || value.matches("|[A-Z]{2}[0-9a-fA-F]{32}");
        if (!good) {
            throw new FakeTwilio.Refused(400, 20001, name + " is not valid");
        }
    }

    /** VoiceUrl is voice_url. */
    private static String field(String parameter) {
        return parameter.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
