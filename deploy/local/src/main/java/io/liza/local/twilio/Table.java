package io.liza.local.twilio;

import io.liza.local.twilio.number.Setting;
import io.liza.local.twilio.number.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Settings for people, under the names of Twilio's console. A password in an address is not shown. */
final class Table {
    private static final String NOTHING = "–";
    private static final Pattern USER = Pattern.compile("(?<=://)[^/?#@]*@");

    private record Row(String name, Setting value, Setting method) {
        String of(Settings settings) {
            String text = USER.matcher(settings.get(value)).replaceFirst("…@");
            if (text.isEmpty()) {
                return NOTHING;
            }
            return method == null ? text : settings.get(method) + " " + text;
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row("A call comes in", Setting.VOICE_URL, Setting.VOICE_METHOD),
            new Row("Primary handler fails", Setting.VOICE_FALLBACK_URL, Setting.VOICE_FALLBACK_METHOD),
            new Row("Call status changes", Setting.STATUS_CALLBACK, Setting.STATUS_CALLBACK_METHOD),
            new Row("TwiML app", Setting.VOICE_APPLICATION_SID, null),
            new Row("SIP trunk", Setting.TRUNK_SID, null));

    private Table() {}

    static String of(Settings now) {
        var lines = new ArrayList<String>();
        ROWS.forEach(row -> lines.add("  %-23s %s".formatted(row.name, row.of(now))));
        return String.join("\n", lines);
    }

    /** What it is now, and below it, with an arrow, what it will be. */
    static String of(Settings now, Settings then) {
        var lines = new ArrayList<String>();
        for (Row row : ROWS) {
            boolean same = row.of(now).equals(row.of(then));
            lines.add("  %-23s %s%s".formatted(row.name, row.of(now), same ? "  (stays)" : ""));
            if (!same) {
                lines.add("  %21s → %s".formatted("", row.of(then)));
            }
        }
        return String.join("\n", lines);
    }
}
