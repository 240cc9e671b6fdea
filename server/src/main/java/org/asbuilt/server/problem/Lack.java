package org.asbuilt.server.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asbuilt.ledger.Superseded;

/**
 * What is missing around the program, told from a fault of ours: room on the disk, a database that answers and takes what it is given.
 * Databases say it by a state; a full disk is known by its words only, of which nobody but the operating system and the database know.
 *
 * <p>Source: the documentation of PostgreSQL, appendix A (SQLSTATE classes 08, 28, 3D, 53, 57 and state 25006), which passes on what the
 * operating system says; the texts of ENOSPC, EDQUOT and EROFS of Linux and macOS, of ERROR_DISK_FULL of Windows, of SQLITE_FULL and
 * SQLITE_READONLY.
 */
public enum Lack {
    /** No room on a disk. */
    ROOM(
            "there is no room left on the disk",
            "53100",
            "no space left on device|disk quota exceeded|not enough space on the disk|database or disk is full"),
    /** A database, or a disk, that can only be read: a standby, a medium mounted read-only. */
    WRITING(
            "what holds the record takes nothing, it can only be read",
            "25006",
            "read-only file system|attempt to write a readonly database"),
    /** A database that does not answer, or stops. */
    ANSWER("the database does not answer", "08|57P", Lack.NEVER),
    /** A user or password that the database does not know. */
    ADMISSION(
            "the database does not let this user in (ASBUILT_DATABASE_USER, ASBUILT_DATABASE_PASSWORD)",
            "28",
            Lack.NEVER),
    /** A database of a name that its server does not have. */
    DATABASE("there is no such database", "3D", Lack.NEVER),
    /** A record that a newer program has by now, which this one may not work on. */
    SUCCESSION("this program is not the newest on this record", Lack.NEVER, Lack.NEVER);

    private static final String NEVER = "(?!)";
    private static final int LONGEST = 200;

    private final String sentence;
    private final Pattern states;
    private final Pattern words;

    Lack(String sentence, String states, String words) {
        this.sentence = sentence;
        this.states = Pattern.compile(states);
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /**
     * A lack that was found.
     *
     * @param lack what is missing
     * @param said what was said about it, in a line
     */
    public record Found(Lack lack, String said) {
        /** For people. */
        public String sentence() {
            return lack.sentence + (said.isEmpty() ? "" : ": " + said);
        }
    }

    /** What is missing, if that is the reason. */
    public static Optional<Found> in(Throwable thrown) {
        return Stream.iterate(Optional.of(thrown), Optional::isPresent, each -> each.map(Throwable::getCause))
                .limit(32)
                .flatMap(Optional::stream)
                .flatMap(each -> Stream.of(values()).flatMap(lack -> lack.found(each).stream()))
                .findFirst();
    }

    private Optional<Found> found(Throwable thrown) {
        String message = Optional.ofNullable(thrown.getMessage()).orElse("");
        if (thrown instanceof Superseded) {
            return this == SUCCESSION ? Optional.of(new Found(this, message)) : Optional.empty();
        }
        Matcher said = words.matcher(message);
        if (said.find()) {
            return Optional.of(new Found(this, line(message, said.start())));
        }
        return isInState(thrown) ? Optional.of(new Found(this, line(message, 0))) : Optional.empty();
    }

    private boolean isInState(Throwable thrown) {
        return thrown instanceof SQLException fault
                && states.matcher(Optional.ofNullable(fault.getSQLState()).orElse(""))
                        .lookingAt();
    }

    /** The words in their line; a driver puts the whole statement with its values before them. */
    private static String line(String message, int at) {
        int end = message.indexOf('\n', at);
        int from = Math.max(message.lastIndexOf('\n', at) + 1, at - LONGEST);
        int error = message.lastIndexOf("ERROR: ", at);
        String line = message.substring(Math.max(from, error), end < 0 ? message.length() : end);
        return line.strip();
    }
}
