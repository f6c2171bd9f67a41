package io.liza.local.telephone.http;

import io.liza.local.telephone.twiml.TwilioError;
import java.net.URI;
import java.net.URISyntaxException;

/** Resolves URLs of TwiML documents. Their fragments hold {@link ConnectionOverrides}. */
public final class Urls {
    private Urls() {}

    /** @throws TwilioError if the result is no http or https URL */
    public static URI resolve(URI document, String reference) throws TwilioError {
        try {
            URI resolved = resolveRaw(document, reference.strip());
            String scheme = resolved.getScheme();
            if (resolved.getRawAuthority() != null && scheme != null && scheme.matches("(?i)https?")) {
                return resolved;
            }
        } catch (URISyntaxException e) {
            throw bad(reference, e.getMessage());
        }
        throw bad(reference, "it leads to no http or https address");
    }

    /** Needed because Java resolves a reference that is only a query against the folder instead of the document. */
    private static URI resolveRaw(URI document, String reference) throws URISyntaxException {
        if (reference.isEmpty() || reference.startsWith("#")) {
            return new URI(withoutFragment(document) + reference);
        }
        if (reference.startsWith("?")) {
            return new URI(document.toString().replaceFirst("[?#].*", "") + reference);
        }
        return document.resolve(new URI(reference));
    }

    /** The URL that is sent and signed; the fragment stays at Twilio. */
    public static URI withoutFragment(URI url) {
        return url.getRawFragment() == null ? url : URI.create(url.toString().replaceFirst("#.*", ""));
    }

    private static TwilioError bad(String reference, String why) {
        return new TwilioError(TwilioError.BAD_URL, "'" + reference + "' is no usable URL: " + why);
    }
}
