package io.liza.local.twilio;

import io.liza.local.process.CliException;
import java.util.Optional;

/** The region and edge that process a number; the API's host becomes {@code api.{edge}.{region}.twilio.com}. */
record Region(String name, String edge) {
    /** Checked by shape only, since Twilio adds regions: both become part of a host name. */
    Region {
        if (!name.matches("[a-z]{2}[0-9]{1,2}") || !edge.matches("[a-z]{2,20}(-[a-z0-9]{1,20}){0,3}")) {
            throw new CliException("'" + name + "' and '" + edge
                    + "' are no region and edge of Twilio's; examples are --region ie1 --edge dublin and"
                    + " --region au1 --edge sydney.");
        }
    }

    /** Empty for the United States, where neither is given. */
    static Optional<Region> of(Optional<String> name, Optional<String> edge) {
        if (name.isPresent() != edge.isPresent()) {
            throw new CliException("--region and --edge (TWILIO_REGION and TWILIO_EDGE) belong together, as in"
                    + " --region ie1 --edge dublin.");
        }
        return name.map(region -> new Region(region, edge.orElseThrow()));
    }
}
