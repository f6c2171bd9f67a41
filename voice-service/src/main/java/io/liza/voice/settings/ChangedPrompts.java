package io.liza.voice.settings;

import java.util.Map;

/**
 * The sentences that people have changed in the dashboard.
 *
 * @param texts by key of the sentence, by language code
 */
public record ChangedPrompts(Map<String, Map<String, String>> texts) {

    public static final ChangedPrompts NONE = new ChangedPrompts(Map.of());
}
