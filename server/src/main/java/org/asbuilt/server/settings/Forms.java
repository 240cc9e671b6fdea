package org.asbuilt.server.settings;

import java.util.regex.Pattern;

/** What texts of settings have to look like, where several settings take the same. */
public final class Forms {
    /** To whom something is encrypted. Source: the age file encryption format, version 1. */
    public static final Pattern RECIPIENT = Pattern.compile("age1[02-9ac-hj-np-z]{58}");

    /** A place from the root, on Linux, macOS and Windows, there also on another machine. */
    static final Pattern ROOTED = Pattern.compile("/.+|[A-Za-z]:[\\\\/].+|\\\\\\\\.+");

    /** What is said of {@link #ROOTED} where a file is asked for. */
    static final String FILE = "a file, written from the root";

    /** The same where a folder is. */
    static final String FOLDER = "a folder, written from the root";

    private Forms() {}
}
