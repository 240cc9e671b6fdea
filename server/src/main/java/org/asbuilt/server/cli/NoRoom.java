package org.asbuilt.server.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells a full disk from a fault of ours. Nobody but the operating system and the database knows it, and they say it in words only.
 *
 * <p>Source: the texts of ENOSPC and EDQUOT of Linux and macOS, of ERROR_DISK_FULL of Windows, of SQLITE_FULL, and of
 * PostgreSQL, which passes on what the operating system says.
 */
final class NoRoom {
    private static final List<String> WORDS = List.of(
            "no space left on device",
            "disk quota exceeded",
            "not enough space on the disk",
            "database or disk is full");

    private static final int LONGEST = 200;

    private NoRoom() {}

    /** What was said about it, in a line, if that is the reason. */
    static Optional<String> in(Throwable thrown) {
        return Stream.iterate(Optional.of(thrown), Optional::isPresent, each -> each.map(Throwable::getCause))
                .limit(32)
                .flatMap(Optional::stream)
                .map(each -> Optional.ofNullable(each.getMessage()).orElse(""))
                .flatMap(message -> said(message).stream())
                .findFirst();
    }

    /** The words in their line; a driver puts the whole statement with its values before them. */
    private static Optional<String> said(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return WORDS.stream().filter(lower::contains).findFirst().map(words -> {
            int at = lower.indexOf(words);
            int end = message.indexOf('\n', at);
            int from = Math.max(message.lastIndexOf('\n', at) + 1, at - LONGEST);
            int error = message.lastIndexOf("ERROR: ", at);
            return message.substring(Math.max(from, error), end < 0 ? message.length() : end)
                    .strip();
        });
    }
}
