package org.asbuilt.importers.intake;

/**
 * How certain an importer is that a file is one of its own, and why.
 *
 * @param degree how certain
 * @param reason what it saw, in words
 */
public record Certainty(Degree degree, String reason) {

    /** How certain, from least to most. */
    public enum Degree {
        /** It is not. */
        NONE,
        /** It could be, for want of a better. */
        POSSIBLE,
        /** It looks like it. */
        LIKELY,
        /** The content says so. */
        CERTAIN
    }

    /** It is not. */
    public static Certainty none() {
        return new Certainty(Degree.NONE, "");
    }

    /** It could be. */
    public static Certainty possible(String reason) {
        return new Certainty(Degree.POSSIBLE, reason);
    }

    /** It looks like it. */
    public static Certainty likely(String reason) {
        return new Certainty(Degree.LIKELY, reason);
    }

    /** The content says so. */
    public static Certainty certain(String reason) {
        return new Certainty(Degree.CERTAIN, reason);
    }
}
