package io.liza.admin.access.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.http.BadParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No two names look alike, and none from elsewhere is one of ours. */
class AccountNameTest {

    @Test
    void lettersAreSmallAndBlanksAroundThemDoNotCount() {
        assertEquals("anna@shop", AccountName.required(" Anna@Shop\t"));
        assertEquals("", AccountName.normal(null));
    }

    @Test
    void whateverIsTypedIsBoundedAndFitForTheDatabase() {
        assertEquals("a?b", AccountName.normal("A\0b"));
        assertTrue(AccountName.normal("x".repeat(100_000)).length() <= 128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-a", ".a", "a b", "ä1", "sso:a", "a/b", "a\u0000b", "аnna", "a​b"})
    void anyOtherNameIsRefused(String name) {
        assertThrows(BadParameterException.class, () -> AccountName.required(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "ADMIN", " admin ", "sso:admin", "a:dmin", "Анна", "\r\nadmin", ""})
    void aNameFromElsewhereIsNeverOneOfOurs(String name) {
        String kept = AccountName.ofSingleSignOn(name);

        assertTrue(kept.startsWith("sso:"));
        assertEquals(1, kept.chars().filter(letter -> letter == ':').count());
        assertThrows(BadParameterException.class, () -> AccountName.required(kept));
        assertTrue(kept.lines().count() == 1);
    }

    @Test
    void namesakesAreToldApartTheSameWayEachTime() {
        String first = AccountName.ofNamesake("sso:kim", "issuer|1");

        assertEquals(first, AccountName.ofNamesake("sso:kim", "issuer|1"));
        assertFalse(first.equals(AccountName.ofNamesake("sso:kim", "issuer|2")));
    }
}
