package io.liza.dialogue;

/**
 * A text of the shop about an order.
 *
 * @param isInDefaultLanguage whether it is written in the shop's default language instead of the call's
 */
public record ShopMessage(String text, boolean isInDefaultLanguage) implements Statement {}
