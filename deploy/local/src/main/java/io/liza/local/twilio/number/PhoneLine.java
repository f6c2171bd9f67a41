package io.liza.local.twilio.number;

import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;

/**
 * A number of the account.
 *
 * @param sid Twilio's id of it, {@code PN…}
 * @param number in E.164
 * @param name as the owner calls it
 * @param takesCalls whether it can be called at all; some only take messages
 */
public record PhoneLine(String sid, String number, String name, boolean takesCalls, Settings settings) {
    public static PhoneLine of(IncomingPhoneNumber number) {
        return new PhoneLine(
                number.getSid(),
                number.getPhoneNumber().toString(),
                number.getFriendlyName() == null ? "" : number.getFriendlyName(),
                number.getCapabilities() != null && number.getCapabilities().getVoice(),
                Settings.of(number));
    }

    @Override
    public String toString() {
        return name.isBlank() || name.equals(number) ? number : number + " (" + name + ")";
    }
}
