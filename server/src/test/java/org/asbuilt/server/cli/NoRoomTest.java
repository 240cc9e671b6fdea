package org.asbuilt.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** A full disk is no fault of ours. */
class NoRoomTest {
    @Test
    void fullDiskIsKnownByItsWordsHoweverDeepTheyLie() {
        IOException full = new IOException("/spool/x.partial: No space left on device");
        assertThat(NoRoom.in(new IllegalStateException("outer", new UncheckedIOException("cannot keep", full))))
                .contains("/spool/x.partial: No space left on device");
        assertThat(NoRoom.in(new IllegalStateException("[SQLITE_FULL] (database or disk is full)")))
                .isPresent();
        assertThat(NoRoom.in(new IOException("Permission denied"))).isEmpty();
    }

    @Test
    void ofALongMessageTheLineThatSaysItIsLeft() {
        String statement = "insert into t values " + "('x')".repeat(10_000);
        assertThat(
                        NoRoom.in(
                                new IllegalStateException(
                                        statement
                                                + " was aborted: ERROR: could not extend file \"base/5/1\": No space left on device\n  Hint: Check.")))
                .contains("ERROR: could not extend file \"base/5/1\": No space left on device");
    }
}
