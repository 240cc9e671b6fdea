package org.asbuilt.risk.attack;

import java.util.Arrays;

/** What sort of place an attack comes from. Source: requirements P4-18; NIST SP 800-82 Rev. 3, appendix C. */
public enum EntryClass {
    /** The internet or another network outside. */
    INTERNET(0),
    /** The business network and what stands there. */
    ENTERPRISE(1),
    /** A third party and its access. */
    THIRD_PARTY(2),
    /** Something that is not known and may lead outside. */
    NOT_KNOWN(3),
    /** Radio. */
    WIRELESS(4),
    /** Data that people carry in. */
    REMOVABLE_MEDIA(5),
    /** Devices that come and go. */
    TRANSIENT_DEVICE(6),
    /** Somebody who stands before the device. */
    PHYSICAL(7);

    private final int code;

    EntryClass(int code) {
        this.code = code;
    }

    /** Its place among the sources of a graph, from 0. */
    int code() {
        return code;
    }

    static EntryClass of(int code) {
        return Arrays.stream(values())
                .filter(one -> one.code == code)
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is somewhere else, so that attacks from there come over a network. */
    public boolean isDistant() {
        return code <= NOT_KNOWN.code;
    }
}
