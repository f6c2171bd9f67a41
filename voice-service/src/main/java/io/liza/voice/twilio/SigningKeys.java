package io.liza.voice.twilio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The account's own signing keys, from {@code LIZA_TWILIO_SIGNING_KEYS}. No message repeats a secret. */
final class SigningKeys {

    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl},;:=\"]+");
    private static final Pattern SECRET = Pattern.compile("[^\\s\\p{Cntrl}]+");

    private final Map<String, Signature> signatures = new HashMap<>();

    private SigningKeys(Map<String, List<String>> secrets) {
        secrets.forEach((name, ofName) -> signatures.put(name, Signature.withSigningKey(ofName)));
    }

    /**
     * @param entries {@code name:secret}; one name may come twice, with the old and the new secret, during a rotation
     * @throws IllegalArgumentException if one is not of that form
     */
    static SigningKeys parse(List<String> entries) {
        var secrets = new HashMap<String, List<String>>();
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i).strip();
            int colon = entry.indexOf(':');
            if (colon < 0
                    || !NAME.matcher(entry.substring(0, colon)).matches()
                    || !SECRET.matcher(entry.substring(colon + 1)).matches()) {
                throw new IllegalArgumentException(
                        "LIZA_TWILIO_SIGNING_KEYS: entry " + (i + 1) + " of " + entries.size()
                                + " is not name:secret. Write the name of the key at Twilio, a colon and its secret, without"
                                + " blanks; separate several keys by commas.");
            }
            secrets.computeIfAbsent(entry.substring(0, colon), name -> new ArrayList<>())
                    .add(entry.substring(colon + 1));
        }
        return new SigningKeys(secrets);
    }

    boolean isEmpty() {
        return signatures.isEmpty();
    }

    Optional<Signature> find(String name) {
        return Optional.ofNullable(signatures.get(name));
    }
}
