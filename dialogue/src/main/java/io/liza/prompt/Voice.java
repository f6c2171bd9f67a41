package io.liza.prompt;

import com.twilio.twiml.voice.Say;

/**
 * A voice reading one of the languages it speaks.
 *
 * @param name as the SDK knows it
 * @param locale BCP 47 tag as Twilio knows it
 */
public record Voice(Say.Voice name, Say.Language locale) {}
