package io.liza.twiml;

import io.liza.settings.ShopSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Values of the placeholders that are the same in every call. */
public final class ShopValues {

    static final String COMPANY = "company";
    public static final String WEBSITE = "website";

    /** Days after which a call becomes anonymous. */
    static final String DAYS = "days";

    /** Days after which a recording is deleted; {@link #DAYS} in the question about it. */
    static final String RECORDING_DAYS = "recording-days";

    private static final String UNNAMED_COMPANY = "Liza Demo";

    private ShopValues() {}

    /**
     * @param companyName of the environment, for settings without one
     * @param retention a call becomes anonymous this long after its start
     * @param recordingRetention a recording is deleted this long after the call
     * @param isPublic whether others than this machine can call
     * @throws IllegalStateException if callers would consent without hearing to whom
     */
    public static Map<String, String> of(
            ShopSettings settings,
            Optional<String> companyName,
            Duration retention,
            Duration recordingRetention,
            boolean isPublic) {
        String company = Optional.ofNullable(settings.company())
                .or(() -> companyName)
                .map(String::strip)
                .orElse("");
        if (company.isEmpty() && isPublic) {
            throw new IllegalStateException(
                    "COMPANY_NAME is not set. Callers consent to the processing of their data by"
                            + " your company, so they must hear its name: set COMPANY_NAME to it.");
        }
        return Map.of(
                COMPANY,
                company.isEmpty() ? UNNAMED_COMPANY : company,
                WEBSITE,
                settings.website() == null ? "" : withoutScheme(settings.website()),
                DAYS,
                Long.toString(days(retention)),
                RECORDING_DAYS,
                Long.toString(days(recordingRetention)));
    }

    /** Rounded up, because callers must not hear of a shorter time than the real one. */
    private static long days(Duration retention) {
        long started = retention.minusNanos(1).toDays() + 1;
        return Math.max(1, started);
    }

    /** A URL without its scheme and its last slash. */
    private static String withoutScheme(String url) {
        return url.strip().replaceFirst("^[a-zA-Z]+://", "").replaceFirst("(?<!/)/+$", "");
    }
}
