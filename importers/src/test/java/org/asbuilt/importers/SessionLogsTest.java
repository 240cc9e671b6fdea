package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Digest;
import org.asbuilt.thirdparty.session.ObservedSession;
import org.asbuilt.thirdparty.session.SessionLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sessions that logs tell of, beside the golden inputs. Source: requirements P5-10. */
class SessionLogsTest {
    private static final Instant RECEIVED = Instant.parse("2026-02-20T12:00:00Z");

    static List<Golden.Case> cases() throws IOException {
        return Golden.cases().stream()
                .filter(one -> SessionLogs.tells(one.importer()))
                .toList();
    }

    private static Optional<SessionLog> read(String importer, byte[] bytes) throws IOException {
        return SessionLogs.read(importer, "source-1", Digest.of(bytes), RECEIVED, new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSessionsAreThoseOfTheGoldenFile(Golden.Case one) throws IOException {
        SessionLog log = read(one.importer(), Files.readAllBytes(one.input())).orElseThrow();
        Path expected = one.input().resolveSibling("sessions.txt");
        String actual = text(log);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(expected, actual);
        }
        assertThat(expected).as("rewrite with ./asbuilt golden").hasContent(actual);
    }

    private static String text(SessionLog log) {
        StringBuilder text = new StringBuilder("devices ")
                .append(String.join(", ", log.brokers()))
                .append("\nfrom ")
                .append(word(log.from()))
                .append(" until ")
                .append(word(log.until()))
                .append('\n');
        for (ObservedSession one : log.sessions()) {
            text.append(one.locus().text())
                    .append(": ")
                    .append(one.refused() ? "refused, " : "")
                    .append(one.protocol().words())
                    .append(", account ")
                    .append(word(one.account()))
                    .append(", from ")
                    .append(word(one.from()))
                    .append(", at ")
                    .append(word(one.broker()))
                    .append(", tunnel ")
                    .append(word(one.tunnel()))
                    .append(", assigned ")
                    .append(word(one.assigned()))
                    .append(", start ")
                    .append(word(one.start()))
                    .append(", end ")
                    .append(word(one.end()))
                    .append('\n');
        }
        return text.toString();
    }

    private static <T> String word(Optional<T> value) {
        return value.map(String::valueOf).orElse("not told");
    }

    /** A log without years ends before it was taken in. */
    @Test
    void aLogWithoutYearsIsOfTheYearBeforeWhereItWouldLieAhead() throws IOException {
        String line = " jmp-01 sshd[1]: Accepted password for ada from 10.0.0.1 port 1 ssh2\n";
        assertThat(started("Feb 19 10:00:00" + line)).contains(Instant.parse("2026-02-19T10:00:00Z"));
        assertThat(started("Mar 19 10:00:00" + line)).contains(Instant.parse("2025-03-19T10:00:00Z"));
    }

    private static Optional<Instant> started(String log) throws IOException {
        return read("sshd-log", log.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .sessions()
                .getFirst()
                .start();
    }

    @Test
    void whatIsNoLogTellsOfNothing() throws IOException {
        assertThat(read("spreadsheet", new byte[] {1})).isEmpty();
        assertThat(read("sshd-log", new byte[0])).isEmpty();
    }
}
