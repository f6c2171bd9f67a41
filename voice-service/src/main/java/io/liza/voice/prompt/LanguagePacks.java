package io.liza.voice.prompt;

import io.liza.caller.PhoneNumber;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The language packs in use, and the choice of one for a caller. */
public final class LanguagePacks {

    private final Map<String, LanguagePack> byCode = new LinkedHashMap<>();
    private final Map<String, LanguagePack> byCountryCode = new LinkedHashMap<>();
    private final LanguagePack byDefault;

    /** @param packs the first one is the default; if two claim a country code, the first of them has it */
    public LanguagePacks(Collection<LanguagePack> packs) {
        byDefault = packs.iterator().next();
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

    /** By the country code of the number; withheld numbers and other addresses get the default. */
    public LanguagePack forCaller(Optional<PhoneNumber> number) {
        return number.flatMap(PhoneNumber::countryCode).map(byCountryCode::get).orElse(byDefault);
    }
}
