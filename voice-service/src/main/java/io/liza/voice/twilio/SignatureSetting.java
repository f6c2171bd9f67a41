package io.liza.voice.twilio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Key and algorithm of a signature, from the header {@code X-Twilio-Webhooks-Signature-Settings}, such as
 * {@code key=NAME,algorithm=HMAC_SHA256}.
 *
 * @param key name of the signing key; empty where the header names none
 * @param algorithm as it came; empty where the header names none
 */
record SignatureSetting(String key, String algorithm) {

    private static final String KEY = "key";
    private static final String ALGORITHM = "algorithm";

    /**
     * Several settings come as several headers, or joined into one by a proxy. Order, blanks and the case of the names of
     * parameters do not matter; unknown parameters are ignored.
     */
    static List<SignatureSetting> read(List<String> headers) {
        var settings = new ArrayList<SignatureSetting>();
        for (String header : headers) {
            if (!header.isBlank()) {
                readInto(settings, header);
            }
        }
        return settings;
    }

    /** HMAC with SHA-256, which is also the default. */
    boolean isSha256() {
        String plain = algorithm.replaceAll("[_-]", "").toUpperCase(Locale.ROOT);
        return plain.isEmpty() || plain.equals("HMACSHA256");
    }

    /** A parameter that comes again belongs to the next setting. */
    private static void readInto(List<SignatureSetting> settings, String header) {
        String key = null;
        String algorithm = null;
        for (String parameter : header.split("[,;]")) {
            int equals = parameter.indexOf('=');
            String name =
                    equals < 0 ? "" : parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = unquoted(parameter.substring(equals + 1).strip());
            if (name.equals(KEY) && key != null || name.equals(ALGORITHM) && algorithm != null) {
                settings.add(of(key, algorithm));
                key = null;
                algorithm = null;
            }
            if (name.equals(KEY)) {
                key = value;
            } else if (name.equals(ALGORITHM)) {
                algorithm = value;
            }
        }
        settings.add(of(key, algorithm));
    }

    private static SignatureSetting of(String key, String algorithm) {
        return new SignatureSetting(key == null ? "" : key, algorithm == null ? "" : algorithm);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).strip() : value;
    }
}
