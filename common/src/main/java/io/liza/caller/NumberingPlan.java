package io.liza.caller;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbering plans of all countries: country and possible lengths of a number, and its national spelling. */
final class NumberingPlan {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    /** Region of codes such as +800, which belong to no country. */
    private static final String NO_COUNTRY = PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY;

    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_CODE = 3;

    /** By calling code, one bit for each length that national numbers have; 0 for a code that is not in use. */
    private static final int[] LENGTHS = lengths();

    private NumberingPlan() {}

    /** A plus sign and 7 to 15 digits, the first of them no zero. */
    static boolean isE164(String text) {
        int digits = text.length() - 1;
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return false;
        }
        return text.chars().skip(1).allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /** The calling code of an E.164 number; empty for any other text or an unused code. */
    static Optional<String> countryCode(String number) {
        int length = isE164(number) ? lengthOfCode(number) : 0;
        return length == 0 ? Optional.empty() : Optional.of(number.substring(1, 1 + length));
    }

    /** Whether an E.164 number has a length that its country uses. Ranges are not checked, because they change. */
    static boolean isPossible(String number) {
        int length = isE164(number) ? lengthOfCode(number) : 0;
        return length > 0 && isPossible(code(number, length), number.length() - 1 - length);
    }

    /** Whether an E.164 number lies in a range that is in use. */
    static boolean isValid(String number) {
        return parts(number).filter(PLANS::isValidNumber).isPresent();
    }

    /** An E.164 number without the trunk prefix that some write behind the country code: {@code +49 0151} is {@code +49 151}. */
    static String withoutTrunkPrefix(String number) {
        if (isPossible(number) && number.charAt(1 + lengthOfCode(number)) != '0') {
            return number;
        }
        try {
            var parsed = PLANS.parse(number, null);
            return PLANS.isValidNumber(parsed) ? e164(parsed) : number;
        } catch (NumberParseException e) {
            return number;
        }
    }

    /** All E.164 numbers that are dialled with these digits within their country. */
    static Set<String> inEveryCountry(String dialled) {
        var numbers = new LinkedHashSet<String>();
        for (int code = 1; code < LENGTHS.length; code++) {
            String trunk = LENGTHS[code] == 0 ? "" : trunkPrefix(code);
            if (!trunk.isEmpty() && dialled.startsWith(trunk)) {
                String national = dialled.substring(trunk.length());
                possible(code, national).ifPresent(found -> numbers.add(e164(found)));
            }
            possible(code, dialled)
                    .filter(found -> written(found).equals(dialled))
                    .ifPresent(found -> numbers.add(e164(found)));
        }
        return numbers;
    }

    /** An E.164 number as it is dialled and as it is written within its country. */
    static List<String> atHome(String number) {
        return parts(number)
                .map(found -> List.of(written(found), trunkPrefix(found.getCountryCode()) + national(number)))
                .orElse(List.of());
    }

    /** The digits after the country code, which the number must have. */
    static String national(String number) {
        return number.substring(1 + lengthOfCode(number));
    }

    /** In many countries a number is never written without its trunk prefix, in others there is none. */
    private static String written(Phonenumber.PhoneNumber number) {
        return PLANS.format(number, PhoneNumberFormat.NATIONAL).replaceAll("\\D", "");
    }

    private static String e164(Phonenumber.PhoneNumber number) {
        return PLANS.format(number, PhoneNumberFormat.E164);
    }

    private static String trunkPrefix(int code) {
        String region = PLANS.getRegionCodeForCountryCode(code);
        String prefix = region.equals(NO_COUNTRY) ? null : PLANS.getNddPrefixForRegion(region, true);
        return prefix == null ? "" : prefix;
    }

    /** No code is a prefix of another, so the first match is right; 0 if there is none. */
    private static int lengthOfCode(String number) {
        for (int length = 1; length <= LONGEST_CODE; length++) {
            if (LENGTHS[code(number, length)] != 0) {
                return length;
            }
        }
        return 0;
    }

    private static int code(String number, int length) {
        return Integer.parseInt(number, 1, 1 + length, 10);
    }

    private static boolean isPossible(int code, int nationalDigits) {
        return nationalDigits > 0 && nationalDigits <= MOST_DIGITS && (LENGTHS[code] & 1 << nationalDigits) != 0;
    }

    private static Optional<Phonenumber.PhoneNumber> possible(int code, String national) {
        return isPossible(code, national.length()) ? Optional.of(parts(code, national)) : Optional.empty();
    }

    private static Optional<Phonenumber.PhoneNumber> parts(String number) {
        return countryCode(number).map(code -> parts(Integer.parseInt(code), national(number)));
    }

    private static Phonenumber.PhoneNumber parts(int code, String national) {
        var number = new Phonenumber.PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(national));
        int zeros = leadingZeros(national);
        return zeros == 0 ? number : number.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
    }

    /** Does not count the last digit. */
    private static int leadingZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }

    /** Computed once for each code and length, because every webhook needs it. */
    private static int[] lengths() {
        var lengths = new int[1000];
        for (int code : PLANS.getSupportedCallingCodes()) {
            for (int length = 1; length <= MOST_DIGITS; length++) {
                var number = parts(code, "1".repeat(length));
                boolean isPossible = PLANS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
                lengths[code] |= isPossible ? 1 << length : 0;
            }
        }
        return lengths;
    }
}
