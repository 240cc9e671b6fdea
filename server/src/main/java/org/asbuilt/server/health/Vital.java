package org.asbuilt.server.health;

/**
 * One thing that has to be in order for an installation to be trusted.
 *
 * @param name its name, lower case with hyphens, for example {@code disk}
 * @param state how it is
 * @param sentence it in words, for whoever runs the installation; nothing of what the record holds
 */
public record Vital(String name, State state, String sentence) {
    /** How it is, the best first. */
    public enum State {
        /** In order. */
        OK,
        /** Switched off, or not set up: neither in order nor out of it. */
        OFF,
        /** Works, and somebody should look at it. */
        WARNING,
        /** Not in order. */
        FAILED
    }

    static Vital ok(String name, String sentence) {
        return new Vital(name, State.OK, sentence);
    }

    static Vital off(String name, String sentence) {
        return new Vital(name, State.OFF, sentence);
    }

    static Vital warning(String name, String sentence) {
        return new Vital(name, State.WARNING, sentence);
    }

    static Vital failed(String name, String sentence) {
        return new Vital(name, State.FAILED, sentence);
    }
}
