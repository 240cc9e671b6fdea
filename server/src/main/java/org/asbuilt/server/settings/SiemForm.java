package org.asbuilt.server.settings;

/** How an entry of the access log is written for a collector. */
public enum SiemForm {
    /** Common Event Format, version 0. */
    CEF,
    /** An object of JSON. */
    JSON
}
