package io.liza.local.standin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.liza.local.audio.Audio;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A recording as Twilio keeps it.
 *
 * @param start as Twilio writes times, such as {@code Fri, 27 Nov 2026 10:00:00 +0000}
 * @param audio null for a tone
 */
public record Recording(String sid, String callSid, String start, int seconds, @JsonIgnore Audio audio) {
    /** The audio as WAV or MP3, if it is a tone; else as it was left, since nothing here converts audio. */
    public Audio as(String type) {
        return audio == null ? Audio.tone(type, seconds) : audio;
    }

    Map<String, Object> json(String status) {
        var json = new LinkedHashMap<String, Object>();
        json.put("sid", sid);
        json.put("account_sid", TwilioStandIn.ACCOUNT);
        json.put("call_sid", callSid);
        json.put("status", status);
        json.put("start_time", start);
        json.put("duration", Integer.toString(seconds));
        json.put("channels", 1);
        json.put("source", "RecordVerb");
        json.put("api_version", "2010-04-01");
        json.put("uri", "/2010-04-01/Accounts/" + TwilioStandIn.ACCOUNT + "/Recordings/" + sid + ".json");
        return json;
    }
}
