package org.asbuilt.query;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Whether a subject fits a query, and if that cannot be told, why.
 *
 * @param truth whether
 * @param because what is not known, in order and each once; empty unless it cannot be told
 */
public record Verdict(Truth truth, List<Untold> because) {
    /** It fits. */
    public static final Verdict YES = new Verdict(Truth.YES, List.of());
    /** It does not. */
    public static final Verdict NO = new Verdict(Truth.NO, List.of());

    /** Copies the list. */
    public Verdict {
        because = List.copyOf(because);
    }

    /** A verdict that has no reasons of its own. */
    static Verdict of(boolean yes) {
        return yes ? YES : NO;
    }

    static Verdict untold(Collection<Untold> because) {
        return new Verdict(Truth.UNKNOWN, List.copyOf(new TreeSet<>(because)));
    }

    Verdict opposite() {
        return switch (truth) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> this;
        };
    }
}
