package io.liza.admin.prompt.draft;

/** @param key of the sentence */
public record TextChange(String key, String before, String after) {}
