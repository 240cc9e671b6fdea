package org.asbuilt.model;

/** What carries an application protocol. */
public enum Transport {
    /** Transmission Control Protocol, RFC 9293. */
    TCP,
    /** User Datagram Protocol, RFC 768. */
    UDP,
    /** Internet Control Message Protocol, RFC 792. */
    ICMP,
    /** Directly in Ethernet frames. */
    ETHERNET,
    /** A serial line or field bus. */
    SERIAL,
    /** Another IP protocol. */
    OTHER
}
