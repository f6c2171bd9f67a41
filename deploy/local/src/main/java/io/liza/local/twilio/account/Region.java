package io.liza.local.twilio.account;

import io.liza.local.process.CliException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where Twilio keeps an account, and the way there: the API's host is then {@code api.{edge}.{region}.twilio.com}.
 * Credentials and numbers are those of the region.
 */
public record Region(String name, String edge) {
    private static final Pattern NAME = Pattern.compile("[a-z]{2}[0-9]{1,2}");
    private static final Pattern EDGE = Pattern.compile("[a-z]{2,20}(-[a-z0-9]{1,20}){0,3}");

    /** Checked by shape, since Twilio opens new ones: they become part of a host name. */
    public Region {
        if (!NAME.matcher(name).matches() || !EDGE.matcher(edge).matches()) {
            throw new CliException("'" + name + "' and '" + edge
                    + "' are no region and edge of Twilio's; right are, for example, --region ie1 --edge dublin or"
                    + " --region au1 --edge sydney.");
        }
    }

    /** Nothing where neither is given: the United States. */
    public static Optional<Region> of(Optional<String> name, Optional<String> edge) {
        if (name.isPresent() != edge.isPresent()) {
            throw new CliException("--region and --edge (TWILIO_REGION and TWILIO_EDGE) belong together, as in"
                    + " --region ie1 --edge dublin.");
        }
        return name.map(region -> new Region(region, edge.orElseThrow()));
    }

    @Override
    public String toString() {
        return name + " by " + edge;
    }
}
