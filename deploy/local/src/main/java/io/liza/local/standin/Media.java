package io.liza.local.standin;

import io.liza.local.audio.Audio;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Audio, or a range of its bytes. After RFC 9110, section 14; several ranges at once are not served. */
final class Media {
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,9})-([0-9]{0,9})");

    private Media() {}

    static ApiAnswer answer(Audio audio, Optional<String> range) {
        var headers = new LinkedHashMap<>(Map.of("Content-Type", audio.type(), "Accept-Ranges", "bytes"));
        if (range.isEmpty()) {
            return new ApiAnswer(200, headers, audio.bytes());
        }
        int length = audio.bytes().length;
        Optional<int[]> bounds = bounds(range.get(), length);
        if (bounds.isEmpty()) {
            headers.put("Content-Range", "bytes */" + length);
            return new ApiAnswer(416, headers, new byte[0]);
        }
        int first = bounds.get()[0];
        int end = bounds.get()[1];
        headers.put("Content-Range", "bytes " + first + "-" + (end - 1) + "/" + length);
        return new ApiAnswer(206, headers, Arrays.copyOfRange(audio.bytes(), first, end));
    }

    /** The first byte and that after the last one; empty if there are no such bytes. */
    private static Optional<int[]> bounds(String range, int length) {
        Matcher bytes = RANGE.matcher(range);
        if (!bytes.matches() || bytes.group(1).isEmpty() && bytes.group(2).isEmpty()) {
            return Optional.empty();
        }
        boolean fromTheEnd = bytes.group(1).isEmpty();
        int first =
                fromTheEnd ? Math.max(0, length - Integer.parseInt(bytes.group(2))) : Integer.parseInt(bytes.group(1));
        int end = fromTheEnd || bytes.group(2).isEmpty()
                ? length
                : Math.min(length, Integer.parseInt(bytes.group(2)) + 1);
        return first < end ? Optional.of(new int[] {first, end}) : Optional.empty();
    }
}
