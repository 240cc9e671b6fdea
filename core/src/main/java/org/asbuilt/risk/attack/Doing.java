package org.asbuilt.risk.attack;

/** What an attacker may do somewhere. */
public enum Doing {
    /** Something that they send arrives. */
    REACH(0),
    /** They alter what it does. */
    ACT(1);

    private final int bit;

    Doing(int bit) {
        this.bit = bit;
    }

    /** The number of that state of a node. */
    int state(int node) {
        return 2 * node + bit;
    }

    static Doing of(int state) {
        return (state & 1) == 0 ? REACH : ACT;
    }
}
