package org.asbuilt.access;

import org.asbuilt.model.Tlp;

/** To which organisation somebody belongs, as labels of the Traffic Light Protocol tell them apart. Source: FIRST TLP 2.0. */
public enum Affiliation {
    /** The organisation that owns the plant. */
    OWN,
    /** A client or partner of it that needs the information to protect itself. */
    PARTNER,
    /** A supplier. */
    VENDOR,
    /** Nobody of these. */
    PUBLIC;

    /**
     * Whether somebody of such an organisation may read what bears a label.
     *
     * @param label the label
     * @param named whether the label names the person as a recipient; it counts for nobody of another organisation if the
     *     label is AMBER+STRICT
     * @param needs whether the person needs to know, by role and scope
     */
    public boolean mayRead(Tlp label, boolean named, boolean needs) {
        // A label for the own organisation only is not opened to others by a name on a list: only its source relaxes
        // it.
        if (named && (label != Tlp.AMBER_STRICT || this == OWN)) {
            return true;
        }
        return switch (label) {
            case RED -> false;
            case AMBER_STRICT -> this == OWN && needs;
            case AMBER -> (this == OWN || this == PARTNER) && needs;
            case GREEN -> this != PUBLIC;
            case CLEAR -> true;
        };
    }
}
