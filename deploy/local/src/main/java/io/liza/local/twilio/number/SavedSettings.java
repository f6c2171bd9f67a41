package io.liza.local.twilio.number;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a number was before Liza came, and where we have led it since.
 *
 * @param before what {@code undo} puts back
 * @param addresses the public addresses of Liza that were set, the latest last
 */
public record SavedSettings(Settings before, List<URI> addresses) {
    public SavedSettings {
        addresses = List.copyOf(addresses);
    }

    /** Whether nobody but us has changed the number: it is as it was before, or as we set it at some time. */
    public boolean explains(Settings present) {
        return present.equals(before) || addresses.stream().anyMatch(present::leadTo);
    }

    /** This, with one more address. */
    SavedSettings and(URI address) {
        var others = addresses.stream().filter(each -> !each.equals(address));
        return new SavedSettings(
                before, Stream.concat(others, Stream.of(address)).toList());
    }
}
