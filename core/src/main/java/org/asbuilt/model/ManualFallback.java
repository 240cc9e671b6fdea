package org.asbuilt.model;

/** Whether people can do by hand what a function does. Source: data dictionary 2.1, function. */
public enum ManualFallback {
    /** Yes, and it was tried. */
    YES_TESTED,
    /** Yes, and it was never tried. */
    YES_UNTESTED,
    /** No. */
    NO
}
