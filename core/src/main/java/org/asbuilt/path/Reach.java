package org.asbuilt.path;

import java.util.Comparator;

/**
 * What somebody may do at another end, between two bounds: where the record does not say enough the two differ.
 *
 * @param surely what they may do whatever is not recorded turns out to be
 * @param possibly what they may do at most; no less than {@code surely}
 */
public record Reach(Effect surely, Effect possibly) {
    /** Nothing. */
    public static final Reach NONE = of(Effect.NONE);
    /** Asking and informing. */
    public static final Reach READ = of(Effect.READ);
    /** Altering. */
    public static final Reach WRITE = of(Effect.WRITE);
    /** At least asking; whether more, is not recorded. */
    public static final Reach AT_LEAST_READ = new Reach(Effect.READ, Effect.WRITE);
    /** Whether anything, is not recorded. */
    public static final Reach PERHAPS = new Reach(Effect.NONE, Effect.WRITE);

    /** What surely allows most comes first, and of those what possibly does. */
    static final Comparator<Reach> MOST_FIRST = Comparator.comparing(Reach::surely, Comparator.<Effect>reverseOrder())
            .thenComparing(Reach::possibly, Comparator.<Effect>reverseOrder());

    /** Checks the bounds. */
    public Reach {
        if (surely.compareTo(possibly) > 0) {
            throw new IllegalArgumentException("surely " + surely + " is more than possibly " + possibly);
        }
    }

    private static Reach of(Effect effect) {
        return new Reach(effect, effect);
    }

    /** Whether the record says enough to tell. */
    public boolean isCertain() {
        return surely == possibly;
    }

    /** What the two allow side by side. */
    public Reach or(Reach other) {
        return new Reach(surely.atLeast(other.surely), possibly.atLeast(other.possibly));
    }

    /** What the two allow one after the other. */
    public Reach then(Reach other) {
        return new Reach(surely.atMost(other.surely), possibly.atMost(other.possibly));
    }

    /** The two bounds in four bits, so that a search tests one of them with one mask. */
    byte bits() {
        int bits = 0;
        for (Effect effect : new Effect[] {Effect.READ, Effect.WRITE}) {
            bits |= surely.compareTo(effect) >= 0 ? sureBit(effect) : 0;
            bits |= possibly.compareTo(effect) >= 0 ? possibleBit(effect) : 0;
        }
        return (byte) bits;
    }

    static Reach of(byte bits) {
        return new Reach(
                effect(bits, sureBit(Effect.WRITE), sureBit(Effect.READ)),
                effect(bits, possibleBit(Effect.WRITE), possibleBit(Effect.READ)));
    }

    private static Effect effect(byte bits, int write, int read) {
        if ((bits & write) != 0) {
            return Effect.WRITE;
        }
        return (bits & read) != 0 ? Effect.READ : Effect.NONE;
    }

    /** The mask of what surely allows an effect. */
    static int sureBit(Effect effect) {
        return effect == Effect.WRITE ? 2 : 1;
    }

    /** The mask of what possibly allows an effect. */
    static int possibleBit(Effect effect) {
        return effect == Effect.WRITE ? 8 : 4;
    }
}
