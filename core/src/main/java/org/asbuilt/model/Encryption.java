package org.asbuilt.model;

/** Where a connection is encrypted. Source: data dictionary 2.4, connection. */
public enum Encryption {
    /** Nowhere. */
    NONE,
    /** On the link, for example MACsec or WPA3. */
    LINK,
    /** In the transport, for example TLS or IPsec. */
    TRANSPORT,
    /** By the application protocol itself. */
    APPLICATION
}
