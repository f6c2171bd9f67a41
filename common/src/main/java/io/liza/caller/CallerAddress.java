package io.liza.caller;

import io.liza.text.TextLimits;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a caller as the network wrote it: a number, or a URI such as {@code sip:anna@example.com}, which may
 * have a display name, a port and parameters (RFC 3261, RFC 3966).
 *
 * @param displayName in front of {@code <…>}; empty if there is none
 * @param scheme one of those Twilio and telephones use, in lowercase; empty for a bare number or text
 * @param user the number or name
 * @param host of SIP, in lowercase and with its port; empty elsewhere
 * @param number the user part as a number, if it is one
 */
record CallerAddress(String displayName, String scheme, String user, String host, Optional<WrittenNumber> number) {

    private static final Set<String> OF_NUMBERS = Set.of("", "tel", "sip", "sips", "whatsapp", "rcs");

    private static final Pattern NAMED = Pattern.compile("^([^<]*)<([^<>]*)>.*", Pattern.DOTALL);
    private static final Pattern URI = Pattern.compile(
            "(sips?|tel|callto|client|whatsapp|messenger|rcs|sim)\\s*:/{0,2}(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern AFTER_USER = Pattern.compile("[:;?].*", Pattern.DOTALL);
    private static final Pattern AFTER_HOST = Pattern.compile("[;?>,\\s].*", Pattern.DOTALL);
    private static final Pattern ENCODED_PLUS = Pattern.compile("^%2B", Pattern.CASE_INSENSITIVE);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final Pattern LOCAL_IN_CONTEXT =
            Pattern.compile("^([^;]*);(?:.*;)?phone-context=(\\+\\d{1,7})(?:;.*)?", Pattern.CASE_INSENSITIVE);

    static CallerAddress read(String text) {
        return NumberingPlan.isE164(text) ? of("", "", text, "") : readAny(text);
    }

    private static CallerAddress readAny(String text) {
        String whole = TextLimits.cut(text, PhoneNumber.MAX_LENGTH);
        Matcher named = NAMED.matcher(whole);
        boolean isNamed = named.matches() && isNameable(visible(named.group(1)), visible(named.group(2)));
        String address = visible(isNamed ? named.group(2) : whole);
        String name = isNamed ? visible(named.group(1)) : "";
        Matcher uri = URI.matcher(address);
        if (!uri.matches()) {
            return of(name, "", ENCODED_PLUS.matcher(address).replaceFirst("+"), "");
        }
        String scheme = uri.group(1).toLowerCase(Locale.ROOT);
        String rest = uri.group(2).strip();
        return switch (scheme) {
            case "sip", "sips" -> ofSip(name, scheme, rest);
            case "tel", "callto" -> of(name, "tel", ofTelephone(rest), "");
            case "whatsapp", "rcs" -> of(name, scheme, decoded(rest), "");
            default -> of(name, scheme, rest, "");
        };
    }

    /** Only SIP and telephone addresses have display names; elsewhere brackets belong to the address. */
    private static boolean isNameable(String name, String address) {
        boolean isAddress =
                URI.matcher(address).matches() || WrittenNumber.read(address).isPresent();
        return isAddress && !URI.matcher(name).matches();
    }

    private static CallerAddress ofSip(String name, String scheme, String rest) {
        int at = rest.lastIndexOf('@');
        String user = at < 0 ? rest : rest.substring(0, at);
        String host = at < 0 ? "" : AFTER_HOST.matcher(rest.substring(at + 1)).replaceFirst("");
        return of(name, scheme, decoded(AFTER_USER.matcher(user).replaceFirst("")), host.toLowerCase(Locale.ROOT));
    }

    private static String ofTelephone(String rest) {
        Matcher local = LOCAL_IN_CONTEXT.matcher(rest);
        boolean hasContext = local.matches() && !local.group(1).startsWith("+");
        return hasContext
                ? local.group(2) + decoded(local.group(1))
                : decoded(AFTER_USER.matcher(rest).replaceFirst(""));
    }

    private static CallerAddress of(String displayName, String scheme, String user, String host) {
        Optional<WrittenNumber> number = OF_NUMBERS.contains(scheme) ? WrittenNumber.read(user) : Optional.empty();
        return new CallerAddress(displayName, scheme, user, host, number);
    }

    /** Whether the number alone identifies the caller; digits at a SIP host may be an extension there. */
    boolean isNumber() {
        return number.filter(written -> host.isEmpty() || written.isInternational())
                .isPresent();
    }

    /** The spelling that is stored: the number if there is one, else the address without display name and parameters. */
    String canonical() {
        return isNumber()
                ? number.orElseThrow().canonical()
                : TextLimits.cut(uri(), PhoneNumber.MAX_LENGTH).strip();
    }

    private String uri() {
        return (scheme.isEmpty() ? "" : scheme + ":") + user + (host.isEmpty() ? "" : "@" + host);
    }

    private static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("").strip();
    }

    private static String decoded(String user) {
        try {
            return visible(URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return user;
        }
    }
}
