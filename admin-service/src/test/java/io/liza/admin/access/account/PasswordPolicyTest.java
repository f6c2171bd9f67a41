package io.liza.admin.access.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords may be chosen. */
class PasswordPolicyTest {
    private final PasswordPolicy policy = new PasswordPolicy(() -> Optional.of("Müller & Söhne"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "a new good password",
                "something new",
                "Zwölf Boxkämpfer",
                "тихая гавань утром",
                "xK4#vQ9!mT2p",
                "first-password-of-admin",
                "839201746582",
                "東京都千代田区一丁目二番三"
            })
    void aGoodOneIsTaken(String password) {
        assertEquals(password, policy.check(password, "nina"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eleven-char", "зелёный-дом", "😀😁😂🤣😃😄😅😆😉😊😋"})
    void aShortOneIsRefusedByItsCharactersNotItsBytes(String password) {
        assertRefused(password, AccountProblem.PASSWORD_LENGTH);
    }

    @Test
    void whatBcryptDoesNotReadIsRefused() {
        assertRefused("öüä".repeat(13), AccountProblem.PASSWORD_LENGTH);
        assertThrows(RefusedInputException.class, () -> policy.check(null, "nina"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motherfucker",
                "1q2w3e4r5t6y",
                "administrator",
                "Administrator",
                "ADMINISTRATOR",
                "adm1n1strat0r",
                "Ａｄｍｉｎｉｓｔｒａｔｏｒ",
                "password1234",
                "Passwort2026!",
                "P@ssw0rd!2026",
                "2026!!password",
                "pass-word-1234",
                "l3tm31n12345",
                "iloveyou!!!!!!",
                "qwertyuiop123",
                "liza12345678",
                "Liza-2026-Liza-2026"
            })
    void aCommonOneIsRefusedInEveryDisguise(String password) {
        assertRefused(password, AccountProblem.PASSWORD_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "            ",
                "öööööööööööö",
                "😀😀😀😀😀😀😀😀😀😀😀😀",
                "121212121212",
                "abcabcabcabc",
                "aaaabbbbcccc",
                "aabbaabbaabb",
                "112233445566",
                "123456789012",
                "987654321098",
                "abcdefghijkl",
                "lkjihgfedcba",
                "abcd1234efgh",
                "abcdefg1234567",
                "a1b2c3d4e5f6",
                "1-2-3-4-5-6-7-8",
                "qwertyuiopas",
                "asdf1234qwer",
                "qwertzuiopü+",
                "йцукенгшщзхъ",
                "!@#$%^&*()_+",
                "passwordpassword",
                "Secret Secret Secret",
                "secret2026secret2026",
                "dragon-dragon"
            })
    void aPatternIsRefused(String password) {
        assertRefused(password, AccountProblem.PASSWORD_COMMON);
    }

    @ParameterizedTest
    @CsvSource({
        "nina.new@shop,     ninanew-is-here",
        "nina.new@shop,     xx-Nina.New@Shop-xx",
        "nina.new@shop,     n1na-n3w-to-town",
        "picky-person,      Picky-Person",
        "nina,              my-NINA-password",
        "jo,                mueller-müller söhne"
    })
    void oneWithTheNameOfTheAccountOrTheCompanyIsRefused(String account, String password) {
        var refused = assertThrows(RefusedInputException.class, () -> policy.check(password, account));

        assertEquals(AccountProblem.PASSWORD_NAME, refused.problem());
    }

    /** Else it would stand in too many words. */
    @Test
    void aNameOfFewLettersMayBeInIt() {
        assertEquals("good old jo at sea", policy.check("good old jo at sea", "jo"));
    }

    @Test
    void theListIsThereWithItsCommonestAndWithLongOnes() {
        for (String common : new String[] {"password", "123456", "qazwsxedcrfv", "123456789987654321", "liza"}) {
            assertTrue(CommonPasswords.contains(common), common);
        }
    }

    /** What a program made at random is no pattern, or at most once in thousands. */
    @Test
    void randomOnesAreTaken() {
        var random = new Random(14);
        long refused = random.longs(10_000)
                .mapToObj(seed -> new Random(seed)
                        .ints(12, 0, 26)
                        .mapToObj(letter -> String.valueOf((char) ('a' + letter)))
                        .collect(Collectors.joining()))
                .filter(password -> policy.reasonAgainst(password).isPresent())
                .count();

        assertTrue(refused <= 2, refused + " of 10000");
    }

    @Test
    void anInputOfAnyKindIsJudgedWithoutAFault() {
        var random = new Random(10);
        for (int i = 0; i < 20_000; i++) {
            String any = random.ints(random.nextInt(80), 0, 0x1_0000)
                    .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                    .toString();
            policy.reasonAgainst(any);
        }
    }

    private void assertRefused(String password, AccountProblem reason) {
        assertEquals(Optional.of(reason), policy.reasonAgainst(password), password);
    }
}
