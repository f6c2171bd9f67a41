package io.liza.admin.prompt.sample;

import io.liza.caller.PhoneNumber;
import io.liza.dialogue.CallLimits;
import io.liza.dialogue.Caller;
import io.liza.dialogue.Dialogue;
import io.liza.dialogue.people.PeopleSteps;
import io.liza.settings.OpeningHours;
import io.liza.settings.ShopSettings;
import io.liza.twiml.Dialing;
import io.liza.twiml.TwimlRenderer;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Callers and dialogues as in real calls, with sample numbers that nobody has. */
public final class SampleCalls {

    public static final PhoneNumber PHONE = new PhoneNumber("+493023125000");

    private static final PhoneNumber CALLER = new PhoneNumber("+4915112345678");
    private static final PhoneNumber SHOP = new PhoneNumber("+493023125001");
    private static final OpeningHours CLOSED = new OpeningHours(Map.of(), List.of());

    private SampleCalls() {}

    public static Caller caller(String language, TwimlRenderer renderer, ZonedDateTime now) {
        return new Caller(
                Optional.of(CALLER),
                language,
                renderer.wording(language),
                renderer.recordingWording(language),
                Optional.of(SHOP),
                now);
    }

    public static Dialogue dialogue(
            CallLimits limits, Optional<String> switchTo, SampleOrder order, LocalDate today, ShopSettings shop) {
        return new Dialogue(limits, switchTo, order.inquiry(today), new PeopleSteps(() -> shop, limits));
    }

    /** Telephones of a hand-over. */
    public static Dialing dialing() {
        return new Dialing("", SHOP.value());
    }

    /** Telephones ring where those of the shop would. */
    public static ShopSettings withPhones(ShopSettings shop, boolean hasPhones) {
        return new ShopSettings(
                shop.company(),
                shop.website(),
                shop.offers(),
                hasPhones ? List.of(PHONE) : List.of(),
                shop.hours(),
                shop.spokenHours());
    }

    public static ShopSettings shop(ShopSettings shop, boolean isOpen) {
        return new ShopSettings(
                shop.company(),
                shop.website(),
                shop.offers(),
                shop.phones(),
                isOpen ? null : CLOSED,
                shop.spokenHours());
    }
}
