package org.asbuilt.model;

/** How an asset exists. */
public enum Hosting {
    /** Hardware of its own. */
    PHYSICAL,
    /** A virtual machine. */
    VIRTUAL,
    /** A container. */
    CONTAINER,
    /** A service run by somebody else. */
    CLOUD_SERVICE
}
