package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A backup and what was done with it. Source: requirements S-06.
 *
 * @param name the name of its file
 * @param written when it was begun
 * @param commit the number of the newest commit in it
 * @param size in bytes
 * @param sha256 of the encrypted file
 * @param folders where it was put
 * @param checked the last time that its digest was computed again
 * @param rehearsed the last time that it was restored into a scratch database
 * @param offline the last time that somebody said that a copy is off line
 * @param dropped the last time that it was deleted from a folder, because the settings say so
 */
public record BackupView(
        String name,
        Instant written,
        long commit,
        long size,
        String sha256,
        List<String> folders,
        Optional<Event> checked,
        Optional<Event> rehearsed,
        Optional<Event> offline,
        Optional<Event> dropped) {
    /** Its digest was computed again. */
    public static final String CHECKED = "checked";
    /** It was restored into a scratch database. */
    public static final String REHEARSED = "rehearsed";
    /** A copy is off line. */
    public static final String OFFLINE = "offline";
    /** It was deleted from a folder. */
    public static final String DROPPED = "dropped";

    /**
     * Something that was done with a backup.
     *
     * @param at when
     * @param kind what
     * @param ok whether it went well
     * @param person who did it; empty for the server itself
     * @param sentence what came of it
     */
    public record Event(Instant at, String kind, boolean ok, String person, String sentence) {}

    /** The view of one with all that was done with it, oldest first. */
    public static BackupView of(
            String name,
            Instant written,
            long commit,
            long size,
            String sha256,
            List<String> folders,
            List<Event> events) {
        return new BackupView(
                name,
                written,
                commit,
                size,
                sha256,
                List.copyOf(folders),
                last(events, CHECKED),
                last(events, REHEARSED),
                last(events, OFFLINE),
                last(events, DROPPED));
    }

    private static Optional<Event> last(List<Event> events, String kind) {
        return events.reversed().stream()
                .filter(event -> event.kind().equals(kind))
                .findFirst();
    }
}
