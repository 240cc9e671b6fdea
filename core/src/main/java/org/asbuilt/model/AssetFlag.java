package org.asbuilt.model;

/** A standing caution about an asset. */
public enum AssetFlag {
    /** Known to fail under unexpected traffic. */
    FRAGILE,
    /** Must never be scanned. */
    ACTIVE_SCAN_PROHIBITED,
    /** No longer supported by its maker. */
    LEGACY_UNSUPPORTED,
    /** Reachable from the internet. */
    INTERNET_EXPOSED,
    /** Used by IT and OT together. */
    SHARED_IT_OT,
    /** Connected only from time to time. */
    TRANSIENT
}
