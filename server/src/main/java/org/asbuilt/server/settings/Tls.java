package org.asbuilt.server.settings;

/** Whether the server encrypts what it sends. */
public enum Tls {
    /** It does. */
    ON,
    /** A proxy on the same machine does. */
    OFF
}
