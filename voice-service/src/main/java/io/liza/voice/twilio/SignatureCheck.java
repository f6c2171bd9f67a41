package io.liza.voice.twilio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides whether Twilio signed a request. A request that names a signing key is checked with that key alone, never with
 * the auth token, so that neither can replace the other.
 */
final class SignatureCheck {

    private final Optional<Signature> token;
    private final SigningKeys signingKeys;
    private final Optional<PublicUrl> publicUrl;

    /** @throws IllegalArgumentException if a setting is invalid; the message names it and says what is right */
    SignatureCheck(TwilioConfig config) {
        this.token = Optional.of(entries(config.authToken()))
                .filter(tokens -> !tokens.isEmpty())
                .map(Signature::withTokens);
        this.signingKeys = SigningKeys.parse(entries(config.signingKeys()));
        this.publicUrl = config.publicUrl().map(PublicUrl::parse);
    }

    /** Whether there is a secret to check signatures with. */
    boolean isPossible() {
        return token.isPresent() || !signingKeys.isEmpty();
    }

    /**
     * The reason to refuse a request; empty if it is accepted.
     *
     * @param claimed value of {@code X-Twilio-Signature}; null where it is missing
     * @param settings of the signature, from the request; empty if the auth token signed
     */
    Optional<SignatureRejection> check(
            String claimed, List<SignatureSetting> settings, RequestTarget target, Form form) {
        if (claimed == null || claimed.isBlank()) {
            return Optional.of(SignatureRejection.MISSING);
        }
        List<SignatureSetting> known = settings.stream()
                .filter(setting -> signingKeys.find(setting.key()).isPresent())
                .toList();
        if (known.isEmpty() && !settings.isEmpty()) {
            return Optional.of(SignatureRejection.UNKNOWN_KEY);
        }
        Stream<Signature> signatures = settings.isEmpty()
                ? token.stream()
                : known.stream()
                        .filter(SignatureSetting::isSha256)
                        .flatMap(setting -> signingKeys.find(setting.key()).stream())
                        .distinct();
        List<String> urls = publicUrl.map(url -> url.candidates(target)).orElseGet(() -> PublicUrl.guess(target));
        boolean valid = signatures.anyMatch(signature -> signature.isValid(claimed, urls, form));
        return valid ? Optional.empty() : Optional.of(SignatureRejection.WRONG);
    }

    private static List<String> entries(Optional<List<String>> setting) {
        return setting.orElse(List.of()).stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
