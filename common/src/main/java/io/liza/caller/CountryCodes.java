package io.liza.caller;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.Set;

/** The ITU country calling codes in use. No code is the beginning of another, so the first that fits is the one. */
final class CountryCodes {

    private static final int LONGEST = 3;
    private static final Set<Integer> IN_USE =
            Set.copyOf(PhoneNumberUtil.getInstance().getSupportedCallingCodes());

    private CountryCodes() {}

    static Optional<String> prefixOf(String digits) {
        for (int length = 1; length <= LONGEST; length++) {
            String prefix = digits.substring(0, length);
            if (IN_USE.contains(Integer.valueOf(prefix))) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }
}
