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
    /** A Dial in the document of a Number. */
    public static final int DIAL_IN_DIAL = 13201;
    /** An element in a Dial that does not belong there. */
    public static final int NOT_DIALABLE = 13215;
    /** No number, or one that is not in the form E.164. */
    public static final int BAD_PHONE_NUMBER = 13223;
    /**
     * More than ten numbers in a Dial. Twilio documents this limit without a code; this one is for too many SIP
     * addresses.
     */
    public static final int TOO_MANY_NUMBERS = 13250;

    private final int code;

    public TwilioError(int code, String message) {
        super(message);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
