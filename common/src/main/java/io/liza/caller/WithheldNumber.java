package io.liza.caller;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognizes the values that stand for a withheld number. Only exact values match: {@code client:anna-private} is a
 * caller. Sources: Twilio's changelog and help on withheld caller ids, RFC 3323 and 3325 (anonymous.invalid), the
 * display names of TTC JJ-90.22, and the words of carriers and PBXs in their own languages.
 */
final class WithheldNumber {

    /** In lowercase, without blanks and punctuation. */
    private static final Set<String> WORDS = Set.of(
            """
            anonymous anonymouscaller anon restricted restrictednumber restrictedcaller unknown unknowncaller
            unknownnumber unknownname blocked blockedcaller blockednumber calleridblocked unavailable idunavailable
            calleridunavailable numberunavailable notavailable outofarea withheld numberwithheld withheldnumber
            callerwithheld private privatecaller privatenumber nocallerid nonumber noid callerid hidden hiddennumber
            hiddencallerid suppressed none null undefined payphone coinline coinlinepayphone
            interactionwithotherservice asterisk freeswitch
            anonym anonymeranrufer unbekannt unbekannteranrufer unbekanntenummer unterdrückt nummerunterdrückt
            rufnummerunterdrückt privat privatnummer privatenummer nichtverfügbar keinerufnummer keinenummer
            anonyme inconnu numéroinconnu masqué numéromasqué appelmasqué numéroprivé privé indisponible
            anónimo desconocido númerodesconocido privado númeroprivado oculto númerooculto nodisponible
            anônimo desconhecido númerodesconhecido restrito
            anonimo sconosciuto numerosconosciuto privato numeroprivato nascosto nondisponibile
            anoniem onbekend onbekendnummer afgeschermd privénummer nietbeschikbaar
            anonimowy nieznany numernieznany nieznanynumer prywatny numerprywatny zastrzeżony numerzastrzeżony
            niedostępny anonim bilinmeyen bilinmeyennumara gizli gizlinumara özelnumara
            аноним анонимный неизвестный неизвестно неизвестныйномер скрыт скрытый скрытыйномер номерскрыт частныйномер
            анонім невідомий невідомийномер прихований прихованийномер номерприховано
            """
                    .strip()
                    .split("\\s+"));

    /** Words typed on a keypad, which Twilio sends with a plus sign as if they were numbers. */
    private static final Set<String> ON_THE_KEYPAD = Set.of(
            "266696687", // ANONYMOUS
            "7378742833", // RESTRICTED
            "8656696", // UNKNOWN
            "2562533", // BLOCKED
            "86282452253", // UNAVAILABLE
            "464"); // INFO

    /** Characters of a name. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern ROW = Pattern.compile("(\\d)\\1*");
    private static final Pattern ZEROS = Pattern.compile("0+");
    private static final int SHORTEST_ROW = 7;

    private WithheldNumber() {}

    /** Whether the address stands for nobody: a withheld number, or a filler such as zeros. */
    static boolean matches(CallerAddress address) {
        return !NAME.matcher(address.user()).find()
                || isSpelling(address)
                || address.number()
                        .map(WrittenNumber::canonical)
                        .filter(WithheldNumber::isFiller)
                        .isPresent();
    }

    /** Whether the address says that the number is withheld. */
    static boolean isSpelling(CallerAddress address) {
        Optional<String> digits = address.number().map(number -> number.digits().replace("+", ""));
        return isWord(address.displayName())
                || digits.isEmpty() && isWord(address.user())
                || isNowhere(address.host())
                || digits.filter(ON_THE_KEYPAD::contains).isPresent();
    }

    /** A host below the top level domain that never exists (RFC 2606), with any port. */
    private static boolean isNowhere(String host) {
        String name = host.split(":", 2)[0];
        return name.equals("anonymous") || name.equals("invalid") || name.endsWith(".invalid");
    }

    private static boolean isWord(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String letters =
                PUNCTUATION.matcher(Normalizer.normalize(text, Form.NFKC)).replaceAll("");
        return WORDS.contains(letters.toLowerCase(Locale.ROOT));
    }

    /** Zeros, a row of one digit, a country code that begins with a zero. */
    private static boolean isFiller(String number) {
        String digits = number.replace("+", "");
        boolean isRow = digits.length() >= SHORTEST_ROW && ROW.matcher(digits).matches();
        return isRow || ZEROS.matcher(digits).matches() || number.startsWith("+0") || isRowOfItsCountry(number);
    }

    /** Some countries have numbers that are a row, such as +44 7777 777777. */
    private static boolean isRowOfItsCountry(String number) {
        return NumberingPlan.countryCode(number).isPresent()
                && ROW.matcher(NumberingPlan.national(number)).matches()
                && !NumberingPlan.isValid(number);
    }
}
