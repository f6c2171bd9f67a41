package io.liza.admin.web;

/**
 * What was set.
 *
 * @param message for people
 * @param status name of the status that holds now
 */
public record StatusAnswer(String message, String status) {}
