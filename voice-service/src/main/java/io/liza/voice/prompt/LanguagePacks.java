package io.liza.voice.prompt;

import io.liza.caller.PhoneNumber;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The packs in use, and which caller is spoken to in which language. */
public final class LanguagePacks {

    private final Map<String, LanguagePack> byCode = new LinkedHashMap<>();
    private final Map<String, LanguagePack> byCountryCode = new LinkedHashMap<>();
    private final LanguagePack forAllOthers;

    /** @param packs the first one is for callers whom no pack claims; of two that claim a country the first has it */
    public LanguagePacks(Collection<LanguagePack> packs) {
        forAllOthers = packs.iterator().next();
        for (LanguagePack pack : packs) {
            byCode.put(pack.code(), pack);
            pack.countryCodes().forEach(code -> byCountryCode.putIfAbsent(code, pack));
        }
    }

    public Collection<LanguagePack> all() {
        return byCode.values();
    }

    public Optional<LanguagePack> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** By the calling code; withheld numbers and other addresses get the default. */
    public LanguagePack forCaller(Optional<PhoneNumber> number) {
        return number.flatMap(PhoneNumber::countryCode).map(byCountryCode::get).orElse(forAllOthers);
    }
}
