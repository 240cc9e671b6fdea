package org.asbuilt.model;

/** Who makes another member take over. Source: data dictionary 2.2, redundancy_group. */
public enum Failover {
    /** The members themselves. */
    AUTOMATIC,
    /** People. */
    MANUAL
}
