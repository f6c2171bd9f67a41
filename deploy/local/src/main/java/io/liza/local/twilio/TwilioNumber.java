package io.liza.local.twilio;

import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;

/**
 * A phone number of the account.
 *
 * @param sid Twilio's id, {@code PN…}
 * @param number in E.164
 * @param name as the owner named it
 * @param takesCalls false for a number that only receives messages
 */
record TwilioNumber(String sid, String number, String name, boolean takesCalls, NumberSettings settings) {
    static TwilioNumber of(IncomingPhoneNumber number) {
        return new TwilioNumber(
                number.getSid(),
                number.getPhoneNumber().toString(),
                number.getFriendlyName() == null ? "" : number.getFriendlyName(),
                number.getCapabilities() != null && number.getCapabilities().getVoice(),
                NumberSettings.of(number));
    }

    @Override
    public String toString() {
        return name.isBlank() || name.equals(number) ? number : number + " (" + name + ")";
    }
}
