package org.asbuilt.server.cli;

/** What a command ends with. They never change their meaning. Source: the script {@code asbuilt} and sysexits.h for 69 and 70. */
public final class ExitCode {
    /** Done, and nothing to report that was asked for. */
    public static final int OK = 0;

    /** Done, and there is something to report: files that were not read, or drift when asked to fail on it. */
    public static final int FINDINGS = 1;

    /** The command line is wrong. */
    public static final int USAGE = 2;

    /** What was given cannot be used, or what was asked for is refused. */
    public static final int BAD_INPUT = 3;

    /** The record is not what was signed. */
    public static final int BROKEN = 4;

    /** Something is missing around the program, such as room on the disk or a database that answers. The script {@code asbuilt} uses it likewise. */
    public static final int LACKING = 69;

    /** A fault of ours. */
    public static final int OWN_FAULT = 70;

    private ExitCode() {}
}
