package io.liza.admin.http.guard;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the header {@code Content-Type} (RFC 9110, 8.3). */
final class ContentType {

    private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]";
    private static final String PARAMETER =
            "[ \\t]{0,8}+;[ \\t]{0,8}+" + TOKEN + "{1,64}+=(?:" + TOKEN + "{1,256}+|\"[^\"\\\\\\p{Cntrl}]{0,256}+\")";
    private static final Pattern READABLE =
            Pattern.compile(TOKEN + "{1,127}+/" + TOKEN + "{1,127}+(?:" + PARAMETER + "){0,8}+[ \\t;]{0,8}+");
    private static final Pattern CHARSET =
            Pattern.compile(";[ \\t]{0,8}charset=\"?([^\";\\s]{0,256})", Pattern.CASE_INSENSITIVE);

    private ContentType() {}

    /** Empty where there is none. */
    static String firstReadable(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(ContentType::isReadable)
                .findFirst()
                .orElse("");
    }

    private static boolean isReadable(String value) {
        return READABLE.matcher(value).matches() && isCharsetSupported(value);
    }

    private static boolean isCharsetSupported(String value) {
        Matcher charset = CHARSET.matcher(value);
        try {
            return !charset.find() || Charset.isSupported(charset.group(1));
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
