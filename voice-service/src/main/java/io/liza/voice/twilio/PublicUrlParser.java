package io.liza.voice.twilio;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code LIZA_PUBLIC_URL}. Refuses an address that could never match a signature of Twilio's, and keeps the spelling
 * of any other. No message repeats a password.
 */
final class PublicUrlParser {

    private static final String RIGHT =
            " It must be the address that Twilio calls, without the path of a webhook, such as"
                    + " https://liza.example.com or https://example.com/liza.";

    private static final Pattern SCHEME = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);
    private static final String ESCAPED_OR = "(%[0-9A-Fa-f]{2}|[A-Za-z0-9._~!$&'()*+,;=:";
    private static final Pattern CREDENTIALS = Pattern.compile("(?!:)" + ESCAPED_OR + "-])++");
    private static final Pattern PATH = Pattern.compile("(/" + ESCAPED_OR + "@-])++)*+");
    private static final Pattern DOTS = Pattern.compile("/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEBHOOK = Pattern.compile("/webhook(/[^/]*)?$", Pattern.CASE_INSENSITIVE);

    private PublicUrlParser() {}

    static PublicUrl parse(String text) {
        String stripped = text.strip();
        try {
            return read(stripped);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "LIZA_PUBLIC_URL, '" + withoutCredentials(stripped) + "', " + e.getMessage() + "." + RIGHT, e);
        }
    }

    private static PublicUrl read(String text) {
        check(text.chars().noneMatch(c -> c <= ' ' || Character.isWhitespace(c)), "has a blank in it");
        check(text.indexOf('?') < 0, "has a query: leave out the question mark and what follows");
        check(text.indexOf('#') < 0, "has a fragment: leave out the hash sign and what follows");
        int colon = text.indexOf("://");
        check(colon > 0, "has no scheme: write https:// before it");
        String scheme = text.substring(0, colon);
        check(SCHEME.matcher(scheme).matches(), "is neither https nor http");
        String rest = text.substring(colon + "://".length());
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        int at = authority.lastIndexOf('@');
        return new PublicUrl(
                scheme,
                at < 0 ? Optional.empty() : Optional.of(credentials(authority.substring(0, at))),
                Authority.parse(authority.substring(at + 1)),
                path(slash < 0 ? "" : rest.substring(slash)));
    }

    private static String credentials(String text) {
        check(
                CREDENTIALS.matcher(text).matches(),
                "has credentials before its @ that are not user:password, percent-encoded");
        return text;
    }

    private static String path(String text) {
        String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        check(PATH.matcher(path).matches(), "has a path with an empty part or a character that is not percent-encoded");
        check(!DOTS.matcher(path).find(), "has a path with a part that is only dots");
        check(!WEBHOOK.matcher(path).find(), "names a webhook, which Liza adds by herself");
        return path;
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Works for credentials with a slash, too. */
    private static String withoutCredentials(String text) {
        int scheme = text.indexOf("://");
        int at = text.lastIndexOf('@');
        return at < 0
                ? text
                : (scheme < 0 ? "" : text.substring(0, Math.min(scheme + 3, at))) + "…" + text.substring(at);
    }
}
