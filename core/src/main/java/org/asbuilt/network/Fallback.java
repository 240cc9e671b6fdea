package org.asbuilt.network;

/** What a device does with what no rule of a list matches. */
enum Fallback {
    PERMIT,
    DENY,
    UNKNOWN
}
