package io.liza.local.telephone.twiml;

/** An error at which Twilio calls the fallback, with Twilio's code. */
public final class TwilioError extends Exception {
    /** The URL could not be fetched: no connection, a status that is no success, no answer in time. */
    public static final int NOT_FETCHED = 11200;
    /** The certificate is expired, self-signed, or another host's. */
    public static final int BAD_CERTIFICATE = 11237;
    /** A URL that is none. */
    public static final int BAD_URL = 11100;
    /** More than ten redirects. */
    public static final int TOO_MANY_REDIRECTS = 11215;
    /** A connection override, such as a retry policy, that Twilio does not know. */
    public static final int BAD_RETRY_POLICY = 11243;
    /** A document over 64 kB. */
    public static final int TOO_LARGE = 11750;
    /** Not well-formed, or no Response. */
    public static final int NOT_TWIML = 12100;
    /** An element or attribute that Twilio does not know, and ignores. */
    public static final int UNKNOWN = 12200;
    /** A Content-Type that is not XML's, or none. */
    public static final int BAD_CONTENT_TYPE = 12300;

    private final int code;

    public TwilioError(int code, String message) {
        super(message);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
