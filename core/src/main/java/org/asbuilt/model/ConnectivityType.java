package org.asbuilt.model;

/** By what a subject is joined to anything else. Source: data dictionary 2.3, exposure_assessment. */
public enum ConnectivityType {
    /** By nothing. */
    NONE,
    /** By a serial line or a fieldbus nearby. */
    LOCAL_SERIAL_OR_FIELDBUS,
    /** By a wired network that is not routed elsewhere. */
    LOCAL_WIRED_IP,
    /** By radio nearby. */
    LOCAL_WIRELESS,
    /** By a network that is routed within the organisation. */
    ROUTED_INTERNAL,
    /** By a private network of somebody outside: leased line, carrier, tunnel. */
    EXTERNAL_PRIVATE_NETWORK,
    /** By the internet. */
    EXTERNAL_INTERNET
}
