package io.liza.twiml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.dialogue.Sentence;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.TestPacks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Time until a caller can act. A voice says about 15 characters a second. */
class SpokenLengthTest {

    private static final double CHARACTERS_PER_SECOND = 15;
    private static final double FIRST_KEY = 15;

    /** Languages that need more words for the same. */
    private static final Set<String> LONGER = Set.of("fr", "pl", "ru", "uk");

    private static final double FIRST_KEY_LONGER = 17;
    private static final Pattern FIRST_KEY_NAMED = Pattern.compile("\\b1\\b");
    private static final SentenceText TEXTS =
            new SentenceText(Map.of("company", "Musterhaus", "website", "", "days", "90", "recording-days", "30"));

    static List<LanguagePack> packs() {
        return TestPacks.all();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theFirstKeyComesSoon(LanguagePack pack) {
        String welcome = said(pack, Sentence.GREETING) + " " + said(pack, Sentence.CONSENT);
        Matcher key = FIRST_KEY_NAMED.matcher(welcome);
        assertTrue(key.find(), welcome);
        double limit = LONGER.contains(pack.code()) ? FIRST_KEY_LONGER : FIRST_KEY;
        assertTrue(seconds(welcome.substring(0, key.end())) <= limit, welcome);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theConsentIsAskedAgainByItsKeysAlone(LanguagePack pack) {
        String keys = said(pack, Sentence.CONSENT_KEYS);
        assertTrue(seconds(keys) >= 4 && seconds(keys) <= 6, keys);
        assertTrue(seconds(said(pack, Sentence.NOT_HEARD_KEYS) + " " + keys) <= 12, keys);
        for (String key : List.of("1", "2", "9")) {
            assertTrue(keys.contains(key), keys);
            assertTrue(said(pack, Sentence.CONSENT).contains(key), pack::code);
        }
    }

    private static String said(LanguagePack pack, Sentence sentence) {
        return TEXTS.of(pack, sentence).orElseThrow();
    }

    private static double seconds(String text) {
        return text.length() / CHARACTERS_PER_SECOND;
    }
}
