package org.asbuilt.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A full disk is no fault of ours, nor is a database that is gone. */
class LackTest {
    @Test
    void fullDiskIsKnownByItsWordsHoweverDeepTheyLie() {
        IOException full = new IOException("/spool/x.partial: No space left on device");
        assertThat(Lack.in(new IllegalStateException("outer", new UncheckedIOException("cannot keep", full))))
                .contains(new Lack.Found(Lack.ROOM, "/spool/x.partial: No space left on device"));
        assertThat(Lack.in(new IllegalStateException("[SQLITE_FULL] (database or disk is full)")))
                .isPresent();
        assertThat(Lack.in(new IOException("Permission denied"))).isEmpty();
    }

    @Test
    void ofALongMessageTheLineThatSaysItIsLeft() {
        String statement = "insert into t values " + "('x')".repeat(10_000);
        assertThat(
                        Lack.in(
                                new IllegalStateException(
                                        statement
                                                + " was aborted: ERROR: could not extend file \"base/5/1\": No space left on device\n  Hint: Check.")))
                .contains(new Lack.Found(
                        Lack.ROOM, "ERROR: could not extend file \"base/5/1\": No space left on device"));
    }

    @Test
    void databasesSayItByTheirState() {
        Map.of(
                        "25006", Lack.WRITING,
                        "08001", Lack.ANSWER,
                        "57P03", Lack.ANSWER,
                        "28P01", Lack.ADMISSION,
                        "3D000", Lack.DATABASE,
                        "53100", Lack.ROOM)
                .forEach((state, lack) -> assertThat(Lack.in(new IllegalStateException(
                                "insert into t", new SQLException("ERROR: it is so\n  at line 3", state))))
                        .contains(new Lack.Found(lack, "ERROR: it is so")));
        assertThat(Lack.in(new SQLException("ERROR: duplicate key", "23505"))).isEmpty();
        assertThat(Lack.in(new SQLException("no state"))).isEmpty();
    }
}
