package io.liza.admin.prompt;

/** @param key of the sentence */
record TextChange(String key, String before, String after) {}
