package io.liza.prompt;

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
    private final Optional<LanguagePack> switchTo;

    public LanguagePacks(Collection<LanguagePack> packs) {
        this(packs, Optional.empty());
    }

    /**
     * @param packs the first one is the default; if two claim a country code, the first of them has it
     * @param switchTo pack that callers may choose by a key; its country codes do not count unless it is one of the packs
     */
    public LanguagePacks(Collection<LanguagePack> packs, Optional<LanguagePack> switchTo) {
        byDefault = packs.iterator().next();
        this.switchTo = switchTo;
        for (LanguagePack pack : packs) {
            byCode.put(pack.code(), pack);
            pack.countryCodes().forEach(code -> byCountryCode.putIfAbsent(code, pack));
        }
        switchTo.ifPresent(pack -> byCode.putIfAbsent(pack.code(), pack));
    }

    /** The pack that callers may choose by a key. */
    public Optional<LanguagePack> switchTo() {
        return switchTo;
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
