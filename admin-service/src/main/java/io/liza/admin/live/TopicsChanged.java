package io.liza.admin.live;

import java.util.Set;

/**
 * Rows have changed, on any replica; fired on every replica.
 *
 * @param topics such as {@code calls} and {@code calls/42}
 */
public record TopicsChanged(Set<String> topics) {}
