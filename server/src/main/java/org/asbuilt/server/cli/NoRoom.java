package org.asbuilt.server.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells a full disk from a fault of ours. Nobody but the operating system and SQLite knows it, and they say it in words only.
 *
 * <p>Source: the texts of ENOSPC and EDQUOT of Linux and macOS, of ERROR_DISK_FULL of Windows, and of SQLITE_FULL.
 */
final class NoRoom {
    private NoRoom() {}

    /** What was said about it, if that is the reason. */
    static Optional<String> in(Throwable thrown) {
        return Stream.iterate(Optional.of(thrown), Optional::isPresent, each -> each.map(Throwable::getCause))
                .limit(32)
                .flatMap(Optional::stream)
                .map(each -> Optional.ofNullable(each.getMessage()).orElse(""))
                .filter(NoRoom::saysSo)
                .findFirst();
    }

    private static boolean saysSo(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return Stream.of(
                        "no space left on device",
                        "disk quota exceeded",
                        "not enough space on the disk",
                        "database or disk is full")
                .anyMatch(lower::contains);
    }
}
