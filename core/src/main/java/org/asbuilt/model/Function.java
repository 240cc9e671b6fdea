package org.asbuilt.model;

/** What a connection is used for. Source: requirements P4-03. */
public enum Function {
    /** Reading values and states. */
    MONITOR_READ,
    /** Writing set points and commands. */
    CONTROL_WRITE,
    /** Engineering: configuring, up- and downloading programs, starting and stopping. */
    CONFIGURATION_ENGINEERING,
    /** Replacing firmware. */
    FIRMWARE_UPDATE,
    /** Alarms and events. */
    ALARM_EVENT,
    /** Copying history. */
    HISTORIAN_REPLICATION,
    /** Files. */
    FILE_TRANSFER,
    /** Time. */
    TIME_SYNC,
    /** Finding names and addresses. */
    NAME_RESOLUTION,
    /** Checking identities. */
    AUTHENTICATION,
    /** Sending logs. */
    LOGGING,
    /** Backups. */
    BACKUP,
    /** Working on a distant screen. */
    REMOTE_DESKTOP,
    /** Voice and pictures. */
    VOICE_VIDEO,
    /** Licences. */
    LICENCE,
    /** Exchange between safety systems. */
    SAFETY_EXCHANGE,
    /** A user interface in a browser. */
    WEB_INTERFACE
}
