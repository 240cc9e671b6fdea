package org.asbuilt.importers.device;

/** Knows the least depth that was reached lately: where to cut what is too long to be held. */
final class Shallows {
    private static final int WINDOW = 1024;

    private int before = Integer.MAX_VALUE;
    private int now = Integer.MAX_VALUE;
    private int seen;

    /** Whether that depth is the least of the last ones. */
    boolean reached(int depth) {
        boolean least = depth <= Math.min(before, now);
        now = Math.min(now, depth);
        if (++seen == WINDOW) {
            before = now;
            now = Integer.MAX_VALUE;
            seen = 0;
        }
        return least;
    }
}
