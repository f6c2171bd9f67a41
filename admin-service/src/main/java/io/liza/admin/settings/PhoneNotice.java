package io.liza.admin.settings;

/**
 * Answer about one telephone.
 *
 * @param number the whole number; null if it is not revealed
 * @param rings whether Twilio has accepted a test call; null without one
 */
record PhoneNotice(long id, String number, Boolean rings) {}
