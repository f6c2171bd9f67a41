package io.liza.local.standin;

/**
 * A call that was started through the API. Nobody is called.
 *
 * @param instructions the address of its TwiML, or the TwiML itself
 * @param timeout seconds for which it rings
 */
public record StartedCall(String sid, String from, String to, String instructions, int timeout) {}
