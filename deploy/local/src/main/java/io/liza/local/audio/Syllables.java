package io.liza.local.audio;

/** The rhythm of generated messages: sound and pause in turn. */
final class Syllables {
    private static final double PERIOD = 0.45;
    private static final double SOUND = 0.3;

    private Syllables() {}

    static boolean sounds(double second) {
        return second % PERIOD < SOUND;
    }
}
