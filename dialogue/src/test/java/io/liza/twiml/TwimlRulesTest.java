package io.liza.twiml;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules reject invalid documents. */
class TwimlRulesTest {

    private static final String GATHER =
            "<Response><Gather action=\"/webhook/order?lang=de&amp;turn=2#%s\"/></Response>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tt=15000",
                "ct=100&amp;rt=15000&amp;tt=100&amp;rc=0&amp;rp=all",
                "rp=ct,rt,4xx,5xx&amp;sni=n&amp;e=dublin,ashburn"
            })
    void validOverridesPass(String fragment) {
        TwimlRules.check(GATHER.formatted(fragment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tt=15001",
                "tt=99",
                "ct=10001",
                "rc=6",
                "rc=-1",
                "rc=05",
                "rt=4.5",
                "rp=",
                "rp=all,ct",
                "rp=ct|rt",
                "rp=3xx",
                "CT=100",
                "xx=1",
                "rc",
                "rc=1&amp;rc=2",
                "rc=1&amp;",
                "rc=1&tt=100",
                "rc=1&amp;amp;tt=100",
                "rc=1#tt=100"
            })
    void invalidOverridesFail(String fragment) {
        assertThrows(AssertionError.class, () -> TwimlRules.check(GATHER.formatted(fragment)));
    }
}
