package io.liza.admin.access.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The login redirects to our own pages only. */
class RedirectTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calls",
                "/calls?status=PROBLEM&phone=%2B49%20151",
                "/calls?x=https://evil.example",
                "/orders/7#history",
                "/calls?a=%0d%0aSet-Cookie:x=y",
                "/%0d%0aLocation:%20https:%2f%2fevil.example",
                "/@evil.example",
                "/:80",
                "/calls?q=%E2%82%AC"
            })
    void aPageOfOursIsLedTo(String page) {
        assertEquals(page, RedirectTarget.local(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "///evil.example",
                "////evil.example",
                "/\\evil.example",
                "/\\/evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\n/evil.example",
                "/\0/evil.example",
                "\t//evil.example",
                " //evil.example",
                " /calls",
                "https://evil.example",
                "https:evil.example",
                "HTTPS://evil.example",
                "http:/evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "evil.example",
                "@evil.example",
                "?next=//evil.example",
                "#//evil.example",
                "/calls\r\nSet-Cookie: x=y",
                "/calls\u2028//evil.example",
                "/calls\u0085",
                "/ca lls",
                "/calls?a=\\",
                "/<script>",
                "/%",
                "/%zz",
                "/login",
                "/login?next=/login",
                "/login/sso",
                "/logout"
            })
    void anythingElseLeadsHome(String page) {
        assertEquals("/", RedirectTarget.local(page));
    }

    @Test
    void anAddressWithoutEndLeadsHome() {
        assertEquals("/", RedirectTarget.local("/calls?phone=" + "4".repeat(2_000)));
        assertEquals("/", RedirectTarget.local(null));
    }
}
