package io.liza.twiml;

/**
 * Facts about a call whose caller may be handed over.
 *
 * @param whisperQuery of the URL that Twilio calls for each telephone that rings, escaped for XML
 * @param callerId the shop's number, which the telephones show
 */
public record Dialing(String whisperQuery, String callerId) {}
