package org.asbuilt.server.settings;

/** How the server's own log is written, a line for each event. */
public enum LogForm {
    /** For people. */
    TEXT,
    /** JSON in the Elastic Common Schema. */
    ECS,
    /** JSON as Logstash reads it. */
    LOGSTASH
}
